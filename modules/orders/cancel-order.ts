import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { audit } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import { cancelledFact } from './facts-of-orders.ts'
import { numberDeliveries } from './number-deliveries.ts'
import { findKept, keepOrdersBefore, markCancelled } from './orders.queries.ts'
import { texts } from './orders.texts.ts'
import { findOrdersById } from './returns.queries.ts'
import { lockTotals, recountTotals } from './totals.queries.ts'

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
export async function cancelOrder(ctx: Ctx, { orderId, at, words }: CancelOrder): Promise<void> {
  requirePermission(ctx, 'orders.write')
  await inTransaction(ctx, async (ctx) => {
    const [found] = await findOrdersById(ctx.tx, [orderId])
    if (!found) throw notFound(texts.orderMissing)
    await lockTotals(ctx.tx, [found])
    const [order] = await findKept(ctx.tx, [found])
    if (!order) throw notFound(texts.orderMissing)
    if (order.status === 'cancelled') return
    if (order.returned > 0) throw conflict(texts.cancelAfterReturn)
    const { personId, counted } = order
    const cancelledAt = at && at < ctx.now ? at : ctx.now
    const changeId = newId()
    const actor = actorLabel(ctx.actor)
    await keepOrdersBefore(ctx.tx, [
      { personId, subjectId: orderId, changeId, importId: null, actor, at: ctx.now },
    ])
    await markCancelled(ctx.tx, { personId, orderId }, cancelledAt, words || null)
    await numberDeliveries(ctx, [{ personId, subscriptionId: order.subscriptionId }])
    await recountTotals(ctx.tx, [order])
    const fact = { ...order, cancelledAt, total: counted, importId: null }
    await record(ctx, [cancelledFact(fact, counted, `change:${changeId}`)])
    await audit(ctx, { action: 'orders.cancelled', subject: { kind: 'order', id: orderId } })
  })
}
