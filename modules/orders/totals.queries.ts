import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import { recountTurns } from './turns.queries.ts'

/** One person's money in one currency: the unit of locking and of counting. */
export interface Purse {
  personId: string
  currency: string
}

/**
 * Makes whoever else changes these people's orders wait. First lock of every write of this module,
 * always in the same order, so that writers queue instead of deadlocking.
 */
export async function lockTotals(tx: Tx, purses: readonly Purse[]): Promise<void> {
  if (purses.length === 0) return
  await sql`
    insert into orders.person_totals as t (person_id, currency)
    select distinct person_id, currency from ${records(purses)} order by 1, 2
    on conflict (person_id, currency) do update set currency = excluded.currency`.execute(tx)
}

/** Locks these people's money, works on their orders, and counts again whatever came of it. */
export async function keepTotals<T>(
  tx: Tx,
  purses: readonly Purse[],
  work: () => Promise<T>,
): Promise<T> {
  await lockTotals(tx, purses)
  const result = await work()
  if (purses.length === 0) return result
  await recountTotals(tx, purses)
  await recountTurns(tx, purses)
  return result
}

/** Counts again from orders and returns; a purse that holds neither has no row. */
async function recountTotals(tx: Tx, purses: readonly Purse[]): Promise<void> {
  await sql`
    with touched as (select distinct person_id, currency from ${records(purses)}),
    moves as (
      select o.person_id, o.currency, 1 as n, o.placed_at, o.goods - o.discount as sales, o.cost,
        0 as returned, 0 as cost_back
      from orders.orders o join touched using (person_id, currency) where o.status = 'placed'
      union all
      select r.person_id, r.currency, 0, null, 0, 0, r.amount, r.cost_back
      from orders.pub_returns r join touched using (person_id, currency)
    ),
    counted as (
      select person_id, currency, sum(n)::int as orders, min(placed_at) as first_at,
        max(placed_at) as last_at, sum(sales)::bigint as sales, sum(cost)::bigint as cost,
        sum(returned)::bigint as returned, sum(cost_back)::bigint as cost_back
      from moves group by 1, 2
    ),
    emptied as (
      delete from orders.person_totals t using touched g
      where t.person_id = g.person_id and t.currency = g.currency
        and not exists (select from counted c where c.person_id = t.person_id and c.currency = t.currency)
    )
    insert into orders.person_totals
      (person_id, currency, orders, first_at, last_at, sales, cost, returned, cost_back)
    select person_id, currency, orders, first_at, last_at, sales, cost, returned, cost_back
    from counted order by 1, 2
    on conflict (person_id, currency) do update set orders = excluded.orders,
      first_at = excluded.first_at, last_at = excluded.last_at, sales = excluded.sales,
      cost = excluded.cost, returned = excluded.returned, cost_back = excluded.cost_back`.execute(
    tx,
  )
}

/** Every purse that these people have or had. */
export async function pursesOf(tx: Tx, personIds: readonly string[]): Promise<Purse[]> {
  const { rows } = await sql<Purse>`
    select person_id as "personId", currency from orders.orders where person_id = any(${personIds}::uuid[])
    union select person_id, currency from orders.returns where person_id = any(${personIds}::uuid[])
    union select person_id, currency from orders.person_totals where person_id = any(${personIds}::uuid[])`.execute(
    tx,
  )
  return rows
}

function records(purses: readonly Purse[]) {
  return sql`unnest(${purses.map((p) => p.personId)}::uuid[], ${purses.map((p) => p.currency)}::text[])
    as g (person_id, currency)`
}

export interface Totals {
  currency: string
  orders: number
  firstAt: Date | null
  lastAt: Date | null
  sales: number
  cost: number
  returned: number
  costBack: number
}

export async function findTotals(tx: Tx, personId: string): Promise<Totals[]> {
  const { rows } = await sql<Totals>`
    select currency, orders, first_at as "firstAt", last_at as "lastAt", sales, cost, returned,
      cost_back as "costBack"
    from orders.person_totals where person_id = ${personId} order by orders desc, currency`.execute(
    tx,
  )
  return rows
}

/** How often these people ordered, in all currencies, and when last. */
export async function findOrdersEach(
  tx: Tx,
  personIds: readonly string[],
): Promise<{ personId: string; orders: number; lastAt: Date }[]> {
  const { rows } = await sql<{ personId: string; orders: number; lastAt: Date }>`
    select person_id as "personId", sum(orders)::int as orders, max(last_at) as "lastAt"
    from orders.person_totals where person_id = any(${personIds}::uuid[]) and orders > 0
    group by person_id`.execute(tx)
  return rows
}
