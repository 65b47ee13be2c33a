import { z } from 'zod'
import { startOfDay } from '../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { translator } from '../../kernel/i18n.ts'
import { fromCursor, pageFrom, placeDay } from '../../kernel/paging.ts'
import { readCompany } from '../accounts/index.ts'
import { withPerson } from './cards.ts'
import { nextGift } from './cycle.rules.ts'
import { facts } from './facts.ts'
import { texts } from './orders.texts.ts'
import { findReason } from './reasons.queries.ts'
import {
  countSubscriptions,
  findLog,
  findSubscriptions,
  type SubscriptionFilter,
} from './subscription-list.queries.ts'
import { findItems, findSubscription, type Subscription } from './subscriptions.queries.ts'

export interface ListSubscriptions
  extends Omit<SubscriptionFilter, 'cancelledFrom' | 'cancelledUntil'> {
  /** Ended in this month of the company's calendar, `YYYY-MM`. */
  cancelledIn?: string
  limit: number
  cursor?: string
}

const place = z.tuple([z.union([z.literal('infinity'), placeDay]), z.uuid()])

/** Subscriptions, the next delivery first; those without one come last. */
export async function listSubscriptions(ctx: Ctx, input: ListSubscriptions) {
  requirePermission(ctx, 'orders.read')
  const { limit, cursor, cancelledIn, ...rest } = input
  const { zone } = await readCompany(ctx)
  const filter = { ...rest, ...(cancelledIn && monthOf(cancelledIn, zone)) }
  const after = fromCursor(place, cursor)
  const rows = await findSubscriptions(ctx.tx, filter, limit + 1, after)
  const { items, nextCursor } = pageFrom(rows, limit, (row) => [
    row.nextOn ?? 'infinity',
    row.subscriptionId,
  ])
  const total = after ? undefined : await countSubscriptions(ctx.tx, filter)
  return { items: await present(ctx, items), nextCursor, total }
}

/** From the first moment of a month to the first of the next. */
export function monthOf(month: string, zone: string) {
  const [year = 0, of = 0] = month.split('-').map(Number)
  const after = of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`
  return {
    cancelledFrom: startOfDay(zone, `${month}-01`),
    cancelledUntil: startOfDay(zone, `${after}-01`),
  }
}

/** One subscription with the log of its changes. */
export async function readSubscription(ctx: Ctx, { subscriptionId }: { subscriptionId: string }) {
  requirePermission(ctx, 'orders.read')
  const found = await findSubscription(ctx.tx, subscriptionId)
  if (!found) throw notFound(texts.subscriptionMissing)
  const shown = await presentSubscription(ctx, found)
  const { currency, zone } = await readCompany(ctx)
  const say = translator(ctx.locale)
  const entries = await findLog(ctx.tx, found.personId, subscriptionId)
  const log = entries.flatMap(({ at, name, payload }) => {
    const kind = facts[name]
    if (!kind) return []
    const line = kind.line?.(payload, { locale: ctx.locale, company: { currency, zone } }) ?? ''
    return [{ at, name, title: say(kind.title), line }]
  })
  return { ...shown, log }
}

export async function presentSubscription(ctx: Ctx, subscription: Subscription) {
  const [shown] = await present(ctx, [subscription])
  if (!shown) throw notFound(texts.subscriptionMissing)
  return shown
}

async function present(ctx: Ctx, rows: readonly Subscription[]) {
  const items = await findItems(ctx.tx, rows)
  const reasons = new Map<string, { ja: string; en: string }>()
  for (const { cancelReasonId } of rows) {
    if (!cancelReasonId || reasons.has(cancelReasonId)) continue
    const reason = await findReason(ctx.tx, cancelReasonId)
    if (reason) reasons.set(cancelReasonId, { ja: reason.ja, en: reason.en })
  }
  const named = await withPerson(ctx, rows)
  return named.map((row) => ({
    ...row,
    items: items.get(row.subscriptionId) ?? [],
    nextGift: row.status === 'cancelled' ? null : nextGift(row.deliveries, row.giftEvery),
    cancelReason: reasons.get(row.cancelReasonId ?? '') ?? null,
  }))
}
