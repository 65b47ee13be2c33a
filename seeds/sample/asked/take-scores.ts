import type { Ctx } from '../../../kernel/context.ts'
import { defineLoyalty } from '../../../modules/surveys/index.ts'
import { afterChanges, afterTalks } from './after-talks.ts'
import { answer, CHANNELS, markOf, PAPER, Teller } from './answering.ts'
import { type Asking, once } from './asking.ts'
import { inAutumn } from './in-autumn.ts'
import { type Opened, openSurveys } from './open-surveys.ts'
import type { Bought } from './people.ts'

const WEEKS = 104
const A_WEEK = 4
/** Days from the order to the answer. */
const AFTER = 12
const REST = 95
const YEARLY = [
  { daysAgo: 398, people: 90 },
  { daysAgo: 33, people: 110 },
]
const LOYALTY_SINCE = [700, 210]

/** Two years of answers: after deliveries week by week, twice in autumn, after talks, and after changes. */
export async function takeScores(ctx: Ctx, asking: Asking): Promise<void> {
  const opened = await openSurveys(asking)
  for (const [nth, daysAgo] of LOYALTY_SINCE.entries()) {
    const because = asking.words.loyalty[nth] ?? ''
    const given = { shareFrom: 7 + nth, npsFrom: nth === 0 ? null : 9, because }
    await once(asking.then(daysAgo), `loyalty ${nth}`, async (then) => {
      const { loyaltyId } = await defineLoyalty(then, given)
      return loyaltyId
    })
  }
  const teller = new Teller(asking)
  await afterDeliveries(ctx, asking, opened, teller)
  for (const round of YEARLY) await inAutumn(ctx, asking, opened, { ...round, teller })
  await afterTalks(ctx, asking, opened, teller)
  await afterChanges(ctx, asking, opened, teller)
}

async function afterDeliveries(
  ctx: Ctx,
  asking: Asking,
  { delivery }: Opened,
  teller: Teller,
): Promise<void> {
  const { dice } = teller
  const asked = new Map<string, number>()
  const weekly = new Map<number, Bought[]>()
  for (const one of asking.bought) {
    const week = Math.floor((one.daysAgo - AFTER) / 7)
    weekly.set(week, [...(weekly.get(week) ?? []), one])
  }
  for (let week = WEEKS - 1; week >= 0; week -= asking.every) {
    for (let of = 0; of < A_WEEK; of++) {
      const one = dice.pick(weekly.get(week) ?? asking.bought)
      const { personId, orderId, productId, daysAgo, hasMail } = one
      if ((asked.get(personId) ?? 10_000) - daysAgo < REST || daysAgo < AFTER) continue
      asked.set(personId, daysAgo)
      const { nps, band } = markOf(dice, one)
      const why = teller.why(band, one)
      await answer(ctx, asking, daysAgo - AFTER, {
        surveyId: delivery,
        personId,
        orderId,
        productId,
        channel: dice.weighted(hasMail ? CHANNELS : PAPER),
        values: { q1: { score: nps }, ...(why.words && { q2: why }) },
        key: `sample:delivery:${week}:${of}`,
      })
    }
  }
}
