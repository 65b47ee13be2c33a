import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { Purse } from './totals.queries.ts'

/**
 * Counts again which order is whose how manyth in these purses. Writes only rows that changed, so
 * that the next order of somebody with thousands touches two. Laterals, for in the midst of an
 * import the planner has no statistics and would read all orders for each round.
 */
export async function recountTurns(tx: Tx, purses: readonly Purse[]): Promise<void> {
  const people = purses.map(({ personId }) => personId)
  const currencies = purses.map(({ currency }) => currency)
  await sql`
    with touched as (
      select distinct person_id, currency
      from unnest(${people}::uuid[], ${currencies}::text[]) as g (person_id, currency)
    ),
    counted as materialized (
      select g.person_id, o.order_id, g.currency, o.source, o.placed_at, o.first_at, o.next_at,
        o.nth, o.sales, o.cost, l.lines, l.costless, o.channel, o.media_code
      from touched g,
        lateral (
          select order_id, source, placed_at, first_value(placed_at) over w as first_at,
            lead(placed_at) over w as next_at, (row_number() over w)::int as nth,
            goods - discount as sales, cost, channel, media_code
          from orders.orders
          where person_id = g.person_id and currency = g.currency and status = 'placed'
          window w as (order by placed_at, order_id)
        ) o,
        lateral (
          select count(*)::int as lines, (count(*) filter (where cost is null))::int as costless
          from orders.lines where person_id = g.person_id and order_id = o.order_id
        ) l
    ),
    gone as (
      delete from orders.turns t using touched g
      where t.person_id = g.person_id and t.currency = g.currency and not exists (
        select from counted c where c.person_id = t.person_id and c.order_id = t.order_id)
    )
    insert into orders.turns (person_id, order_id, currency, source, placed_at, first_at, next_at,
      nth, sales, cost, lines, costless, channel, media_code)
    select c.* from counted c
    left join lateral (
      select t as kept from orders.turns t
      where t.person_id = c.person_id and t.order_id = c.order_id offset 0
    ) k on true
    where k.kept is distinct from (c.person_id, c.order_id, c.currency, c.source, c.placed_at,
      c.first_at, c.next_at, c.nth, c.sales, c.cost, c.lines, c.costless, c.channel, c.media_code)::orders.turns
    order by c.person_id, c.order_id
    on conflict (person_id, order_id) do update set currency = excluded.currency,
      source = excluded.source, placed_at = excluded.placed_at, first_at = excluded.first_at, next_at = excluded.next_at,
      nth = excluded.nth, sales = excluded.sales, cost = excluded.cost,
      lines = excluded.lines, costless = excluded.costless, channel = excluded.channel, media_code = excluded.media_code`.execute(
    tx,
  )
}
