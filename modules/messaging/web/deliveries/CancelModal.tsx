import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { cancelMessage, type MessageDetail } from '../../contract.ts'
import { outboxTexts as texts } from '../../outbox.texts.ts'

/** Says what follows and what stays before a message is cancelled for good. */
export function CancelModal({
  message: { messageId, kind, conversationId },
  opened,
  onClose,
}: {
  message: MessageDetail
  opened: boolean
  onClose: () => void
}) {
  const t = useT()
  const cancel = useMutationOf(cancelMessage, {
    onSuccess: () => {
      onClose()
      toast(t(texts.cancelled))
    },
  })
  const isReply = kind === 'reply' && conversationId !== null
  return (
    <ConfirmDestructive
      opened={opened}
      onClose={onClose}
      title={t(texts.cancelTitle)}
      verb={t(texts.cancel)}
      pending={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate({ params: { messageId }, body: {} })}
    >
      {t(isReply ? texts.cancelReply : texts.cancelOther)}
    </ConfirmDestructive>
  )
}
