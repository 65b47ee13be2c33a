import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { audit } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import { factsOfOrders } from './facts-of-orders.ts'
import { holdPeople } from './hold-people.ts'
import { namedProducts } from './named-products.ts'
import { numberDeliveries } from './number-deliveries.ts'
import { type Draft, draftOf } from './order-draft.ts'
import {
  claimKeys,
  deleteLines,
  findHolders,
  findKept,
  type Holder,
  insertLines,
  insertOrders,
  type KeptOrder,
  type Key,
  keepOrdersBefore,
  rewriteOrders,
} from './orders.queries.ts'
import { type OrderInput, orderProblem } from './orders.rules.ts'
import { texts } from './orders.texts.ts'
import { inRounds } from './rounds.ts'
import { keepTotals, lockTotals, type Purse } from './totals.queries.ts'

export const ORDERS_AT_ONCE = 1000

export interface PlacedOrder {
  orderId: string
  /** Who holds the order: the person it was first placed for, or whom that person became. */
  personId: string
  outcome: 'created' | 'unchanged' | 'updated'
}

/**
 * Places up to 1,000 orders, answered in the order given. A source's number is placed once: the
 * same content again changes nothing, other content replaces it and keeps what was there for an
 * undo. An order stays with the person it was first placed for. Amounts are minor units. Throws
 * `invalid` if one of them is not an order; `orderProblem` tells beforehand.
 */
export async function placeOrders(ctx: Ctx, orders: readonly OrderInput[]): Promise<PlacedOrder[]> {
  requirePermission(ctx, 'orders.write')
  if (orders.length > ORDERS_AT_ONCE) throw invalid(texts.tooManyAtOnce, { limit: ORDERS_AT_ONCE })
  for (const order of orders) {
    const problem = orderProblem(order)
    if (problem) throw invalid(problem.text, problem.params)
  }
  if (orders.length === 0) return []
  return inTransaction(ctx, async (ctx) => {
    const placed = await inRounds(orders, keyOf, (round) => placeRound(ctx, round))
    await auditPlaced(ctx, orders, placed)
    return placed
  })
}

const keyOf = ({ source, number }: { source: string; number: string }) => `${source}\n${number}`

async function placeRound(ctx: Ctx, orders: OrderInput[]): Promise<PlacedOrder[]> {
  const people = await holdPeople(
    ctx,
    orders.map((order) => order.personId),
  )
  const products = await namedProducts(ctx, orders.flatMap(itemsOf))
  const drafts = orders.map((order) => draftOf(ctx, order, people.get(order.personId), products))
  const purses = pursesOfRound(await findHolders(ctx.tx, orders), drafts)
  return keepTotals(ctx.tx, purses, () => writeRound(ctx, drafts, purses))
}

async function writeRound(ctx: Ctx, drafts: Draft[], purses: Purse[]): Promise<PlacedOrder[]> {
  const claims = drafts.map(({ row }) => ({ ...row, id: row.orderId }))
  const claimed = await claimKeys(ctx.tx, 'order', claims)
  const created = drafts.filter(({ row }) => claimed.has(row.orderId))
  const taken = drafts.filter(({ row }) => !claimed.has(row.orderId)).map(({ row }) => row)
  const kept = await findHeld(ctx, taken, purses)
  await insertOrders(
    ctx.tx,
    created.map(({ row }) => row),
  )
  await insertLines(
    ctx.tx,
    created.flatMap(({ lines }) => lines),
  )
  const rewritten = await rewrite(ctx, drafts, kept)
  const deliveries = await numberDeliveries(ctx, [
    ...created.map(({ row }) => row),
    ...rewritten.flatMap(({ before, draft: { row } }) => [
      { ...before, importId: row.importId },
      row,
    ]),
  ])
  await record(ctx, factsOfOrders(ctx, created, rewritten, deliveries))
  return drafts.map(({ row }): PlacedOrder => {
    const before = kept.get(keyOf(row))
    if (!before) return { orderId: row.orderId, personId: row.personId, outcome: 'created' }
    const outcome = before.digest === row.digest ? 'unchanged' : 'updated'
    return { orderId: before.orderId, personId: before.personId, outcome }
  })
}

/**
 * The orders that hold these numbers. A number that somebody else took in the meantime brings its
 * holder along, whose money is then locked and counted too.
 */
async function findHeld(ctx: Ctx, taken: readonly Key[], purses: Purse[]) {
  const held = await findKept(ctx.tx, taken)
  const locked = new Set(purses.map(({ personId, currency }) => `${personId} ${currency}`))
  const late = held.filter(({ personId, currency }) => !locked.has(`${personId} ${currency}`))
  purses.push(...late)
  await lockTotals(ctx.tx, late)
  const current = late.length > 0 ? await findKept(ctx.tx, taken) : held
  return new Map(current.map((order) => [keyOf(order), order]))
}

/** Whose money may move: of who is named, and of who holds the order already. */
function pursesOfRound(holders: Holder[], drafts: Draft[]): Purse[] {
  const byKey = new Map(holders.map((holder) => [keyOf(holder), holder]))
  return drafts.flatMap(({ row }) => {
    const { personId, currency } = row
    const holder = byKey.get(keyOf(row))
    if (!holder) return [{ personId, currency }]
    return [holder, { personId: holder.personId, currency }]
  })
}

const itemsOf = ({ lines, currency, importId }: OrderInput) =>
  lines.map(({ sku, name }) => ({ sku, name, currency, importId }))

export interface Rewritten {
  before: KeptOrder
  draft: Draft
  changeId: string
}

/** Replaces what kept orders hold where the source says something else by now. */
async function rewrite(
  ctx: Ctx,
  drafts: Draft[],
  kept: ReadonlyMap<string, KeptOrder>,
): Promise<Rewritten[]> {
  const rewritten = drafts.flatMap((draft) => {
    const before = kept.get(keyOf(draft.row))
    return before && before.digest !== draft.row.digest ? [rewrittenBy(ctx, before, draft)] : []
  })
  await keepOrdersBefore(
    ctx.tx,
    rewritten.map(({ draft: { row }, changeId }) => ({
      personId: row.personId,
      subjectId: row.orderId,
      changeId,
      importId: row.importId,
      actor: actorLabel(ctx.actor),
      at: ctx.now,
    })),
  )
  const rows = rewritten.map(({ draft }) => draft.row)
  await deleteLines(ctx.tx, rows)
  await rewriteOrders(ctx.tx, rows)
  await insertLines(
    ctx.tx,
    rewritten.flatMap(({ draft }) => draft.lines),
  )
  return rewritten
}

/** A cancelled order stays cancelled unless the source says otherwise. */
function rewrittenBy(ctx: Ctx, before: KeptOrder, draft: Draft): Rewritten {
  const { personId, orderId } = before
  const row = { ...draft.row, personId, orderId }
  if (!draft.saysStatus && before.status === 'cancelled') {
    row.status = 'cancelled'
    row.cancelledAt = before.cancelledAt
  } else if (row.status === 'cancelled') {
    row.cancelledAt = draft.saysWhen ? row.cancelledAt : (before.cancelledAt ?? ctx.now)
  }
  const lines = draft.lines.map((line) => ({ ...line, personId, orderId }))
  return { before, draft: { ...draft, row, lines }, changeId: newId() }
}

/** An import leaves one entry of its own; what comes by hand or by API is noted order by order. */
async function auditPlaced(
  ctx: Ctx,
  orders: readonly OrderInput[],
  placed: readonly PlacedOrder[],
) {
  for (const [index, { orderId, outcome }] of placed.entries()) {
    if (orders[index]?.importId || outcome === 'unchanged') continue
    const action = outcome === 'created' ? 'orders.placed' : 'orders.changed'
    await audit(ctx, { action, subject: { kind: 'order', id: orderId } })
  }
}
