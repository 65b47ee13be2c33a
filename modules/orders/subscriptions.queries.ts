import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export type SubscriptionStatus = 'active' | 'paused' | 'cancelled'

export interface Subscription {
  personId: string
  subscriptionId: string
  source: string
  number: string
  currency: string
  cycleDays: number | null
  cycleMonths: number | null
  anchorDay: number | null
  startedAt: Date
  nextOn: string | null
  deliveries: number
  skips: number
  giftEvery: number | null
  gift: string | null
  status: SubscriptionStatus
  pausedUntil: string | null
  cancelledAt: Date | null
  cancelReasonId: string | null
  cancelWords: string | null
  importId: string | null
}

export interface SubscriptionRef {
  personId: string
  subscriptionId: string
}

export const SUBSCRIPTION = sql`s.person_id as "personId", s.subscription_id as "subscriptionId", s.source,
  s.number, s.currency, s.cycle_days as "cycleDays", s.cycle_months as "cycleMonths",
  s.anchor_day as "anchorDay", s.started_at as "startedAt", s.next_on as "nextOn", s.deliveries,
  s.skips, s.gift_every as "giftEvery", s.gift, s.status, s.paused_until as "pausedUntil",
  s.cancelled_at as "cancelledAt", s.cancel_reason_id as "cancelReasonId",
  s.cancel_words as "cancelWords", s.import_id as "importId"`

/** These subscriptions, which nobody else changes until the transaction ends. */
export async function lockSubscriptions(
  tx: Tx,
  refs: readonly SubscriptionRef[],
): Promise<Subscription[]> {
  const { rows } = await sql<Subscription>`
    select ${SUBSCRIPTION} from orders.subscriptions s
    where (s.person_id, s.subscription_id) in (select * from ${records(refs)})
    order by 1, 2 for update of s`.execute(tx)
  return rows
}

/** Numbers the deliveries of these subscriptions by date; an order that was cancelled is none. */
export async function renumberDeliveries(tx: Tx, refs: readonly SubscriptionRef[]): Promise<void> {
  await sql`
    with numbered as (
      select o.person_id, o.order_id, o.delivery_no,
        case when o.status = 'placed' then row_number() over (
          partition by o.person_id, o.subscription_id, o.status order by o.placed_at, o.order_id) end as n
      from orders.orders o
      where (o.person_id, o.subscription_id) in (select * from ${records(refs)})
    )
    update orders.orders o set delivery_no = d.n from numbered d
    where o.person_id = d.person_id and o.order_id = d.order_id and d.n is distinct from d.delivery_no`.execute(
    tx,
  )
}

export interface Delivery extends SubscriptionRef {
  orderId: string
  n: number
}

export async function findDeliveries(
  tx: Tx,
  refs: readonly SubscriptionRef[],
): Promise<Delivery[]> {
  const { rows } = await sql<Delivery>`
    select o.person_id as "personId", o.subscription_id as "subscriptionId", o.order_id as "orderId",
      o.delivery_no as n
    from orders.orders o
    where (o.person_id, o.subscription_id) in (select * from ${records(refs)})
      and o.delivery_no is not null`.execute(tx)
  return rows
}

export async function saveDeliveries(
  tx: Tx,
  rows: readonly (SubscriptionRef & { deliveries: number; nextOn: string | null })[],
): Promise<void> {
  await sql`
    update orders.subscriptions s set deliveries = g.deliveries, next_on = g.next_on
    from unnest(${rows.map((r) => r.personId)}::uuid[], ${rows.map((r) => r.subscriptionId)}::uuid[],
      ${rows.map((r) => r.deliveries)}::int[], ${rows.map((r) => r.nextOn)}::date[])
      as g (person_id, subscription_id, deliveries, next_on)
    where s.person_id = g.person_id and s.subscription_id = g.subscription_id`.execute(tx)
}

export interface Schedule extends SubscriptionRef {
  /** The next date as it was last said. */
  nextFrom: string | null
  /** The latest order that was entered since. */
  servedAt: Date | null
}

/** Where the next dates of these subscriptions started from, and what has moved them since. */
export async function findSchedules(tx: Tx, refs: readonly SubscriptionRef[]): Promise<Schedule[]> {
  const { rows } = await sql<Schedule>`
    select s.person_id as "personId", s.subscription_id as "subscriptionId",
      s.next_from as "nextFrom", (select max(o.placed_at) from orders.orders o
        where o.person_id = s.person_id and o.subscription_id = s.subscription_id
          and o.status = 'placed' and o.created_at >= s.updated_at) as "servedAt"
    from orders.subscriptions s
    where (s.person_id, s.subscription_id) in (select * from ${records(refs)})`.execute(tx)
  return rows
}

export function records(refs: readonly SubscriptionRef[]) {
  return sql`unnest(${refs.map((r) => r.personId)}::uuid[], ${refs.map((r) => r.subscriptionId)}::uuid[])
    as g (person_id, subscription_id)`
}

export interface ItemRow {
  productId: string | null
  sku: string | null
  name: string
  quantity: number
  unitPrice: number
}

export async function findSubscription(tx: Tx, id: string): Promise<Subscription | undefined> {
  const { rows } = await sql<Subscription>`
    select ${SUBSCRIPTION} from orders.subscriptions s where s.subscription_id = ${id}`.execute(tx)
  return rows[0]
}

export async function subscriptionByNumber(
  tx: Tx,
  source: string,
  number: string,
): Promise<Subscription | undefined> {
  const { rows } = await sql<Subscription>`
    select ${SUBSCRIPTION} from orders.order_keys k
    join orders.subscriptions s on s.person_id = k.person_id and s.subscription_id = k.order_id
    where k.source = ${source} and k.number = ${number} and k.kind = 'subscription'`.execute(tx)
  return rows[0]
}

export async function insertSubscription(tx: Tx, row: Subscription, now: Date): Promise<void> {
  await sql`
    insert into orders.subscriptions (person_id, subscription_id, origin_id, source, number,
      currency, cycle_days, cycle_months, anchor_day, started_at, next_on, next_from, gift_every,
      gift, status, import_id, created_at, updated_at)
    values (${row.personId}, ${row.subscriptionId}, ${row.personId}, ${row.source}, ${row.number},
      ${row.currency}, ${row.cycleDays}, ${row.cycleMonths}, ${row.anchorDay}, ${row.startedAt},
      ${row.nextOn}, ${row.nextOn}, ${row.giftEvery}, ${row.gift}, ${row.status}, ${row.importId},
      ${now}, ${now})`.execute(tx)
}

export async function saveSubscription(tx: Tx, row: Subscription, now: Date): Promise<void> {
  await sql`
    update orders.subscriptions set cycle_days = ${row.cycleDays}, cycle_months = ${row.cycleMonths},
      anchor_day = ${row.anchorDay}, next_on = ${row.nextOn}, next_from = ${row.nextOn},
      skips = ${row.skips},
      gift_every = ${row.giftEvery}, gift = ${row.gift}, status = ${row.status},
      paused_until = ${row.pausedUntil}, cancelled_at = ${row.cancelledAt},
      cancel_reason_id = ${row.cancelReasonId}, cancel_words = ${row.cancelWords}, updated_at = ${now}
    where person_id = ${row.personId} and subscription_id = ${row.subscriptionId}`.execute(tx)
}

export async function findItems(
  tx: Tx,
  refs: readonly SubscriptionRef[],
): Promise<Map<string, ItemRow[]>> {
  const { rows } = await sql<ItemRow & { subscriptionId: string }>`
    select i.subscription_id as "subscriptionId", i.product_id as "productId", i.sku, i.name,
      i.quantity, i.unit_price as "unitPrice"
    from orders.subscription_items i
    where (i.person_id, i.subscription_id) in (select * from ${records(refs)})
    order by i.subscription_id, i.line_no`.execute(tx)
  const byId = new Map<string, ItemRow[]>()
  for (const { subscriptionId, ...item } of rows) {
    byId.set(subscriptionId, [...(byId.get(subscriptionId) ?? []), item])
  }
  return byId
}

export async function replaceItems(
  tx: Tx,
  { personId, subscriptionId }: SubscriptionRef,
  items: readonly ItemRow[],
): Promise<void> {
  await sql`
    delete from orders.subscription_items
    where person_id = ${personId} and subscription_id = ${subscriptionId}`.execute(tx)
  await sql`
    insert into orders.subscription_items (person_id, subscription_id, line_no, origin_id,
      product_id, sku, name, quantity, unit_price)
    select s.person_id, s.subscription_id, g.line_no, s.origin_id, g.product_id, g.sku, g.name,
      g.quantity, g.unit_price
    from unnest(${items.map((_, index) => index + 1)}::int[], ${items.map((i) => i.productId)}::uuid[],
      ${items.map((i) => i.sku)}::text[], ${items.map((i) => i.name)}::text[],
      ${items.map((i) => i.quantity)}::int[], ${items.map((i) => i.unitPrice)}::bigint[])
      as g (line_no, product_id, sku, name, quantity, unit_price)
    join orders.subscriptions s
      on s.person_id = ${personId} and s.subscription_id = ${subscriptionId}`.execute(tx)
}

/** Pauses whose last day has come. */
export async function pausesEndedBy(tx: Tx, day: string, limit: number): Promise<Subscription[]> {
  const { rows } = await sql<Subscription>`
    select ${SUBSCRIPTION} from orders.subscriptions s
    where s.status = 'paused' and s.paused_until <= ${day}::date
    order by s.person_id, s.subscription_id limit ${limit}`.execute(tx)
  return rows
}
