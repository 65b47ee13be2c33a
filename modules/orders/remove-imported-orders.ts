import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { audit } from '../accounts/index.ts'
import { type Fact, record } from '../activity/index.ts'
import { touch } from '../people/index.ts'
import { factsOfHandedOver } from './facts-of-subscriptions.ts'
import { numberAnew } from './number-deliveries.ts'
import { allReasons } from './reasons.queries.ts'
import { keepTotals } from './totals.queries.ts'
import {
  type ChangeRef,
  changesToUndo,
  countKept,
  deleteImportedProducts,
  deleteOrders,
  deleteReturns,
  deleteSubscriptions,
  type Earlier,
  handOver,
  ordersToRemove,
  pursesOfSubjects,
  returnsToRemove,
  subscriptionsOfSubjects,
  subscriptionsToRemove,
  type UndoRef,
  undoChanges,
} from './undo.queries.ts'

export interface RemovedOrders {
  orders: number
  returns: number
  subscriptions: number
  /** Orders and returns that stand again as they were before the import. */
  restored: number
  /** Orders and returns that somebody worked on since and that therefore stay. */
  kept: number
  /** False if there is more to do: call again. Without `limit` it is all done at once. */
  done: boolean
}

interface Undo {
  importId: string
  /** So many orders at a time, each call a transaction of its own; all at once unless given. */
  limit?: number
}

/**
 * Takes back what one import did to orders, returns and subscriptions: removes what it brought and
 * restores what it replaced. What somebody changed since stays, and so does an order of which goods
 * came back by another way. The caller removes the import's facts (`activity.removeFacts`).
 */
export async function removeImportedOrders(
  ctx: Ctx,
  { importId, limit }: Undo,
): Promise<RemovedOrders> {
  requirePermission(ctx, 'orders.write')
  return inTransaction(ctx, async (ctx) => {
    if (limit !== undefined) return removeSome(ctx, importId, limit)
    const all = { ...NOTHING }
    while (!all.done) {
      const some = await removeSome(ctx, importId, 5000)
      all.orders += some.orders
      all.returns += some.returns
      all.subscriptions += some.subscriptions
      all.restored += some.restored
      all.kept += some.kept
      all.done = some.done
    }
    return all
  })
}

const NOTHING: RemovedOrders = {
  orders: 0,
  returns: 0,
  subscriptions: 0,
  restored: 0,
  kept: 0,
  done: false,
}

async function removeSome(ctx: Ctx, importId: string, limit: number): Promise<RemovedOrders> {
  const changes = await changesToUndo(ctx.tx, importId, limit)
  if (changes.length > 0) {
    await undo(ctx, changes)
    await touchUndone(ctx, importId, changes)
    return { ...NOTHING, restored: changes.length }
  }
  const returns = await returnsToRemove(ctx.tx, importId, limit)
  if (returns.length > 0) {
    const kept = await remove(ctx, 'return', returns)
    await touchUndone(ctx, importId, returns)
    return { ...NOTHING, returns: returns.length - kept, kept }
  }
  const orders = await ordersToRemove(ctx.tx, importId, limit)
  if (orders.length > 0) {
    const kept = await remove(ctx, 'order', orders)
    await touchUndone(ctx, importId, orders)
    return { ...NOTHING, orders: orders.length - kept, kept }
  }
  const subscriptions = await subscriptionsToRemove(ctx.tx, importId, limit)
  if (subscriptions.length > 0) {
    const kept = await removeSubscriptions(ctx, subscriptions)
    await touchUndone(ctx, importId, subscriptions)
    return { ...NOTHING, subscriptions: subscriptions.length - kept, kept }
  }
  await deleteImportedProducts(ctx.tx, importId, 'untouched')
  const subject = { kind: 'import', id: importId }
  await audit(ctx, { action: 'orders.import_removed', subject })
  return { ...NOTHING, kept: await countKept(ctx.tx, importId), done: true }
}

/** The facts go later, and of what stands again there is none. */
async function touchUndone(ctx: Ctx, importId: string, refs: readonly { personId: string }[]) {
  const touched = refs.map(({ personId }) => ({ personId, name: '*' }))
  await touch(ctx, touched, { bulk: `import:${importId}` })
}

async function undo(ctx: Ctx, changes: ChangeRef[]) {
  const purses = await pursesOfSubjects(
    ctx.tx,
    changes.filter(({ kind }) => kind !== 'subscription'),
  )
  const passed = await keepTotals(ctx.tx, purses, async () => {
    const before = await subscriptionsOfSubjects(ctx.tx, changes)
    const passed = await undoChanges(ctx.tx, changes)
    const after = await subscriptionsOfSubjects(ctx.tx, changes)
    await numberAnew(ctx, [...before, ...after, ...subscriptionsOf(changes)])
    return passed
  })
  await record(
    ctx,
    // What a file said of a subscription counts for nothing in money.
    passed
      .filter(isMoney)
      .map((one) => keptFact(ctx, one, countOf(one.after) - countOf(one.before))),
  )
}

/** Answers how many stay, because somebody changed them since. */
async function remove(ctx: Ctx, kind: 'order' | 'return', refs: UndoRef[]): Promise<number> {
  const purses = await pursesOfSubjects(ctx.tx, refs)
  const handed = await keepTotals(ctx.tx, purses, async () => {
    const handed = await handOver(ctx.tx, kind, refs)
    const kept = new Set(handed.map((one) => one.id))
    const gone = refs.filter((ref) => !kept.has(ref.id))
    if (kind === 'return') await deleteReturns(ctx.tx, gone)
    else await removeOrders(ctx, gone)
    return handed
  })
  await record(
    ctx,
    handed.map((one) => keptFact(ctx, one, countOf(one.before))),
  )
  return handed.length
}

async function removeOrders(ctx: Ctx, refs: UndoRef[]) {
  const subscriptions = await subscriptionsOfSubjects(ctx.tx, refs)
  await deleteOrders(ctx.tx, refs)
  await numberAnew(ctx, subscriptions)
}

/** Answers how many stay, because a later file says them too: their history is told anew. */
async function removeSubscriptions(ctx: Ctx, refs: UndoRef[]): Promise<number> {
  const handed = await handOver(ctx.tx, 'subscription', refs)
  const kept = new Set(handed.map((one) => one.id))
  await deleteSubscriptions(
    ctx.tx,
    refs.filter((ref) => !kept.has(ref.id)),
  )
  const reasons = await allReasons(ctx.tx, 'subscription')
  await record(
    ctx,
    handed.flatMap((one) => factsOfHandedOver(ctx, one, reasons)),
  )
  return handed.length
}

const subscriptionsOf = (changes: readonly ChangeRef[]) =>
  changes.flatMap(({ kind, personId, id }) =>
    kind === 'subscription' ? [{ personId, subscriptionId: id }] : [],
  )
const isMoney = ({ before }: Earlier) => !('cycle_days' in before)

/** What a row counted for: an order its sales, a return what it took away. */
function countOf(row: Record<string, unknown>): number {
  if ('return_id' in row) return -Number(row.amount)
  return row.status === 'placed' ? Number(row.goods) - Number(row.discount) : 0
}

/**
 * The import's facts go with it; what stays because somebody worked on it since is told anew, so
 * that a person's facts still add up to what their orders count for.
 */
function keptFact(ctx: Ctx, { personId, id, before }: Earlier, amount: number): Fact {
  const { number, currency, total, placed_at, returned_at } = before
  const when = typeof placed_at === 'string' ? placed_at : String(returned_at)
  return {
    personId,
    name: 'return_id' in before ? 'order.returned' : 'order.placed',
    occurredAt: new Date(when),
    key: `kept:${id}:${ctx.requestId}:${amount}`,
    amount,
    payload: { orderId: before.order_id, number, currency, total },
  }
}
