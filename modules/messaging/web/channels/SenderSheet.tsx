import { useQuery } from '@tanstack/react-query'
import type { ResponseOf } from '../../../../kernel/endpoint.ts'
import { useFormOf } from '../../../../web/form.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { AreaField, TextField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import { changeSender, getSender, senderBody } from '../../contract.ts'
import css from './channels.module.css'
import { SettingsForm, SettingsSheet } from './SettingsSheet.tsx'

type Sender = ResponseOf<typeof getSender>

/** Who the shop is at the foot of its mail, and what is still missing of it. */
export function SenderSheet() {
  const t = useT()
  const query = useQuery(queryOf(getSender))
  return (
    <SettingsSheet
      title={t(texts.sender)}
      note={t(texts.senderNote)}
      query={query}
      shown={(sender) => <Shown sender={sender} />}
      form={(sender, onClose) => <SenderForm sender={sender} onClose={onClose} />}
    />
  )
}

function Shown({ sender }: { sender: Sender }) {
  const t = useT()
  const { name, postalAddress, contact, replyTo, isComplete } = sender
  const lines = [name, postalAddress, contact, replyTo].filter(Boolean)
  return (
    <>
      {!isComplete && (
        <p className={css.near}>
          <Icon name="warning" size={16} /> {t(texts.senderMissing)}
        </p>
      )}
      {lines.length > 0 && <p className={css.lines}>{lines.join('\n')}</p>}
    </>
  )
}

function SenderForm({ sender, onClose }: { sender: Sender; onClose: () => void }) {
  const t = useT()
  const { name, postalAddress, contact, replyTo } = sender
  const form = useFormOf(senderBody, { name, postalAddress, contact, replyTo })
  const save = useMutationOf(changeSender, {
    onSuccess: () => {
      toast(t(texts.saved))
      onClose()
    },
    onError: form.showRefusal,
  })
  return (
    <SettingsForm
      title={t(texts.sender)}
      onClose={onClose}
      onSubmit={form.onSubmit((body) => save.mutate({ body }))}
      save={save}
    >
      <TextField label={t(texts.senderName)} {...form.getInputProps('name')} />
      <AreaField
        label={t(texts.postalAddress)}
        minRows={2}
        {...form.getInputProps('postalAddress')}
      />
      <TextField
        label={t(texts.contact)}
        help={t(texts.contactHelp)}
        {...form.getInputProps('contact')}
      />
      <TextField
        label={t(texts.replyTo)}
        help={t(texts.replyToHelp)}
        type="email"
        optional
        {...form.getInputProps('replyTo')}
      />
    </SettingsForm>
  )
}
