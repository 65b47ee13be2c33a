import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { audit } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import { cancelledFact } from './facts-of-orders.ts'
import { numberDeliveries } from './number-deliveries.ts'
import { findKept, keepOrdersBefore, markCancelled } from './orders.queries.ts'
import { texts } from './orders.texts.ts'
import { findOrdersById, type LinkedOrder } from './returns.queries.ts'
import { keepTotals } from './totals.queries.ts'

export interface CancelOrder {
  orderId: string
  /** Now, unless given. */
  at?: Date
  words?: string | null
}

/**
 * Cancels an order whole; once cancelled, again changes nothing. Throws `conflict` if part of it
 * came back: then the rest is a return too, or the money would be counted twice.
 */
export async function cancelOrder(ctx: Ctx, input: CancelOrder): Promise<void> {
  requirePermission(ctx, 'orders.write')
  await inTransaction(ctx, async (ctx) => {
    const [found] = await findOrdersById(ctx.tx, [input.orderId])
    if (!found) throw notFound(texts.orderMissing)
    await keepTotals(ctx.tx, [found], () => cancel(ctx, found, input))
  })
}

async function cancel(ctx: Ctx, found: LinkedOrder, { at = ctx.now, words }: CancelOrder) {
  const [order] = await findKept(ctx.tx, [found])
  if (!order) throw notFound(texts.orderMissing)
  if (order.status === 'cancelled') return
  if (order.returned > 0) throw conflict(texts.cancelAfterReturn)
  const { personId, orderId, counted } = order
  const cancelledAt = at < ctx.now ? at : ctx.now
  const changeId = newId()
  const actor = actorLabel(ctx.actor)
  await keepOrdersBefore(ctx.tx, [
    { personId, subjectId: orderId, changeId, importId: null, actor, at: ctx.now },
  ])
  await markCancelled(ctx.tx, order, cancelledAt, words || null)
  await numberDeliveries(ctx, [{ personId, subscriptionId: order.subscriptionId }])
  const fact = { ...order, cancelledAt, total: counted, importId: null }
  await record(ctx, [cancelledFact(fact, counted, `change:${changeId}`)])
  await audit(ctx, { action: 'orders.cancelled', subject: { kind: 'order', id: orderId } })
}
