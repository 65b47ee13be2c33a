import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { record } from '../../activity/index.ts'
import { NOBODY } from '../../voice/index.ts'
import type { Review } from '../contract.ts'
import type { ReviewState } from '../reviews.rules.ts'
import { reviewTexts as texts } from '../reviews.texts.ts'
import { readReview } from './read-reviews.ts'
import { lockReview, type ShownRow, setReply, setState } from './reviews.queries.ts'
import { nameOf } from './settings.ts'

export interface DecideReview {
  reviewId: string
  state: ReviewState
  because?: string | undefined
}

/** Publishes a review or declines it, or lays it back. Throws `invalid` for a decline without a reason. */
export async function decideReview(ctx: Ctx, input: DecideReview): Promise<Review> {
  requirePermission(ctx, 'reviews.decide')
  const { reviewId, state, because } = input
  return inTransaction(ctx, async (ctx) => {
    const { personId, productName: product, stars } = await hold(ctx, reviewId)
    if (state === 'declined' && !because) throw invalid(texts.needsBecause)
    const by = { personId, reviewId, byName: nameOf(ctx), at: ctx.now }
    await setState(ctx.tx, {
      ...by,
      state,
      because: state === 'declined' ? (because ?? null) : null,
    })
    if (state === 'published' && personId !== NOBODY)
      await record(ctx, [
        {
          personId,
          name: 'review.published',
          payload: { reviewId, product, stars },
          key: `review.published:${reviewId}`,
          source: `review:${reviewId}`,
        },
      ])
    return done(ctx, reviewId, { action: 'reviews.decided', detail: { state } })
  })
}

/** Writes what the shop says below a published review; an empty reply takes it away. */
export async function replyToReview(
  ctx: Ctx,
  { reviewId, reply }: { reviewId: string; reply: string },
): Promise<Review> {
  requirePermission(ctx, 'reviews.reply')
  return inTransaction(ctx, async (ctx) => {
    const { personId, state } = await hold(ctx, reviewId)
    if (reply && state !== 'published') throw preconditionFailed(texts.notPublished)
    const by = { personId, reviewId, byName: nameOf(ctx), at: ctx.now }
    await setReply(ctx.tx, { ...by, reply: reply || null })
    return done(ctx, reviewId, { action: 'reviews.replied' })
  })
}

async function hold(ctx: Ctx, reviewId: string): Promise<ShownRow> {
  const row = await lockReview(ctx.tx, reviewId)
  if (!row) throw notFound(texts.noSuchReview)
  return row
}

async function done(
  ctx: Ctx,
  reviewId: string,
  what: { action: string; detail?: Record<string, string> },
): Promise<Review> {
  await audit(ctx, { ...what, subject: { kind: 'review', id: reviewId } })
  await publish(ctx, 'reviews', {})
  return readReview(ctx, { reviewId })
}
