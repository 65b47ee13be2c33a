import { type RawBuilder, sql } from 'kysely'
import type { Frame } from '../frame.ts'
import { EPOCH, monthStarts } from '../months.ts'

/** A relation that a report counts over and that its people come from: the same text for both. */
export type Relation = RawBuilder<unknown>

/**
 * Orders that count: placed, in the frame's currency, source, segment and up to its end, one row
 * each with `month` (see `monthIndex`) in the company's zone. `from` cuts only where told, for a
 * person's first order is the first of all.
 */
export function ordersOf(frame: Frame, cut: 'whole' | 'period' = 'whole'): Relation {
  const { currency, source, from, until } = frame
  return sql`(
    select o.person_id, o.order_id, o.placed_at, o.sales, o.cost, o.channel, o.media_code,
      ${monthOf(sql`o.placed_at`, frame)} as month
    from orders.pub_orders o
    where o.status = 'placed' and o.currency = ${currency} and o.placed_at < ${until}
      ${source ? sql`and o.source = ${source}` : sql``}
      ${from && cut === 'period' ? sql`and o.placed_at >= ${from}` : sql``}
      ${inSegment(frame, sql`o.person_id`)})`
}

/** Returns that count, alike. `profit` is what they take away: amount less the cost recovered. */
export function returnsOf(frame: Frame, cut: 'whole' | 'period' = 'whole'): Relation {
  const { currency, source, from, until } = frame
  return sql`(
    select r.person_id, r.returned_at, r.order_id, r.amount, r.cost_back,
      ${monthOf(sql`r.returned_at`, frame)} as month
    from orders.pub_returns r
    where r.currency = ${currency} and r.returned_at < ${until}
      ${source ? sql`and r.source = ${source}` : sql``}
      ${from && cut === 'period' ? sql`and r.returned_at >= ${from}` : sql``}
      ${inSegment(frame, sql`r.person_id`)})`
}

/**
 * Sums per person: orders, first_at, last_at, sales, cost, returned, cost_back. Without a period
 * or a source these are the totals that orders keeps; else they are summed anew.
 */
export function totalsOf(frame: Frame): Relation {
  const { currency, source, from, endsNow } = frame
  if (endsNow && !from && !source) {
    return sql`(
      select t.person_id, t.orders, t.first_at, t.last_at, t.sales, t.cost, t.returned, t.cost_back
      from orders.pub_person_totals t
      where t.currency = ${currency} and (t.orders > 0 or t.returned > 0)
        ${inSegment(frame, sql`t.person_id`)})`
  }
  return sql`(
    select coalesce(o.person_id, r.person_id) as person_id, coalesce(o.orders, 0) as orders,
      o.first_at, o.last_at, coalesce(o.sales, 0) as sales, coalesce(o.cost, 0) as cost,
      coalesce(r.returned, 0) as returned, coalesce(r.cost_back, 0) as cost_back
    from (
      select person_id, count(*)::int as orders, min(placed_at) as first_at,
        max(placed_at) as last_at, sum(sales)::bigint as sales, sum(cost)::bigint as cost
      from ${ordersOf(frame, 'period')} o group by person_id
    ) o full join (
      select person_id, sum(amount)::bigint as returned, sum(cost_back)::bigint as cost_back
      from ${returnsOf(frame, 'period')} r group by person_id
    ) r on r.person_id = o.person_id)`
}

/**
 * The same orders with the turn each one is: `nth`, `first_at` and `next_at` of their person, and
 * the months `first` and `next` of those. orders keeps these turns, so that a million people need
 * no sorting; only within one source they are others.
 */
export function turnsOf(frame: Frame): Relation {
  return sql`(
    select t.*, ${orderMonthOf(sql`t.placed_at`, frame)} as month,
      ${orderMonthOf(sql`t.first_at`, frame)} as first,
      ${orderMonthOf(sql`t.next_at`, frame)} as next
    from ${keptTurns(frame)} t)`
}

/**
 * The same where months are compared and grouped by. Kept apart (`offset 0`), for the planner would
 * work out each month anew wherever it is named: 6 s on two million orders instead of 2.
 */
export function turnMonthsOf(frame: Frame): Relation {
  return sql`(select * from ${turnsOf(frame)} t offset 0)`
}

function keptTurns(frame: Frame): Relation {
  const { currency, source, until } = frame
  const places = source
    ? sql`first_value(placed_at) over w as first_at, lead(placed_at) over w as next_at,
        row_number() over w as nth`
    : sql`first_at, case when next_at < ${until} then next_at end as next_at, nth`
  return sql`(
    select person_id, placed_at, ${places}, sales, cost, lines, costless, channel, media_code
    from orders.pub_turns k
    where currency = ${currency} and placed_at < ${until}
      ${source ? sql`and source = ${source}` : sql``} ${inSegment(frame, sql`k.person_id`)}
    ${source ? sql`window w as (partition by person_id order by placed_at, order_id)` : sql``})`
}

/** A person's last order of a month: one row for each person and month with an order. */
export const isLastOfMonth = sql`next is distinct from month`

/**
 * Months in which a person ordered: month, orders, sales, last_at; `first`, the first such month,
 * and `next`, the one after this.
 */
export function activeMonthsOf(orders: Relation): Relation {
  return sql`(
    select person_id, month, orders, sales, last_at, first_value(month) over w as first,
      lead(month) over w as next
    from (
      select person_id, month, count(*)::int as orders, sum(sales)::bigint as sales,
        max(placed_at) as last_at
      from ${orders} o group by person_id, month
    ) m window w as (partition by person_id order by month))`
}

/**
 * The month of a moment as one number that can be subtracted (see `monthIndex`). By the starts of
 * the months as an array, for `extract(… at time zone …)` took four times as long on two million
 * orders; and the starts come from the one clock, so no two readings of a zone can differ.
 */
export function monthOf(at: Relation, { zone, month }: Pick<Frame, 'zone' | 'month'>): Relation {
  const starts = monthStarts(zone, month)
  return sql`(${EPOCH - 1}::int + width_bucket(${at}, ${starts}::timestamptz[]))`
}

/** The same for moments of orders; searches only the months since the first, a tenth of all. */
function orderMonthOf(at: Relation, { zone, month, first }: Frame): Relation {
  const starts = monthStarts(zone, month)
  const skipped = starts.filter((start) => first !== null && start <= first).length - 1
  const before = Math.max(0, skipped)
  return sql`(${EPOCH - 1 + before}::int
    + width_bucket(${at}, ${starts.slice(before)}::timestamptz[]))`
}

/** The first moment of a month number in a zone. */
export function startOfMonth(month: Relation, zone: string): Relation {
  return sql`make_timestamptz(${month} / 12, ${month} % 12 + 1, 1, 0, 0, 0, ${zone}::text)`
}

/** Members: joined by the end of the frame. Subscribers: with a running subscription then. */
export function inSegment(frame: Pick<Frame, 'segment' | 'until'>, person: Relation): Relation {
  if (frame.segment === 'members') {
    return sql`and ${isMember(frame, person)}`
  }
  if (frame.segment === 'subscribers') {
    return sql`and exists (select from orders.pub_subscriptions s where s.person_id = ${person}
      and s.started_at < ${frame.until}
      and (s.cancelled_at is null or s.cancelled_at >= ${frame.until}))`
  }
  return sql``
}

export function isMember(frame: Pick<Frame, 'until'>, person: Relation): Relation {
  return sql`exists (select from people.pub_persons p
    where p.person_id = ${person} and p.member_since < ${frame.until})`
}
