import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { useFormat } from '../../../web/format.ts'
import { queryOf, usePages } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { listReviews, type Review, reviewSummary } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { REVIEW_STATES } from '../reviews.rules.ts'
import { reviewSettingsPath } from './paths.ts'
import { ReviewCard } from './ReviewCard.tsx'
import { ReviewsNav } from './ReviewsNav.tsx'
import css from './reviews.module.css'
import { useReviewsLive } from './useReviewsLive.ts'

const view = z.object({
  state: z.enum(REVIEW_STATES).default('waiting'),
  productId: z.uuid().optional().catch(undefined),
})
const EMPTY = {
  waiting: texts.noneWaiting,
  published: texts.nonePublished,
  declined: texts.noneDeclined,
}

/** What came in, to be read, published and answered. */
export default function ReviewsPage() {
  const t = useT()
  useReviewsLive()
  const [{ state, productId }, setView] = useSearchState(view)
  const reviews = usePages(listReviews, { query: { state, productId } })
  const summary = useQuery(queryOf(reviewSummary))
  const waiting = summary.data?.waiting ?? 0
  const products = summary.data?.items.filter(({ count, waiting }) => count + waiting > 0) ?? []
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <ReviewsNav />
      <Stack>
        <div className={css.filters}>
          <Segmented
            label={t(texts.state)}
            value={state}
            onChange={(next) => setView({ state: next })}
            options={REVIEW_STATES.map((value) => ({
              value,
              label:
                value === 'waiting' && waiting > 0
                  ? `${t(texts[value])} ${waiting}`
                  : t(texts[value]),
            }))}
          />
          {products.length > 1 && (
            <SelectField
              label={t(texts.product)}
              optional
              data={products.map((one) => ({ value: one.productId, label: one.name }))}
              value={productId ?? null}
              onChange={(next) => setView({ productId: next ?? undefined })}
            />
          )}
        </div>
        <Sheet>
          {reviews.error && <ErrorState error={reviews.error} onRetry={reviews.retry} />}
          {reviews.loading && <Loading lines={6} />}
          {reviews.rows?.length === 0 && (
            <EmptyState action={state === 'waiting' && <AskLink />}>{t(EMPTY[state])}</EmptyState>
          )}
          <Cards reviews={reviews.rows ?? []} total={reviews.total} />
          {reviews.hasMore && <More onMore={reviews.more} />}
        </Sheet>
      </Stack>
    </Page>
  )
}

function Cards({ reviews, total }: { reviews: Review[]; total: number | undefined }) {
  const format = useFormat()
  if (reviews.length === 0) return null
  return (
    <>
      {total !== undefined && <p className="note num">{format.count(total, 'items')}</p>}
      <ul className={css.cards}>
        {reviews.map((review) => (
          <li key={review.reviewId}>
            <ReviewCard review={review} />
          </li>
        ))}
      </ul>
    </>
  )
}

function AskLink() {
  const t = useT()
  return (
    <Button component={Link} to={reviewSettingsPath} variant="default">
      {t(texts.ask)}
    </Button>
  )
}

function More({ onMore }: { onMore: () => void }) {
  const t = useT()
  return (
    <Button variant="subtle" onClick={onMore}>
      {t(texts.more)}
    </Button>
  )
}
