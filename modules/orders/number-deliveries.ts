import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { readCompany } from '../accounts/index.ts'
import { touch } from '../people/index.ts'
import { afterDelivery, isGiftDelivery } from './cycle.rules.ts'
import { texts } from './orders.texts.ts'
import {
  findDeliveries,
  findSchedules,
  lockSubscriptions,
  renumberDeliveries,
  type Subscription,
  saveDeliveries,
} from './subscriptions.queries.ts'

export interface NumberedDelivery {
  n: number
  /** What comes along with this one. */
  gift: string | null
}

interface Served {
  personId: string
  subscriptionId: string | null
  /** Given for orders that stand now, not for what they were before. */
  placedAt?: Date
  status?: 'placed' | 'cancelled'
  /** The import that says so, or null if nobody but the shop does. */
  importId?: string | null
}

/**
 * After orders were taken back: counts what is left, and lets the next dates stand where those
 * orders had not moved them.
 */
export async function numberAnew(
  ctx: Ctx,
  refs: readonly { personId: string; subscriptionId: string }[],
): Promise<void> {
  const schedules = new Map((await findSchedules(ctx.tx, refs)).map((one) => [refKey(one), one]))
  await numberDeliveries(ctx, refs, (subscription, zone) => {
    const { nextFrom = null, servedAt = null } = schedules.get(refKey(subscription)) ?? {}
    return nextFrom === null || servedAt === null
      ? nextFrom
      : afterDelivery(nextFrom, dayIn(zone, servedAt), subscription)
  })
}

/**
 * Counts the deliveries of the subscriptions that these orders belong to and moves their next date
 * forward. Throws `not_found` for a subscription that the person does not have.
 */
export async function numberDeliveries(
  ctx: Ctx,
  orders: readonly Served[],
  nextOn: NextOn = nextOnAfter,
): Promise<Map<string, NumberedDelivery>> {
  const served = orders.filter((order) => order.subscriptionId !== null)
  if (served.length === 0) return new Map()
  const refs = [...new Map(served.map((order) => [refKey(order), refOf(order)])).values()]
  const subscriptions = await lockSubscriptions(ctx.tx, refs)
  const known = new Map(subscriptions.map((one) => [refKey(one), one]))
  if (served.some((order) => order.placedAt && !known.has(refKey(order)))) {
    throw notFound(texts.subscriptionMissing)
  }
  await renumberDeliveries(ctx.tx, refs)
  const deliveries = await findDeliveries(ctx.tx, refs)
  const { zone } = await readCompany(ctx)
  const numbered = subscriptions.map((subscription) => ({
    personId: subscription.personId,
    subscriptionId: subscription.subscriptionId,
    deliveries: deliveries.filter((one) => refKey(one) === refKey(subscription)).length,
    nextOn: isMoving(subscription) ? nextOn(subscription, zone, served) : subscription.nextOn,
  }))
  await saveDeliveries(ctx.tx, numbered)
  await touch(
    ctx,
    numbered
      .filter((one) => hasMoved(one, known.get(refKey(one))))
      // Of its next date and its count there is no fact but the order's.
      .map((one) => ({ ...one, name: 'subscription.changed', bulk: historyOf(one, served) })),
  )
  return new Map(
    deliveries.map((one) => {
      const { giftEvery = null, gift = null } = known.get(refKey(one)) ?? {}
      return [one.orderId, { n: one.n, gift: isGiftDelivery(one.n, giftEvery) ? gift : null }]
    }),
  )
}

type Standing = Pick<Subscription, 'deliveries' | 'nextOn'>

const hasMoved = (after: Standing, before?: Standing) =>
  after.deliveries !== before?.deliveries || after.nextOn !== before.nextOn

/** The import that moved it, if nobody else did. */
function historyOf(moved: Served, served: readonly Served[]): string | null {
  const [first = null, ...others] = served
    .filter((order) => refKey(order) === refKey(moved))
    .map(({ importId = null }) => importId)
  return first && others.every((one) => one === first) ? `import:${first}` : null
}

const refKey = (ref: { personId: string; subscriptionId: string | null }) =>
  `${ref.personId} ${ref.subscriptionId}`
const refOf = ({ personId, subscriptionId }: Served) => ({
  personId,
  subscriptionId: subscriptionId ?? '',
})

type NextOn = (one: Subscription, zone: string, served: readonly Served[]) => string | null

const isMoving = ({ nextOn, status }: Subscription) => nextOn !== null && status !== 'cancelled'

function nextOnAfter(subscription: Subscription, zone: string, served: readonly Served[]) {
  const { nextOn } = subscription
  if (nextOn === null) return null
  return served
    .filter((order) => refKey(order) === refKey(subscription) && order.status === 'placed')
    .flatMap((order) => (order.placedAt ? [dayIn(zone, order.placedAt)] : []))
    .sort()
    .reduce((next, orderedOn) => afterDelivery(next, orderedOn, subscription), nextOn)
}
