import { z } from 'zod'
import { type Ctx, may, requirePermission } from '../../../kernel/context.ts'
import { fromCursor, pageFrom, placeText, placeTime } from '../../../kernel/paging.ts'
import { knownBy } from '../../people/index.ts'
import { type Delivery, type DeliveryState, deliveriesBefore } from './deliveries.queries.ts'
import { isPrivacyTopic, redaction, whoIs } from './shopify.rules.ts'

const place = z.tuple([placeTime, placeText])

export interface ListDeliveries {
  limit: number
  cursor?: string
  /** Only requests about personal data. */
  requests: boolean
  state?: DeliveryState
}

/** What Shopify has sent, the newest first; an open request tells whom it is about. */
export async function listDeliveries(ctx: Ctx, { limit, cursor, ...of }: ListDeliveries) {
  requirePermission(ctx, 'imports.read')
  const after = fromCursor(place, cursor)
  const before = after && { at: after[0], id: after[1] }
  const found = await deliveriesBefore(ctx.tx, { ...of, limit: limit + 1, before })
  const page = pageFrom(found, limit, ({ receivedAt, deliveryId }) => [receivedAt, deliveryId])
  const asking = may(ctx, 'people.read') ? page.items.map(askerOf) : page.items.map(() => null)
  const people = asking.some(Boolean)
    ? await knownBy(
        ctx,
        asking.map((customer) => (customer ? whoIs(customer) : [])),
      )
    : []
  const items = page.items.map(({ body: _, ...delivery }, i) => ({
    ...delivery,
    asks: asking[i]?.email ?? asking[i]?.id ?? null,
    personId: people[i] ?? null,
  }))
  return { ...page, items }
}

function askerOf({ topic, state, body }: Delivery) {
  if (state !== 'waiting' || !isPrivacyTopic(topic)) return null
  return redaction.safeParse(body).data?.customer ?? null
}
