import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import type { TestDatabase } from '../../../kernel/testing.ts'
import { upsertPeople } from '../../people/index.ts'
import type { OrderInput } from '../orders.rules.ts'

/** So many people of the shop, for tests. */
export async function somePeople(ctx: Ctx, count: number): Promise<string[]> {
  const people = await upsertPeople(
    ctx,
    Array.from({ length: count }, () => ({
      identities: [{ kind: 'customer_number', value: newId(), verified: true }],
      familyName: '試験',
    })),
  )
  return people.map((person) => person.personId)
}

export async function onePerson(ctx: Ctx): Promise<string> {
  const [personId = ''] = await somePeople(ctx, 1)
  return personId
}

/** An order of one bag of aojiru, unless told otherwise. */
export function anOrder(personId: string, given: Partial<OrderInput> = {}): OrderInput {
  return {
    personId,
    source: 'test',
    number: newId(),
    placedAt: new Date('2026-10-01T01:00:00Z'),
    currency: 'JPY',
    lines: [{ sku: 'AO-60', name: '青汁 60包', quantity: 1, unitPrice: 4980 }],
    ...given,
  }
}

export interface Totals {
  currency: string
  orders: number
  sales: number
  cost: number
  returned: number
  costBack: number
}

export async function totalsOf({ db }: TestDatabase, personId: string): Promise<Totals[]> {
  const { rows } = await sql<Totals>`
    select currency, orders, sales, cost, returned, cost_back as "costBack"
    from orders.person_totals where person_id = ${personId} order by currency`.execute(db)
  return rows
}

/** Kept totals, turns and facts beside what a count from the ground up gives: equal, always. */
export async function booksOf({ db }: TestDatabase, personIds: readonly string[]) {
  const kept = await sql`
    select person_id, currency, orders, first_at, last_at, sales, cost, returned, cost_back
    from orders.person_totals where person_id = any(${personIds}::uuid[]) order by 1, 2`.execute(db)
  const counted = await sql`
    with o as (
      select person_id, currency, count(*)::int as orders, min(placed_at) as first_at,
        max(placed_at) as last_at, sum(goods - discount)::bigint as sales, sum(cost)::bigint as cost
      from orders.orders where status = 'placed' group by 1, 2
    ), r as (
      select r.person_id, r.currency, sum(r.amount)::bigint as returned,
        sum(r.cost_back)::bigint as cost_back
      from orders.returns r
      where not exists (select from orders.orders o where o.person_id = r.person_id
        and o.order_id = r.order_id and o.status = 'cancelled')
      group by 1, 2
    )
    select person_id, currency, coalesce(orders, 0) as orders, first_at, last_at,
      coalesce(sales, 0) as sales, coalesce(cost, 0) as cost, coalesce(returned, 0) as returned,
      coalesce(cost_back, 0) as cost_back
    from o full join r using (person_id, currency)
    where person_id = any(${personIds}::uuid[]) order by 1, 2`.execute(db)
  const told = await sql<{ person_id: string; amount: number }>`
    select person_id, coalesce(sum(amount), 0)::bigint as amount from activity.events
    where person_id = any(${personIds}::uuid[]) and name like 'order.%' group by 1 order by 1`.execute(
    db,
  )
  const turns = await turnsOf({ db }, personIds)
  return {
    kept: [...kept.rows, ...turns.kept],
    counted: [...counted.rows, ...turns.counted],
    told: told.rows,
  }
}

async function turnsOf({ db }: Pick<TestDatabase, 'db'>, personIds: readonly string[]) {
  const kept = await sql`
    select person_id, order_id, currency, source, placed_at, first_at, next_at, nth, sales, cost,
      lines, costless, channel, media_code
    from orders.turns where person_id = any(${personIds}::uuid[]) order by 1, 3, nth`.execute(db)
  const orders = sql`(select * from orders.orders where status = 'placed')`
  const before = sql`b.person_id = o.person_id and b.currency = o.currency
    and (b.placed_at, b.order_id) < (o.placed_at, o.order_id)`
  const counted = await sql`
    select person_id, order_id, currency, source, placed_at,
      (select min(b.placed_at) from ${orders} b
        where b.person_id = o.person_id and b.currency = o.currency) as first_at,
      (select min(b.placed_at) from ${orders} b
        where b.person_id = o.person_id and b.currency = o.currency
          and (b.placed_at, b.order_id) > (o.placed_at, o.order_id)) as next_at,
      (select count(*) + 1 from ${orders} b where ${before})::int as nth, goods - discount as sales,
      cost,
      (select count(*) from orders.lines l where l.order_id = o.order_id)::int as lines,
      (select count(*) from orders.lines l where l.order_id = o.order_id and l.cost is null)::int
        as costless, channel, media_code
    from ${orders} o where person_id = any(${personIds}::uuid[]) order by 1, 3, nth`.execute(db)
  return { kept: kept.rows, counted: counted.rows }
}
