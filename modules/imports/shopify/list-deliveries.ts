import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { deliveriesBefore } from './deliveries.queries.ts'

/** What Shopify has sent, the newest first; `requests` leaves only requests about personal data. */
export async function listDeliveries(
  ctx: Ctx,
  { limit, cursor, requests }: { limit: number; cursor?: string; requests: boolean },
) {
  requirePermission(ctx, 'imports.read')
  const [at = '', id = ''] = cursor?.split('~') ?? []
  const before = id && !Number.isNaN(Date.parse(at)) ? { at, id } : null
  const found = await deliveriesBefore(ctx.tx, { limit: limit + 1, before, requests })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const nextCursor =
    found.length > limit && last ? `${last.receivedAt.toISOString()}~${last.deliveryId}` : null
  return { items, nextCursor }
}
