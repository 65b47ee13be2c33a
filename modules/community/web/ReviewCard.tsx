import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { Words } from '../../../web/ui/Words.tsx'
import { decideReview, type Review } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { reviewTexts } from '../reviews.texts.ts'
import { DeclineModal } from './DeclineModal.tsx'
import { ReplyPart } from './ReplyPart.tsx'
import css from './reviews.module.css'
import { Stars } from './Stars.tsx'

const LOW = 2

/** One review as it was written, who wrote it, and what became of it. */
export function ReviewCard({ review }: { review: Review }) {
  const t = useT()
  const { stars, words, product, reward, talkId, personId, state } = review
  return (
    <article className={css.card}>
      <p className={css.head}>
        <Stars stars={stars} />
        <b>{product.name}</b>
        {reward !== null && <Badge tone="yama">{t(reviewTexts.rewarded)}</Badge>}
      </p>
      {words ? <Words size="s">{words}</Words> : <p className="note">{t(texts.noWords)}</p>}
      <Who review={review} />
      {talkId && (
        <p className="small">
          <Link to="/inbox" search={{ talk: talkId }} className="link">
            {t(texts.talk)}
          </Link>
        </p>
      )}
      {personId === null && stars <= LOW && state === 'waiting' && (
        <p className="small quiet">{t(texts.nobodyLow)}</p>
      )}
      <Decided review={review} />
      {state === 'published' && <ReplyPart review={review} />}
      <Doings review={review} />
    </article>
  )
}

function Who({ review }: { review: Review }) {
  const t = useT()
  const format = useFormat()
  const { personId, personName, penName, channel, orderNumber, writtenAt } = review
  return (
    <p className={css.who}>
      {personId ? (
        <PersonLink id={personId} name={personName ?? '—'} />
      ) : (
        <span>{t(texts.nobody)}</span>
      )}
      {penName && <span>{t(texts.penName, { name: penName })}</span>}
      <span>{t(texts[`by_${channel}`])}</span>
      {orderNumber && <span>{t(texts.order, { number: orderNumber })}</span>}
      <span>{format.dayTime(writtenAt)}</span>
    </p>
  )
}

function Decided({ review: { decidedAt, decidedByName, decidedBecause } }: { review: Review }) {
  const t = useT()
  const format = useFormat()
  if (!decidedAt) return null
  const day = format.day(decidedAt)
  return (
    <p className="note">
      {decidedByName
        ? t(texts.decidedBy, { name: decidedByName, day })
        : t(texts.decidedOn, { day })}
      {decidedBecause && ` ・ ${t(texts.becauseWas, { because: decidedBecause })}`}
    </p>
  )
}

function Doings({ review: { reviewId, state } }: { review: Review }) {
  const t = useT()
  const { may } = useMe()
  const [declining, setDeclining] = useState(false)
  const params = { reviewId }
  const put = useMutationOf(decideReview, { onError: ({ message }) => toast(message) })
  const back = () => put.mutate({ params, body: { state: 'waiting' } })
  const publish = () =>
    put.mutate(
      { params, body: { state: 'published' } },
      { onSuccess: () => toast(t(texts.publishedNow), { undo: back }) },
    )
  const mayNot = may('reviews.decide') ? undefined : t(texts.mayNotDecide)
  const given = { size: 'xs', disabled: mayNot !== undefined, title: mayNot } as const
  return (
    <p className={css.buttons}>
      {state === 'waiting' && (
        <>
          <Button {...given} variant="default" loading={put.isPending} onClick={publish}>
            {t(texts.publish)}
          </Button>
          <Button {...given} variant="subtle" onClick={() => setDeclining(true)}>
            {t(texts.decline)}
          </Button>
        </>
      )}
      {state !== 'waiting' && (
        <Button {...given} variant="subtle" loading={put.isPending} onClick={back}>
          {t(texts.back)}
        </Button>
      )}
      {declining && (
        <DeclineModal reviewId={reviewId} onClose={() => setDeclining(false)} onUndo={back} />
      )}
    </p>
  )
}
