import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Words } from '../../../web/ui/Words.tsx'
import { listReviews, type Review } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { reviewsPath } from './paths.ts'
import css from './reviews.module.css'
import { Stars } from './Stars.tsx'

const SHOWN = 3

/** What a person wrote of products, the newest first, and what became of it. */
export default function ReviewsPanel({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const { data, error, refetch } = useQuery(
    queryOf(listReviews, { query: { personId, limit: SHOWN } }),
  )
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={2} />
  const more = (data.total ?? 0) - data.items.length
  return (
    <>
      {data.items.length === 0 && <p className="small quiet">{t(texts.panelNone)}</p>}
      <ul className={css.cards}>
        {data.items.map((review) => (
          <li key={review.reviewId}>
            <ReviewLine review={review} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="note">{t(texts.panelMore, { more: format.count(more, 'items') })}</p>
      )}
    </>
  )
}

function ReviewLine({ review }: { review: Review }) {
  const t = useT()
  const format = useFormat()
  const { stars, words, product, state, writtenAt } = review
  return (
    <div className={css.line}>
      <p className={css.head}>
        <Stars stars={stars} />
        <Link to={reviewsPath} search={{ state, productId: product.productId }}>
          {product.name}
        </Link>
        {state !== 'published' && (
          <Badge tone={state === 'waiting' ? 'ai' : 'yama'}>{t(texts[state])}</Badge>
        )}
      </p>
      {words && <Words size="s">{words}</Words>}
      <p className="note">{format.day(writtenAt)}</p>
    </div>
  )
}
