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
}

export interface SubscriptionRef {
  personId: string
  subscriptionId: string
}

const SUBSCRIPTION = sql`s.person_id as "personId", s.subscription_id as "subscriptionId", s.source,
  s.number, s.currency, s.cycle_days as "cycleDays", s.cycle_months as "cycleMonths",
  s.anchor_day as "anchorDay", s.started_at as "startedAt", s.next_on as "nextOn", s.deliveries,
  s.skips, s.gift_every as "giftEvery", s.gift, s.status, s.paused_until as "pausedUntil",
  s.cancelled_at as "cancelledAt", s.cancel_reason_id as "cancelReasonId",
  s.cancel_words as "cancelWords"`

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

function records(refs: readonly SubscriptionRef[]) {
  return sql`unnest(${refs.map((r) => r.personId)}::uuid[], ${refs.map((r) => r.subscriptionId)}::uuid[])
    as g (person_id, subscription_id)`
}
