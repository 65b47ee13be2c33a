import { Chip, Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type ConversationDetail, closeConversation, reopenConversation } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'

const REASONS = [texts.reasonThanks, texts.reasonSpoken, texts.reasonTwice, texts.reasonSpam]

/** Somebody waits, and there will be no reply: only with a reason that stays. */
export function CloseModal({
  talk,
  onClose,
  onDone,
}: {
  talk: ConversationDetail
  onClose: () => void
  onDone: () => void
}) {
  const t = useT()
  const [reason, setReason] = useState('')
  const params = { conversationId: talk.conversationId }
  const reopen = useMutationOf(reopenConversation, { onSuccess: () => toast(t(texts.reopened)) })
  const close = useMutationOf(closeConversation, {
    onSuccess: () => {
      toast(t(texts.closedToast), { undo: () => reopen.mutate({ params }) })
      onClose()
      onDone()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(texts.closeTitle)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          close.mutate({ params, body: { reason } })
        }}
      >
        <p className="small quiet">{t(texts.closeHelp)}</p>
        <Chip.Group value={reason} onChange={(value) => setReason(String(value))}>
          <div className={css.chips}>
            {REASONS.map((text) => (
              <Chip key={text} value={t(text)} size="sm">
                {t(text)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        <TextField
          label={t(texts.reason)}
          data-autofocus
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FormFoot
          verb={t(texts.close)}
          saving={close.isPending}
          error={close.error}
          blocked={reason.trim() ? undefined : t(texts.reasonNeeded)}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
