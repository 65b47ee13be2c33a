import { useQuery } from '@tanstack/react-query'
import type { ResponseOf } from '../../../../kernel/endpoint.ts'
import { useFormOf } from '../../../../web/form.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import { changeGateSettings, gateSettings, getGateSettings } from '../../contract.ts'
import { CHANNELS } from '../../messages.rules.ts'
import { channelWords } from '../deliveries/words.ts'
import css from './channels.module.css'
import { SettingsForm, SettingsSheet } from './SettingsSheet.tsx'

type Settings = ResponseOf<typeof getGateSettings>

/** Quiet hours and the budget, read back as sentences. */
export function GateSheet() {
  const t = useT()
  const query = useQuery(queryOf(getGateSettings))
  return (
    <SettingsSheet
      title={t(texts.gate)}
      note={t(texts.gateNote)}
      query={query}
      shown={(settings) => <Shown settings={settings} />}
      form={(settings, onClose) => <GateForm settings={settings} onClose={onClose} />}
    />
  )
}

function Shown({ settings: { quietFrom, quietUntil, budgets, weights } }: { settings: Settings }) {
  const t = useT()
  return (
    <>
      <p>
        {quietFrom === quietUntil
          ? t(texts.noQuiet)
          : t(texts.quietSentence, { from: quietFrom, until: quietUntil })}
      </p>
      <p>{t(texts.budgetSentence, budgets)}</p>
      <p>{t(texts.weightSentence, weights)}</p>
    </>
  )
}

function GateForm({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const t = useT()
  const form = useFormOf(gateSettings, settings)
  const save = useMutationOf(changeGateSettings, {
    onSuccess: () => {
      toast(t(texts.saved))
      onClose()
    },
    onError: form.showRefusal,
  })
  return (
    <SettingsForm
      title={t(texts.gate)}
      onClose={onClose}
      onSubmit={form.onSubmit((body) => save.mutate({ body }))}
      save={save}
    >
      <div className={css.two}>
        <NumberField
          label={t(texts.quietFrom)}
          help={t(texts.quietHelp)}
          {...form.getInputProps('quietFrom')}
        />
        <NumberField label={t(texts.quietUntil)} {...form.getInputProps('quietUntil')} />
      </div>
      <div className={css.two}>
        <NumberField label={t(texts.budgetClose)} {...form.getInputProps('budgets.close')} />
        <NumberField label={t(texts.budgetNormal)} {...form.getInputProps('budgets.normal')} />
      </div>
      <fieldset className={css.weights}>
        <legend>{t(texts.weights)}</legend>
        {CHANNELS.map((channel) => (
          <NumberField
            key={channel}
            label={channelWords(t, channel)}
            {...form.getInputProps(`weights.${channel}`)}
          />
        ))}
      </fieldset>
    </SettingsForm>
  )
}
