import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { audit } from '../../accounts/index.ts'
import { texts } from '../imports.texts.ts'
import { lockDelivery, settleDelivery } from './deliveries.queries.ts'
import { isPrivacyTopic, redaction } from './shopify.rules.ts'

/**
 * Notes that a privacy request of Shopify has been carried out. Whom it was about is forgotten with
 * it; the audit keeps Shopify's number of the customer.
 */
export async function finishRequest(
  ctx: Ctx,
  { deliveryId }: { deliveryId: string },
): Promise<{ deliveryId: string; state: 'done' }> {
  requirePermission(ctx, 'imports.run')
  return inTransaction(ctx, async (ctx) => {
    const delivery = await lockDelivery(ctx.tx, deliveryId)
    if (!delivery || !isPrivacyTopic(delivery.topic)) throw notFound(texts.requestMissing)
    const done = { deliveryId, state: 'done' } as const
    if (delivery.state === 'done') return done
    const { topic, shop, body } = delivery
    const { customer } = redaction.parse(body)
    await settleDelivery(ctx.tx, deliveryId, { state: 'done', reason: null, body: {}, at: ctx.now })
    await audit(ctx, {
      action: 'imports.privacy_request_done',
      subject: { kind: 'shopify_delivery', id: deliveryId },
      detail: { topic, shop, customer: customer?.id ?? null },
    })
    return done
  })
}
