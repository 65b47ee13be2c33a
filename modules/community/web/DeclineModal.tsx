import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField } from '../../../web/ui/fields.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { decideReview } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import css from './reviews.module.css'

/** A review is declined with its reason, or not at all. */
export function DeclineModal(props: { reviewId: string; onClose: () => void; onUndo: () => void }) {
  const { reviewId, onClose, onUndo } = props
  const t = useT()
  const [because, setBecause] = useState('')
  const decline = useMutationOf(decideReview, {
    onSuccess: () => {
      toast(t(texts.declinedNow), { undo: onUndo })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(texts.declineTitle)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          decline.mutate({ params: { reviewId }, body: { state: 'declined', because } })
        }}
      >
        <AreaField
          label={t(texts.because)}
          help={t(texts.becauseHelp)}
          data-autofocus
          maxLength={500}
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        <FormFoot
          verb={t(texts.decline)}
          saving={decline.isPending}
          error={decline.error}
          {...(because.trim() === '' && { blocked: t(texts.becauseNeeded) })}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
