import { asJob, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid, notFound } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { record } from '../../activity/index.ts'
import { noteInside, receiveWord } from '../../inbox/index.ts'
import { getPerson } from '../../people/index.ts'
import { keepVoices, NOBODY } from '../../voice/index.ts'
import type { ReviewChannel } from '../reviews.rules.ts'
import { reviewTexts as texts } from '../reviews.texts.ts'
import { findProducts, insertReview, lockKey, type ReviewRow } from './reviews.queries.ts'
import { settingsOf } from './settings.ts'

export interface TakeReview {
  /** Null where nobody knows who writes. */
  personId: string | null
  productId: string
  stars: number
  /** As written. */
  words: string
  penName: string
  channel: ReviewChannel
  /** The same page again changes nothing. */
  key: string
  orderId?: string | null | undefined
  invitationId?: string | null | undefined
  /** What the invitation promised; nobody else can set it. */
  reward?: string | null | undefined
  writtenAt?: Date | undefined
}

/**
 * Takes a review in; it waits for somebody to read it. Its words become a voice of the product, and so few
 * stars that it hurts open a talk with whoever wrote it. Throws `not_found`, `invalid`.
 */
export async function takeReview(
  ctx: Ctx,
  input: TakeReview,
): Promise<{ reviewId: string | null }> {
  requirePermission(ctx, 'reviews.write')
  const { stars, key, productId } = input
  if (!Number.isInteger(stars) || stars < 1 || stars > 5) throw invalid(texts.badStars)
  // What follows from a review the house does, whoever brought it.
  return inTransaction(asJob(ctx, 'reviews.take'), async (ctx) => {
    if (await lockKey(ctx.tx, key)) return { reviewId: null }
    const [product] = await findProducts(ctx.tx, { productId })
    if (!product) throw notFound(texts.noSuchProduct)
    const personId = input.personId ? await livingOf(ctx, input.personId) : NOBODY
    const { writtenAt } = input
    const row: ReviewRow = {
      personId,
      reviewId: newId(),
      key,
      productId,
      stars,
      words: input.words.trim(),
      penName: input.penName.trim(),
      channel: input.channel,
      orderId: input.orderId ?? null,
      invitationId: input.invitationId ?? null,
      reward: input.reward || null,
      talkId: null,
      writtenAt: writtenAt && writtenAt < ctx.now ? writtenAt : ctx.now,
    }
    const talk = await lookAfter(ctx, row, product.name)
    await insertReview(ctx.tx, { ...row, talkId: talk?.conversationId ?? null })
    await tell(ctx, row, { product: product.name, talk })
    return { reviewId: row.reviewId }
  })
}

/** Somebody whom the house cannot reach can only be answered below the review. */
async function livingOf(ctx: Ctx, personId: string): Promise<string> {
  const person = await getPerson(ctx, { personId })
  return person.status === 'erased' ? NOBODY : person.personId
}

type Talk = { conversationId: string; entryId: string } | null

async function lookAfter(ctx: Ctx, row: ReviewRow, product: string): Promise<Talk> {
  const { personId, reviewId, stars, words } = row
  const { careUpTo } = await settingsOf(ctx)
  if (personId === NOBODY || stars > careUpTo) return null
  const t = translator((await readCompany(ctx)).locale)
  const talk = await receiveWord(ctx, {
    personId,
    channel: 'form',
    subject: t(texts.talkSubject, { product }),
    // Only what is their own word stands as such; the stars are in the note.
    words: words || t(texts.talkWords, { stars, product }),
    externalId: `review:${reviewId}`,
    at: row.writtenAt,
    meta: { reviewId },
  })
  const { conversationId } = talk
  await noteInside(ctx, { conversationId, words: t(texts.talkNote, { stars }) })
  return talk
}

async function tell(ctx: Ctx, row: ReviewRow, { product, talk }: { product: string; talk: Talk }) {
  const { personId, reviewId, productId, stars, words, channel, writtenAt } = row
  if (personId !== NOBODY)
    await record(ctx, [
      {
        personId,
        name: 'review.written',
        occurredAt: writtenAt,
        amount: stars,
        payload: { reviewId, productId, product, stars, channel },
        key: `review.written:${reviewId}`,
        source: `review:${reviewId}`,
      },
    ])
  if (words)
    await keepVoices(ctx, [
      {
        personId: personId === NOBODY ? null : personId,
        words,
        saidAt: writtenAt,
        channel: 'review',
        productId,
        conversationId: talk?.conversationId ?? null,
        entryId: talk?.entryId ?? null,
        externalId: `review:${reviewId}`,
        ...(stars <= 2 && { mood: 'bad' as const }),
        ...(stars >= 4 && { mood: 'good' as const }),
      },
    ])
  await audit(ctx, {
    action: 'reviews.taken',
    subject: { kind: 'review', id: reviewId },
    detail: { stars, channel },
  })
  await publish(ctx, 'reviews', {})
}
