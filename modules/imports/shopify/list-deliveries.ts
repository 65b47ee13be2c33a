import { z } from 'zod'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { fromCursor, pageFrom, placeText, placeTime } from '../../../kernel/paging.ts'
import { deliveriesBefore } from './deliveries.queries.ts'

const place = z.tuple([placeTime, placeText])

/** What Shopify has sent, the newest first; `requests` leaves only requests about personal data. */
export async function listDeliveries(
  ctx: Ctx,
  { limit, cursor, requests }: { limit: number; cursor?: string; requests: boolean },
) {
  requirePermission(ctx, 'imports.read')
  const after = fromCursor(place, cursor)
  const before = after && { at: after[0], id: after[1] }
  const found = await deliveriesBefore(ctx.tx, { limit: limit + 1, before, requests })
  return pageFrom(found, limit, ({ receivedAt, deliveryId }) => [receivedAt, deliveryId])
}
