import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResponseOf } from '../../../../kernel/endpoint.ts'
import { useFormOf } from '../../../../web/form.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import { changeGateSettings, gateSettings, getGateSettings } from '../../contract.ts'
import { CHANNELS } from '../../messages.rules.ts'
import { channelWords } from '../deliveries/words.ts'
import css from './channels.module.css'

type Settings = ResponseOf<typeof getGateSettings>

/** Quiet hours and the budget, read back as sentences. */
export function GateSheet() {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const { data, error, refetch } = useQuery(queryOf(getGateSettings))
  return (
    <Sheet
      title={t(texts.gate)}
      note={t(texts.gateNote)}
      actions={
        <Button
          size="xs"
          variant="default"
          disabled={!data}
          aria-label={`${t(texts.change)} (${t(texts.gate)})`}
          onClick={() => setEditing(true)}
        >
          {t(texts.change)}
        </Button>
      }
    >
      {data && <Shown settings={data} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {editing && data && <GateModal settings={data} onClose={() => setEditing(false)} />}
    </Sheet>
  )
}

function Shown({ settings: { quietFrom, quietUntil, budgets, weights } }: { settings: Settings }) {
  const t = useT()
  return (
    <div className={css.sentences}>
      <p>
        {quietFrom === quietUntil
          ? t(texts.noQuiet)
          : t(texts.quietSentence, { from: quietFrom, until: quietUntil })}
      </p>
      <p>{t(texts.budgetSentence, budgets)}</p>
      <p>{t(texts.weightSentence, weights)}</p>
    </div>
  )
}

function GateModal({ settings, onClose }: { settings: Settings; onClose: () => void }) {
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
    <Modal
      opened
      onClose={onClose}
      title={t(texts.gate)}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      <form className={css.form} onSubmit={form.onSubmit((body) => save.mutate({ body }))}>
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
        <FormFoot saving={save.isPending} error={save.error} onCancel={onClose} />
      </form>
    </Modal>
  )
}
