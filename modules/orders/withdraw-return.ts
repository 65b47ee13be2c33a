import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { audit } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import { findReturn } from './returns.queries.ts'
import { keepTotals } from './totals.queries.ts'
import { deleteReturns } from './undo.queries.ts'

/** Takes back a return that was recorded by mistake; one that is gone already stays gone. */
export async function withdrawReturn(
  ctx: Ctx,
  { personId, returnId }: { personId: string; returnId: string },
): Promise<void> {
  requirePermission(ctx, 'orders.write')
  await inTransaction(ctx, async (ctx) => {
    const found = await findReturn(ctx.tx, personId, returnId)
    if (!found) return
    await keepTotals(ctx.tx, [found], () => withdraw(ctx, personId, returnId))
  })
}

async function withdraw(ctx: Ctx, personId: string, returnId: string) {
  const kept = await findReturn(ctx.tx, personId, returnId)
  if (!kept) return
  await deleteReturns(ctx.tx, [{ personId, id: returnId }])
  const { currency, amount, counts, orderId } = kept
  await record(ctx, [
    {
      personId,
      name: 'order.return_withdrawn',
      key: `return:${returnId}:withdrawn`,
      amount: counts ? amount : 0,
      payload: { returnId, orderId, currency, amount },
    },
  ])
  await audit(ctx, {
    action: 'orders.return_withdrawn',
    subject: { kind: 'return', id: returnId },
  })
}
