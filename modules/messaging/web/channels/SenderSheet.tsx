import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResponseOf } from '../../../../kernel/endpoint.ts'
import { useFormOf } from '../../../../web/form.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, TextField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import { changeSender, getSender, senderBody } from '../../contract.ts'
import css from './channels.module.css'

type Sender = ResponseOf<typeof getSender>

/** Who the shop is at the foot of its mail, and what is still missing of it. */
export function SenderSheet() {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const { data, error, refetch } = useQuery(queryOf(getSender))
  return (
    <Sheet
      title={t(texts.sender)}
      note={t(texts.senderNote)}
      actions={
        <Button
          size="xs"
          variant="default"
          disabled={!data}
          aria-label={`${t(texts.change)} (${t(texts.sender)})`}
          onClick={() => setEditing(true)}
        >
          {t(texts.change)}
        </Button>
      }
    >
      {data && <Shown sender={data} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {editing && data && <SenderModal sender={data} onClose={() => setEditing(false)} />}
    </Sheet>
  )
}

function Shown({ sender }: { sender: Sender }) {
  const t = useT()
  const { name, postalAddress, contact, replyTo, isComplete } = sender
  const lines = [name, postalAddress, contact, replyTo].filter(Boolean)
  return (
    <div className={css.sentences}>
      {!isComplete && (
        <p className={css.near}>
          <Icon name="warning" size={16} /> {t(texts.senderMissing)}
        </p>
      )}
      {lines.length > 0 && <p className={css.lines}>{lines.join('\n')}</p>}
    </div>
  )
}

function SenderModal({ sender, onClose }: { sender: Sender; onClose: () => void }) {
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
    <Modal
      opened
      onClose={onClose}
      title={t(texts.sender)}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      <form className={css.form} onSubmit={form.onSubmit((body) => save.mutate({ body }))}>
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
        <FormFoot saving={save.isPending} error={save.error} onCancel={onClose} />
      </form>
    </Modal>
  )
}
