import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export type DeliveryState = 'waiting' | 'done' | 'ignored' | 'refused'

export interface Delivery {
  deliveryId: string
  shop: string
  topic: string
  body: unknown
  state: DeliveryState
  reason: string | null
  receivedAt: Date
}

/** False if the same delivery came before. */
export async function insertDelivery(
  tx: Tx,
  row: { deliveryId: string; shop: string; topic: string; text: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into imports.deliveries (delivery_id, shop, topic, body, state, received_at)
    values (${row.deliveryId}, ${row.shop}, ${row.topic}, ${row.text}::jsonb, 'waiting', ${row.at})
    on conflict do nothing returning 1`.execute(tx)
  return rows.length > 0
}

export async function lockDelivery(tx: Tx, deliveryId: string): Promise<Delivery | undefined> {
  const { rows } = await sql<Delivery>`
    select delivery_id as "deliveryId", shop, topic, body, state, reason, received_at as "receivedAt"
    from imports.deliveries where delivery_id = ${deliveryId} for update`.execute(tx)
  return rows[0]
}

/** What has been taken over need not be kept twice: the body goes, its number and date stay. */
export async function settleDelivery(
  tx: Tx,
  deliveryId: string,
  settled: { state: DeliveryState; reason: string | null; body: object; at: Date },
): Promise<void> {
  await sql`
    update imports.deliveries set state = ${settled.state}, reason = ${settled.reason},
      body = ${JSON.stringify(settled.body)}::jsonb, done_at = ${settled.state === 'waiting' ? null : settled.at}
    where delivery_id = ${deliveryId}`.execute(tx)
}

/** The latest change of this order that was taken: a late delivery must not undo it. */
export async function latestOfOrder(tx: Tx, shop: string, orderId: string) {
  const { rows } = await sql<{ name: string; updatedAt: string }>`
    select body->>'name' as name, body->>'updated_at' as "updatedAt" from imports.deliveries
    where shop = ${shop} and topic like 'orders/%' and state = 'done' and body->>'id' = ${orderId}
    order by (body->>'updated_at')::timestamptz desc limit 1`.execute(tx)
  return rows[0]
}

export async function deliveriesBefore(
  tx: Tx,
  page: {
    limit: number
    before: { at: string; id: string } | null
    requests: boolean
    state?: DeliveryState
  },
): Promise<Delivery[]> {
  const { before, limit, requests, state = null } = page
  const { rows } = await sql<Delivery>`
    select delivery_id as "deliveryId", shop, topic,
      case when topic ~ '(redact|data_request)$' then body end as body, state, reason,
      received_at as "receivedAt"
    from imports.deliveries
    where (${before === null} or (received_at, delivery_id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}))
      and (${state}::text is null or state = ${state})
      and (not ${requests} or topic in ('customers/redact', 'customers/data_request', 'shop/redact'))
    order by received_at desc, delivery_id desc limit ${limit}`.execute(tx)
  return rows
}

/** Who placed an order of this source, and in which currency. */
export async function orderOf(tx: Tx, source: string, number: string) {
  const { rows } = await sql<{ personId: string; currency: string }>`
    select person_id as "personId", currency from orders.pub_orders
    where source = ${source} and number = ${number} limit 1`.execute(tx)
  return rows[0]
}
