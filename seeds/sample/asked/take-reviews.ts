import type { Ctx } from '../../../kernel/context.ts'
import { decideReview, replyToReview, takeReview } from '../../../modules/community/index.ts'
import type { Sku } from '../shop.ts'
import { type Asking, settle } from './asking.ts'
import type { Bought } from './people.ts'

type Channel = Parameters<typeof takeReview>[1]['channel']
type State = 'published' | 'declined' | 'waiting'

interface Review {
  sku: Sku
  stars: number
  daysAgo: number
  channel: Channel
  isRewarded: boolean
  state: State
}

const of = (
  sku: Sku,
  stars: number,
  daysAgo: number,
  channel: Channel = 'mail',
  { isRewarded = false, state = 'published' }: { isRewarded?: boolean; state?: State } = {},
): Review => ({ sku, stars, daysAgo, channel, isRewarded, state })

const rewarded = { isRewarded: true }
const waiting = { state: 'waiting' } as const

/** In the order of their words. */
export const REVIEWS: readonly Review[] = [
  of('AOJ-30', 5, 655),
  of('AOJ-30', 5, 512, 'card'),
  of('AOJ-30', 3, 301, 'card'),
  of('AOJ-30', 5, 168, 'mail', rewarded),
  of('AOJ-30', 4, 77),
  of('AOJ-60', 5, 540, 'card'),
  of('AOJ-60', 4, 266),
  of('AOJ-60', 4, 31),
  of('AOJ-07', 5, 395, 'card'),
  of('AOJ-07', 4, 143, 'mail', rewarded),
  of('BLU-31', 5, 601),
  of('BLU-31', 4, 322),
  of('BLU-31', 5, 119, 'card'),
  of('LUT-30', 3, 433),
  of('LUT-30', 5, 187, 'mail', rewarded),
  of('GLU-30', 5, 418, 'card'),
  of('GLU-30', 2, 551, 'card'),
  of('GLU-30', 5, 214),
  of('GLU-30', 5, 96, 'mail', { state: 'declined' }),
  of('LAC-30', 5, 372),
  of('LAC-30', 5, 133, 'card'),
  of('LAC-30', 4, 244),
  of('LAC-30', 5, 64, 'mail', rewarded),
  of('KUR-72', 3, 228, 'card'),
  of('KUR-72', 2, 154),
  of('KUR-72', 5, 29, 'card'),
  of('KUR-72', 5, 462),
  of('KUR-72', 4, 338, 'card'),
  of('COL-30', 5, 286, 'mail', rewarded),
  of('COL-30', 3, 88),
  of('MUG-50', 5, 352, 'card'),
  of('MUG-50', 5, 81, 'card'),
  of('MUG-50', 4, 299),
  of('MUG-50', 5, 447),
  of('AOJ-30', 5, 3, 'mail', { ...waiting, ...rewarded }),
  of('AOJ-30', 5, 2, 'card', waiting),
  of('LUT-30', 4, 1, 'mail', waiting),
  of('KUR-72', 5, 0, 'card', waiting),
]

/** What people wrote of what they bought; read on the next day, all but those of the last days. */
export async function takeReviews(ctx: Ctx, asking: Asking): Promise<void> {
  const taken = new Set<string>()
  for (const [nth, review] of REVIEWS.entries()) {
    const who = writerOf(asking.bought, review, taken)
    if (!who) continue
    taken.add(who.personId)
    await take(asking, review, who, nth)
  }
  await settle(ctx, asking)
}

/** Somebody who got it some weeks before, and writes once; a wife, for many of them speak of a husband. */
const writerOf = (
  bought: readonly Bought[],
  { sku, daysAgo }: Review,
  taken: ReadonlySet<string>,
): Bought | undefined =>
  bought.findLast(
    (one) =>
      one.sku === sku &&
      one.isWoman &&
      one.daysAgo > daysAgo + 14 &&
      !one.isTalking &&
      !taken.has(one.personId),
  )

async function take(
  { words, reviews, then }: Asking,
  { stars, daysAgo, channel, isRewarded, state }: Review,
  { personId, productId, orderId }: Bought,
  nth: number,
): Promise<void> {
  const [said, penName, reply] = reviews[nth] ?? ['', '']
  const { reviewId } = await takeReview(then(daysAgo, 20), {
    personId,
    productId,
    orderId,
    stars,
    words: said,
    penName,
    channel,
    reward: isRewarded ? words.reward : null,
    key: `sample:review:${nth}`,
  })
  if (!reviewId || state === 'waiting') return
  const because = state === 'declined' ? words.declined : undefined
  await decideReview(then(daysAgo - 1, 9), { reviewId, state, because })
  if (reply) await replyToReview(then(daysAgo - 1, 11), { reviewId, reply })
}
