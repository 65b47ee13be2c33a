import { startOfDay } from '../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { fromCursor, pageFrom, placeInTime } from '../../kernel/paging.ts'
import { readCompany } from '../accounts/index.ts'
import { withPerson } from './cards.ts'
import { findChoices } from './choices.queries.ts'
import {
  countOrders,
  countReturns,
  findChangesOfOrder,
  findOrder,
  findOrders,
  findReturns,
  findReturnsOfOrder,
  type OrderFilter,
  type ReturnFilter,
} from './list.queries.ts'
import { texts } from './orders.texts.ts'
import { findReturnables } from './returns.queries.ts'
import { findTotals } from './totals.queries.ts'

interface Paged {
  limit: number
  cursor?: string
}

export type ListOrders = Omit<OrderFilter, 'from' | 'until'> &
  Paged & { from?: string; to?: string }

/** Orders, newest first; days are those of the company's calendar, both included. */
export async function listOrders(ctx: Ctx, { limit, cursor, from, to, ...rest }: ListOrders) {
  requirePermission(ctx, 'orders.read')
  const { zone } = await readCompany(ctx)
  const filter: OrderFilter = {
    ...rest,
    from: from ? startOfDay(zone, from) : undefined,
    until: to ? startOfDay(zone, dayAfter(to)) : undefined,
  }
  const place = fromCursor(placeInTime, cursor)
  const rows = await findOrders(ctx.tx, filter, limit + 1, place && { at: place[0], id: place[1] })
  const { items, nextCursor } = pageFrom(rows, limit, (row) => [
    row.placedAt.toISOString(),
    row.orderId,
  ])
  const total = place ? undefined : await countOrders(ctx.tx, filter)
  return { items: await withPerson(ctx, items), nextCursor, total }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** Sources, channels and media codes in use, those of the latest orders first. */
export async function listOrderChoices(ctx: Ctx) {
  requirePermission(ctx, 'orders.read')
  return findChoices(ctx.tx)
}

/** One order with its lines, what of them came back, and what was changed. */
export async function readOrder(ctx: Ctx, { orderId }: { orderId: string }) {
  requirePermission(ctx, 'orders.read')
  const order = await findOrder(ctx.tx, orderId)
  if (!order) throw notFound(texts.orderMissing)
  const [named] = await withPerson(ctx, [order])
  if (!named) throw notFound(texts.orderMissing)
  const { personId } = order
  const returnables = await findReturnables(ctx.tx, [{ personId, orderId }])
  const items = returnables.get(orderId)?.lines ?? []
  return {
    ...named,
    items,
    returns: await findReturnsOfOrder(ctx.tx, personId, orderId),
    changes: await findChangesOfOrder(ctx.tx, personId, orderId),
  }
}

/** Returns, newest first. How many somebody has made is nowhere counted. */
export async function listReturns(ctx: Ctx, { limit, cursor, ...filter }: ReturnFilter & Paged) {
  requirePermission(ctx, 'orders.read')
  const place = fromCursor(placeInTime, cursor)
  const rows = await findReturns(ctx.tx, filter, limit + 1, place && { at: place[0], id: place[1] })
  const { items, nextCursor } = pageFrom(rows, limit, (row) => [
    row.returnedAt.toISOString(),
    row.returnId,
  ])
  const total = place ? undefined : await countReturns(ctx.tx, filter)
  return { items: await withPerson(ctx, items), nextCursor, total }
}

/** What a person ordered in all, by currency. */
export async function readPersonTotals(ctx: Ctx, { personId }: { personId: string }) {
  requirePermission(ctx, 'orders.read')
  return { items: await findTotals(ctx.tx, personId) }
}
