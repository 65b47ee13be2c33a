import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { useDayIn } from '../../../../web/useDayIn.ts'
import { type ConversationDetail, snoozeConversation } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'

const DAY_MS = 86_400_000

/** Puts the talk away until a morning, with what is to be done then. */
export function SnoozeModal({
  talk,
  onClose,
  onDone,
}: {
  talk: ConversationDetail
  onClose: () => void
  onDone: () => void
}) {
  const t = useT()
  const format = useFormat()
  const dayIn = useDayIn()
  const tomorrow = dayIn(new Date(Date.now() + DAY_MS))
  const [until, setUntil] = useState(tomorrow)
  const [followUp, setFollowUp] = useState(talk.followUp ?? '')
  const snooze = useMutationOf(snoozeConversation, {
    onSuccess: () => {
      toast(t(texts.snoozedToast, { day: format.day(until) }))
      onClose()
      onDone()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(texts.snoozeTitle)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          const params = { conversationId: talk.conversationId }
          snooze.mutate({ params, body: { until, followUp: followUp || null } })
        }}
      >
        <DateField
          label={t(texts.until)}
          help={t(texts.untilHelp)}
          value={until}
          min={tomorrow}
          onChange={setUntil}
        />
        <TextField
          label={t(texts.toDo)}
          optional
          maxLength={300}
          value={followUp}
          onChange={(event) => setFollowUp(event.currentTarget.value)}
        />
        <FormFoot
          verb={t(texts.snooze)}
          saving={snooze.isPending}
          error={snooze.error}
          blocked={until ? undefined : t(texts.untilNeeded)}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
