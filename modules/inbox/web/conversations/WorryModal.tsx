import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { createWorry } from '../../../activity/contract.ts'
import type { ConversationEntry } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'

/** A worry or doubt that these words tell of, with the next step in plain words. */
export function WorryModal({
  personId,
  entry,
  onClose,
}: {
  personId: string
  entry: ConversationEntry
  onClose: () => void
}) {
  const t = useT()
  const [text, setText] = useState('')
  const [nextStep, setNextStep] = useState('')
  const save = useMutationOf(createWorry, {
    onSuccess: () => {
      toast(t(texts.worrySaved))
      onClose()
    },
  })
  const { entryId, channel } = entry
  const isReady = text.trim() && nextStep.trim()
  return (
    <Modal opened onClose={onClose} title={t(texts.worryTitle)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          const body = { text, nextStep, entryId, channel: channel ?? undefined }
          save.mutate({ params: { personId }, body })
        }}
      >
        <TextField
          label={t(texts.worryText)}
          data-autofocus
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextField
          label={t(texts.worryNext)}
          maxLength={500}
          value={nextStep}
          onChange={(event) => setNextStep(event.currentTarget.value)}
        />
        <FormFoot
          verb={t(texts.writeDown)}
          saving={save.isPending}
          error={save.error}
          blocked={isReady ? undefined : t(texts.worryNeeds)}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
