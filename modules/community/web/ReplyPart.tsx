import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField } from '../../../web/ui/fields.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { type Review, replyToReview } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import css from './reviews.module.css'

/** What the shop says below it, and the room to write that. */
export function ReplyPart({ review }: { review: Review }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const [writing, setWriting] = useState(false)
  const { reply, repliedByName, repliedAt } = review
  const mayNot = may('reviews.reply') ? undefined : t(texts.mayNotReply)
  if (writing) return <ReplyForm review={review} onClose={() => setWriting(false)} />
  return (
    <>
      {reply && (
        <div className={css.reply}>
          <p className={css.said}>{reply}</p>
          <p className="note">
            {t(texts.repliedBy, { name: repliedByName ?? '', day: format.day(repliedAt) })}
          </p>
        </div>
      )}
      <p className={css.buttons}>
        <Button
          size="xs"
          variant="default"
          disabled={mayNot !== undefined}
          title={mayNot}
          onClick={() => setWriting(true)}
        >
          {t(reply ? texts.replyEdit : texts.reply)}
        </Button>
      </p>
    </>
  )
}

function ReplyForm({ review, onClose }: { review: Review; onClose: () => void }) {
  const t = useT()
  const params = { reviewId: review.reviewId }
  const before = review.reply ?? ''
  const [reply, setReply] = useState(before)
  const undo = useMutationOf(replyToReview)
  const save = useMutationOf(replyToReview, {
    onSuccess: (answer) => {
      toast(t(answer.reply ? texts.replySaved : texts.replyGone), {
        undo: () => undo.mutate({ params, body: { reply: before } }),
      })
      onClose()
    },
  })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ params, body: { reply } })
      }}
    >
      <AreaField
        label={t(texts.replyLabel)}
        help={t(texts.replyHelp)}
        maxLength={1000}
        autoFocus
        value={reply}
        onChange={(event) => setReply(event.currentTarget.value)}
      />
      <FormFoot
        verb={t(reply.trim() === '' && before ? texts.replyRemove : texts.replySave)}
        saving={save.isPending}
        error={save.error}
        {...(reply.trim() === '' && !before && { blocked: t(texts.replyNeeded) })}
        onCancel={onClose}
      />
    </form>
  )
}
