import { z } from 'zod'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { DomainError, invalid } from '../../../kernel/errors.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { texts as kernelTexts } from '../../../kernel/kernel.texts.ts'
import { insertDelivery, lockDelivery, settleDelivery } from './deliveries.queries.ts'
import { takeDelivery } from './take-delivery.ts'

export interface AcceptDelivery {
  deliveryId: string
  shop: string
  topic: string
  text: string
}

/** Keeps what Shopify sent and leaves the work to a job. The same delivery again is kept once. */
export async function acceptDelivery(ctx: Ctx, delivery: AcceptDelivery): Promise<void> {
  requirePermission(ctx, 'imports.run')
  const text = jsonText(delivery.text)
  await inTransaction(ctx, async (ctx) => {
    const isNew = await insertDelivery(ctx.tx, { ...delivery, text, at: ctx.now })
    if (!isNew) return
    const { deliveryId, shop } = delivery
    // One after another per shop, so that a refund does not overtake its order.
    await enqueue(ctx, shopifyJob, { deliveryId }, { queue: `shopify:${shop}` })
  })
}

function jsonText(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text)).replaceAll('\\u0000', '')
  } catch {
    throw invalid(kernelTexts.badJson)
  }
}

export const shopifyJob = defineJob({
  name: 'imports.shopify',
  payload: z.object({ deliveryId: z.string() }),
  run: (ctx, payload) => settle(ctx, payload.deliveryId),
})

/** Takes a delivery over. A refusal is its answer, kept with it for a person to see. */
export async function settle(ctx: Ctx, deliveryId: string): Promise<void> {
  requirePermission(ctx, 'imports.run')
  await inTransaction(ctx, async (ctx) => {
    const delivery = await lockDelivery(ctx.tx, deliveryId)
    if (delivery?.state !== 'waiting') return
    const settled = await takeDelivery(ctx, delivery)
    await settleDelivery(ctx.tx, deliveryId, { ...settled, at: ctx.now })
  }).catch(async (error) => {
    if (!(error instanceof DomainError)) throw error
    await refuse(ctx, deliveryId, error.message)
  })
}

async function refuse(ctx: Ctx, deliveryId: string, reason: string) {
  await inTransaction(ctx, async (ctx) => {
    const delivery = await lockDelivery(ctx.tx, deliveryId)
    const body = (delivery?.body ?? {}) as object
    await settleDelivery(ctx.tx, deliveryId, { state: 'refused', reason, body, at: ctx.now })
  })
}
