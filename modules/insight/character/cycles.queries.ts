import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Relation } from '../queries/orders.ts'
import { type Derived, only } from './replace.queries.ts'

/** A pause longer than this is a return, not a rhythm. */
const LONGEST = 730
/** From how many pauses on a product speaks for itself; its category does before. */
const ENOUGH = 5
/** A person's own pauses weigh as much as the product's after so many of them. */
const OWN_WEIGHT = 3

/** What a line is of: its sku, or its name where it has none. */
const PRODUCT = sql`coalesce(l.sku, l.name)`

/** Learns anew, for every product that somebody bought again, after how many days they did. */
export async function learnCycles(
  tx: Tx,
  { zone, now }: { zone: string; now: Date },
): Promise<void> {
  await sql`delete from insight.product_cycles`.execute(tx)
  await sql`
    with bought as materialized (
      select l.person_id, ${PRODUCT} as product, max(l.name) as name, max(p.category) as category,
        max(p.cycle_days) as by_hand, (l.placed_at at time zone ${zone})::date as day
      from orders.pub_lines l left join orders.pub_products p on p.sku = l.sku
      where l.status = 'placed' and l.quantity > 0
      group by 1, 2, 6
    ), of_products as (
      select product, ${quartiles(sql`
        select product, person_id, day - lag(day) over (partition by person_id, product order by day) as gap
        from bought`)} group by product
    ), of_categories as (
      select category, ${quartiles(sql`
        select category, person_id, day - lag(day) over (partition by person_id, category order by day) as gap
        from (select distinct person_id, category, day from bought where category is not null) d`)}
      group by category
    ), named as (
      select product, (array_agg(name order by day desc))[1] as name, max(category) as category,
        max(by_hand) as by_hand from bought group by product
    )
    insert into insight.product_cycles (product, name, category, basis, gaps, people, cycle_days,
      quartile1, median, quartile3, learned_at)
    select n.product, n.name, n.category,
      case when n.by_hand is not null then 'hand' when p.gaps >= ${ENOUGH} then 'product' else 'category' end,
      coalesce(b.gaps, 0), coalesce(b.people, 0), coalesce(n.by_hand, b.median), b.quartile1, b.median,
      b.quartile3, ${now}
    from named n
    left join of_products p on p.product = n.product
    left join of_categories c on c.category = n.category
    left join lateral (
      select * from (values (p.gaps, p.people, p.quartile1, p.median, p.quartile3, 1),
        (c.gaps, c.people, c.quartile1, c.median, c.quartile3, 2))
        v (gaps, people, quartile1, median, quartile3, place)
      where gaps >= ${ENOUGH} order by place limit 1
    ) b on true
    where n.by_hand is not null or b.median is not null`.execute(tx)
}

function quartiles(gaps: Relation): Relation {
  return sql`count(*)::int as gaps, count(distinct person_id)::int as people,
    percentile_cont(0.25) within group (order by gap)::numeric as quartile1,
    percentile_cont(0.5) within group (order by gap)::numeric as median,
    percentile_cont(0.75) within group (order by gap)::numeric as quartile3
    from (${gaps}) g where gap between 1 and ${LONGEST}`
}

/** Notes from how much the shop's rhythms were learned. */
export async function noteLearned(tx: Tx, now: Date): Promise<void> {
  await sql`insert into insight.learned (one, at, orders)
    select true, ${now}, coalesce(sum(orders), 0) from orders.pub_person_totals
    on conflict (one) do update set at = excluded.at, orders = excluded.orders`.execute(tx)
}

export const PRODUCT_STATES: Derived = {
  table: 'product_states',
  keys: ['product'],
  columns: ['times', 'own_gaps', 'last_on', 'cycle_days', 'due_on', 'late_on', 'lapsed_on'],
}

/**
 * The days on which each person's purchase of each product is due, late and lapsed. Their own median
 * pause is shrunk to the product's; a cycle set by hand holds for one piece, and is due a tenth of it
 * before and after its end whatever people did. Else «due» opens at the first quartile and closes at
 * the third (at least a tenth of the cycle on either side); «lapsed» begins at Tukey's fence, third
 * quartile + 1.5 × the range between, and not before two cycles.
 */
export function statesOf(zone: string, ids: readonly string[] | null): Relation {
  return sql`
    with days as (
      select l.person_id, ${PRODUCT} as product, (l.placed_at at time zone ${zone})::date as day,
        sum(l.quantity) as pieces
      from orders.pub_lines l where l.status = 'placed' and l.quantity > 0 ${only(ids, sql`l.person_id`)}
      group by 1, 2, 3
    ), own as (
      select person_id, product, count(*)::int as times, max(day) as last_on,
        (count(gap) filter (where gap <= ${LONGEST}))::int as own_gaps,
        percentile_cont(0.5) within group (order by gap) filter (where gap <= ${LONGEST}) as median,
        (array_agg(pieces order by day desc))[1] as pieces
      from (select *, day - lag(day) over (partition by person_id, product order by day) as gap from days) g
      group by 1, 2
    ), timed as (
      select o.*, least(case when c.basis = 'hand' then c.cycle_days * o.pieces
          else (o.own_gaps * coalesce(o.median, 0)::numeric + ${OWN_WEIGHT} * c.cycle_days)
            / (o.own_gaps + ${OWN_WEIGHT}) end, 3650) as cycle,
        greatest(least(c.quartile1 / c.median, 0.9), 0.5) as opens,
        least(greatest(c.quartile3 / c.median, 1.1), 2) as closes,
        least(greatest((c.quartile3 + 1.5 * (c.quartile3 - c.quartile1)) / c.median, 2), 4) as ends
      from own o join (
        select product, basis, cycle_days, case when basis <> 'hand' then quartile1 end as quartile1,
          case when basis <> 'hand' then median end as median,
          case when basis <> 'hand' then quartile3 end as quartile3
        from insight.product_cycles) c using (product)
    )
    select person_id, product, times, own_gaps, last_on, round(cycle, 2) as cycle_days,
      last_on + greatest(floor(cycle * coalesce(opens, 0.9)), 1)::int as due_on,
      last_on + ceil(cycle * coalesce(closes, 1.1))::int + 1 as late_on,
      last_on + greatest(ceil(cycle * coalesce(ends, 2)), ceil(cycle * coalesce(closes, 1.1)) + 1)::int + 1 as lapsed_on
    from timed`
}
