import { z } from 'zod'
import type { Ctx } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import { defineJob, enqueue } from '../../kernel/jobs.ts'
import { endPauses } from './pause-subscription.ts'
import { touchBuyers } from './touch-buyers.ts'

export const endPausesJob = defineJob({
  name: 'orders.endPauses',
  payload: z.object({}),
  run: (ctx) => endPauses(ctx),
})

export const touchBuyersJob = defineJob({
  name: 'orders.touchBuyers',
  payload: z.strictObject({ productIds: z.array(z.uuid()), bulk: z.string() }),
  run: touchBuyers,
})

/** Of a product that changed there may be very many buyers: they are touched after the change. */
export async function touchBuyersLater(
  ctx: Ctx,
  products: readonly { productId: string }[],
): Promise<void> {
  if (products.length === 0) return
  const productIds = products.map(({ productId }) => productId)
  await enqueue(ctx, touchBuyersJob, { productIds, bulk: `products:${newId()}` })
}
