import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField, RadioField } from '../../../web/ui/fields.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { giveConsent } from '../contract.ts'
import { screenTexts } from '../screens.texts.ts'
import { CHANNELS, type Channel } from '../wishes.rules.ts'
import css from './people.module.css'
import { channelText, PURPOSES, purposeText, SOURCES, sourceText } from './wording.ts'

export type ConsentDraft = { channel: Channel; purpose: string; granted: boolean }

/** A yes or a no, with the words that were said: they are the proof. */
export function ConsentModal(props: {
  personId: string
  start: ConsentDraft
  onClose: () => void
}) {
  const t = useT()
  const { company } = useMe()
  const [draft, setDraft] = useState(props.start)
  const [source, setSource] = useState<string>('phone')
  const [own, setOwn] = useState<string | null>(null)
  const say = (purpose: string) => {
    const known = purposeText(purpose)
    return known ? t(known) : purpose
  }
  const wording =
    own ??
    t(screenTexts.wordingDefault, {
      company: company.name,
      purpose: say(draft.purpose),
      channel: t(channelText[draft.channel]),
    })
  const save = useMutationOf(giveConsent, {
    onSuccess: () => {
      toast(t(screenTexts.consentSaved))
      props.onClose()
    },
  })
  return (
    <Modal opened onClose={props.onClose} title={t(screenTexts.writeConsent)}>
      <form
        className={css.plain}
        onSubmit={(event) => {
          event.preventDefault()
          const { personId } = props
          save.mutate({ params: { personId }, body: { ...draft, source, wording } })
        }}
      >
        <RadioField
          label={t(screenTexts.answer)}
          value={draft.granted ? 'yes' : 'no'}
          onChange={(answer) => setDraft({ ...draft, granted: answer === 'yes' })}
          options={[
            { value: 'yes', label: t(screenTexts.saidYes) },
            { value: 'no', label: t(screenTexts.saidNo) },
          ]}
        />
        <SelectField
          label={t(screenTexts.channel)}
          allowDeselect={false}
          data={CHANNELS.map((value) => ({ value, label: t(channelText[value]) }))}
          value={draft.channel}
          onChange={(next) => {
            const channel = CHANNELS.find((one) => one === next)
            if (channel) setDraft({ ...draft, channel })
          }}
        />
        <SelectField
          label={t(screenTexts.purpose)}
          allowDeselect={false}
          data={[...new Set([...PURPOSES, draft.purpose])].map((value) => ({
            value,
            label: say(value),
          }))}
          value={draft.purpose}
          onChange={(purpose) => purpose && setDraft({ ...draft, purpose })}
        />
        <SelectField
          label={t(screenTexts.saidBy)}
          allowDeselect={false}
          data={SOURCES.map((value) => {
            const known = sourceText(value)
            return { value, label: known ? t(known) : value }
          })}
          value={source}
          onChange={(next) => setSource(next ?? 'phone')}
        />
        <AreaField
          label={t(screenTexts.wording)}
          help={t(screenTexts.wordingHelp)}
          maxLength={2000}
          value={wording}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <FormFoot
          saving={save.isPending}
          error={save.error}
          onCancel={props.onClose}
          blocked={wording.trim() ? undefined : t(screenTexts.wordingHelp)}
        />
      </form>
    </Modal>
  )
}
