import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Relation } from '../queries/orders.ts'
import { type Derived, only } from './replace.queries.ts'

/** Days before and after an order in which others' discounts count. */
const AROUND = 3
const FEW_DISCOUNTED = 3
const SHARE_DISCOUNTED = 0.3
/** A silence of at least so many days, and three times the person's usual one, is a gap to come back from. */
const LONG_SILENCE = 180
const WAITED_DAYS = 120
const FAR_KM = 50

/** Standing orders with what they took off. */
export function ordersOf(ids: readonly string[] | null, zone: string): Relation {
  return sql`
    select o.person_id, o.order_id, o.placed_at, (o.placed_at at time zone ${zone})::date as day,
      o.currency, o.sales, o.subscription_id, o.channel, l.amount - o.sales as discount, l.pieces
    from orders.pub_orders o
    join (select person_id, order_id, sum(amount) as amount, sum(quantity)::int as pieces
      from orders.pub_lines l where status = 'placed' ${only(ids, sql`l.person_id`)} group by 1, 2) l
      using (person_id, order_id)
    where o.status = 'placed' ${only(ids, sql`o.person_id`)}`
}

/** Learns on which days many took a discount; what a subscription takes off is no sale. */
export async function learnDiscountDays(tx: Tx, zone: string): Promise<void> {
  await sql`delete from insight.discount_days`.execute(tx)
  await sql`
    insert into insight.discount_days (day, buyers, discounted)
    select day, count(distinct person_id), count(distinct person_id) filter (where discount > 0 and subscription_id is null)
    from (${ordersOf(null, zone)}) o group by day`.execute(tx)
}

export const FAN_SIGNS: Derived = {
  table: 'fan_signs',
  keys: ['sign', 'proof_id'],
  columns: ['at', 'figure'],
}

/** What people did although it was not the easy way, each with the order or fact that proves it. */
export function signsOf(zone: string, ids: readonly string[] | null): Relation {
  return sql`
    with placed as materialized (${ordersOf(ids, zone)}),
    paused as (
      select *, day - lag(day) over w as gap from placed
      window w as (partition by person_id order by placed_at, order_id)
    ), usual as (
      select person_id, percentile_cont(0.5) within group (order by gap) as gap
      from paused where gap > 0 group by person_id having count(*) >= 3
    )
    select p.person_id, 'fullPrice' as sign, p.order_id as proof_id, p.placed_at as at,
      round(100 * d.share) as figure
    from placed p join lateral (
      select sum(d.discounted)::numeric / nullif(sum(d.buyers), 0) as share, sum(d.discounted) as n
      from insight.discount_days d where d.day between p.day - ${AROUND}::int and p.day + ${AROUND}::int
    ) d on d.n >= ${FEW_DISCOUNTED} and d.share >= ${SHARE_DISCOUNTED}
    where p.discount = 0 and p.sales > 0 and p.subscription_id is null
    union all
    select p.person_id, 'cameBack', p.order_id, p.placed_at, p.gap
    from paused p left join usual u using (person_id)
    where p.gap >= greatest(${LONG_SILENCE}, 3 * coalesce(u.gap, 0))
    union all
    select e.person_id, 'waited', e.event_id, p.placed_at, p.day - (e.occurred_at at time zone ${zone})::date
    from activity.pub_events e join lateral (
      select placed_at, day from placed p where p.person_id = e.person_id and p.placed_at > e.occurred_at
        and p.placed_at < e.occurred_at + make_interval(days => ${WAITED_DAYS})
      order by placed_at limit 1
    ) p on true
    where e.name = 'restock.requested' ${only(ids, sql`e.person_id`)}
    union all
    select e.person_id, 'travelled', e.event_id, e.occurred_at, (e.payload ->> 'distanceKm')::numeric
    from activity.pub_events e
    where e.name = 'event.attended' and jsonb_typeof(e.payload -> 'distanceKm') = 'number'
      and (e.payload ->> 'distanceKm')::numeric >= ${FAR_KM} ${only(ids, sql`e.person_id`)}`
}

export const UPGRADES: Derived = {
  table: 'upgrades',
  keys: ['order_id', 'kind'],
  columns: ['at', 'product', 'was', 'became'],
}

/** A line is dearer from so much on. */
const DEARER = 1.1

/**
 * The first time that somebody took more than ever before: a bigger size (the same name but for its
 * figure), a higher line (a dearer product of the category), or more pieces in one order.
 */
export function upgradesOf(zone: string, ids: readonly string[] | null): Relation {
  return sql`
    with lines as materialized (
      select l.person_id, l.order_id, l.placed_at, l.name, l.unit_price, p.category,
        coalesce(l.sku, l.name) as product, regexp_replace(normalize(l.name, NFKC), '[0-9]+', '#') as stem,
        substring(normalize(l.name, NFKC) from '[0-9]{1,9}')::bigint as size
      from orders.pub_lines l left join orders.pub_products p on p.sku = l.sku
      where l.status = 'placed' and l.quantity > 0 and l.amount > 0 ${only(ids, sql`l.person_id`)}
    ), sizes as (
      select *, max(size) over w as most,
        last_value(name) over w as before
      from lines where size is not null
      window w as (partition by person_id, stem order by placed_at groups between unbounded preceding and 1 preceding)
    ), priced as (
      select *, max(unit_price) over w as most, last_value(name) over w as before,
        min(placed_at) over (partition by person_id, product) as since
      from lines where category is not null
      window w as (partition by person_id, category order by placed_at groups between unbounded preceding and 1 preceding)
    ), pieces as (
      select *, max(pieces) over w as most, last_value(pieces) over w as before
      from (${ordersOf(ids, zone)}) o
      window w as (partition by person_id order by placed_at groups between unbounded preceding and 1 preceding)
    )
    select distinct on (person_id, order_id, kind) * from (
      select person_id, order_id, 'size' as kind, placed_at as at, product, before as was, name as became
      from sizes where size > most
      union all
      select person_id, order_id, 'line', placed_at, product, before, name
      from priced p where unit_price >= most * ${DEARER}::numeric and placed_at = since
        and not exists (select from sizes s where s.person_id = p.person_id and s.order_id = p.order_id
          and s.product = p.product and s.size > s.most)
      union all
      select person_id, order_id, 'more', placed_at, null, before::text, pieces::text
      from pieces where pieces > most
    ) u order by person_id, order_id, kind, became`
}
