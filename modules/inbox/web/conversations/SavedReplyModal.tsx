import { Modal } from '@mantine/core'
import { useFormOf } from '../../../../web/form.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, TextField } from '../../../../web/ui/fields.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  changeSavedReply,
  createSavedReply,
  newSavedReply,
  type SavedReplyView,
} from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'

/** A saved reply, new or changed. */
export function SavedReplyModal({
  reply,
  onClose,
}: {
  reply: SavedReplyView | null
  onClose: () => void
}) {
  const t = useT()
  const form = useFormOf(newSavedReply, {
    name: reply?.name ?? '',
    words: reply?.words ?? '',
  })
  const told = {
    onSuccess: () => {
      toast(t(texts.replySaved))
      onClose()
    },
    onError: form.showRefusal,
  }
  const create = useMutationOf(createSavedReply, told)
  const change = useMutationOf(changeSavedReply, told)
  return (
    <Modal opened onClose={onClose} size="lg" title={t(reply ? texts.changeReply : texts.addReply)}>
      <form
        className={css.form}
        onSubmit={form.onSubmit((body) =>
          reply
            ? change.mutate({ params: { replyId: reply.replyId }, body })
            : create.mutate({ body }),
        )}
      >
        <TextField label={t(texts.replyName)} data-autofocus {...form.getInputProps('name')} />
        <AreaField label={t(texts.replyWords)} minRows={6} {...form.getInputProps('words')} />
        <FormFoot
          saving={create.isPending || change.isPending}
          error={create.error ?? change.error}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
