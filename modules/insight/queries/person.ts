import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface WorthStep {
  kind: 'order' | 'return'
  id: string
  number: string
  at: Date
  currency: string
  sales: number
  cost: number
  returned: number
  costBack: number
  linesWithoutCost: number
}

/** What each order brought, with the returns of it; a return of no known order stands alone. */
export async function findWorthSteps(tx: Tx, personId: string): Promise<WorthStep[]> {
  const { rows } = await sql<WorthStep>`
    select 'order' as kind, o.order_id as id, o.number, o.placed_at as at, o.currency, o.sales,
      o.cost, coalesce(r.returned, 0)::bigint as returned,
      coalesce(r.cost_back, 0)::bigint as "costBack", coalesce(l.without, 0) as "linesWithoutCost"
    from orders.pub_orders o
    left join (
      select order_id, sum(amount)::bigint as returned, sum(cost_back)::bigint as cost_back
      from orders.pub_returns where person_id = ${personId} and order_id is not null group by 1
    ) r on r.order_id = o.order_id
    left join (
      select order_id, count(*) as without from orders.pub_lines
      where person_id = ${personId} and cost is null group by 1
    ) l on l.order_id = o.order_id
    where o.person_id = ${personId} and o.status = 'placed'
    union all
    select 'return', r.return_id, r.number, r.returned_at, r.currency, 0, 0, r.amount, r.cost_back, 0
    from orders.pub_returns r
    where r.person_id = ${personId} and (r.order_id is null or not exists (
      select from orders.pub_orders o where o.person_id = ${personId} and o.order_id = r.order_id
        and o.status = 'placed' and o.currency = r.currency))
    order by at desc, id desc`.execute(tx)
  return rows
}

export interface PersonTotals {
  currency: string
  orders: number
  firstAt: Date | null
  lastAt: Date | null
  sales: number
  cost: number
  returned: number
  costBack: number
}

export async function findPersonTotals(tx: Tx, personId: string): Promise<PersonTotals[]> {
  const { rows } = await sql<PersonTotals>`
    select currency, orders, first_at as "firstAt", last_at as "lastAt", sales, cost, returned,
      cost_back as "costBack"
    from orders.pub_person_totals
    where person_id = ${personId} and (orders > 0 or returned > 0)
    order by orders desc, currency`.execute(tx)
  return rows
}

export interface OrderDay {
  at: Date
  channel: string | null
}

export async function findOrderDays(tx: Tx, personId: string): Promise<OrderDay[]> {
  const { rows } = await sql<OrderDay>`
    select placed_at as at, channel from orders.pub_orders
    where person_id = ${personId} and status = 'placed' order by placed_at`.execute(tx)
  return rows
}

export async function findRunningSubscription(
  tx: Tx,
  personId: string,
): Promise<{ name: string | null; startedAt: Date } | null> {
  const { rows } = await sql<{ name: string | null; startedAt: Date }>`
    select name, started_at as "startedAt" from orders.pub_subscriptions
    where person_id = ${personId} and status <> 'cancelled' order by started_at limit 1`.execute(tx)
  return rows[0] ?? null
}

export interface ContactFact {
  at: Date
  channel: string
  words: string
}

/** Contacts that came from the person, newest first. */
export async function findContacts(tx: Tx, personId: string): Promise<ContactFact[]> {
  const { rows } = await sql<ContactFact>`
    select occurred_at as at, coalesce(payload->>'channel', '') as channel,
      coalesce(payload->>'words', '') as words
    from activity.pub_events where person_id = ${personId} and name = 'contact.received'
    order by occurred_at desc limit 500`.execute(tx)
  return rows
}

/** What they told us by any way, with what they wrote in reviews and surveys, newest first. */
export async function findTold(tx: Tx, personId: string): Promise<{ at: Date; words: string }[]> {
  const { rows } = await sql<{ at: Date; words: string }>`
    select occurred_at as at, payload->>'words' as words from activity.pub_events
    where person_id = ${personId} and name in ('contact.received', 'voice.heard')
      and payload->>'words' <> ''
    order by occurred_at desc limit 500`.execute(tx)
  return rows
}

export interface NamedFact {
  name: string
  n: number
  lastAt: Date
}

export async function findNamedFacts(
  tx: Tx,
  personId: string,
  names: readonly string[],
): Promise<NamedFact[]> {
  const { rows } = await sql<NamedFact>`
    select name, n, last_at as "lastAt" from activity.pub_person_facts
    where person_id = ${personId} and name = any(${[...names]}) order by last_at desc`.execute(tx)
  return rows
}
