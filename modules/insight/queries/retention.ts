import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { RetentionRule } from '../definitions.ts'
import type { Frame } from '../frame.ts'
import { activeMonthsOf, isLastOfMonth, ordersOf, type Relation, turnMonthsOf } from './orders.ts'

/** Orders that keep a person, by the shop's own definition. */
function countingOrders(frame: Frame, rule: RetentionRule): Relation {
  return sql`(
    select o.* from ${ordersOf(frame)} o
    where o.sales >= ${rule.minimum}
    ${
      rule.counts === 'notReturned'
        ? sql`and o.sales > coalesce((select sum(r.amount) from orders.pub_returns r
            where r.person_id = o.person_id and r.order_id = o.order_id
              and r.returned_at < ${frame.until}), 0)`
        : sql``
    })`
}

/** Whether every order keeps a person, so that the turns that orders keeps say it all. */
export function isPlain({ counts, minimum }: RetentionRule): boolean {
  return counts === 'order' && minimum === 0
}

/** One row for each person and month with an order that counts: month, next, last_at. */
export function keepingMonths(frame: Frame, rule: RetentionRule): Relation {
  return isPlain(rule)
    ? sql`(select person_id, month, next, placed_at as last_at from ${turnMonthsOf(frame)} t
        where ${isLastOfMonth})`
    : activeMonthsOf(countingOrders(frame, rule))
}

export interface MonthPair {
  month: number
  /**
   * The next month with an order of the same people; null if there is none yet; the same month
   * for orders that were not their last of it, which count as orders and not as people.
   */
  next: number | null
  people: number
  orders: number
  sales: number
  /** Of these people, those whose first month this is. */
  starters: number
  /** And those who did not order again within the same twelve months since their first. */
  yearEnds: number
}

/**
 * Retention, trends, years and sizes in one reading: how many people ordered in a month and then
 * next in which. A person falls into exactly one pair of a window (their last month in it), so
 * windows of any length are sums over pairs.
 */
export async function countMonthPairs(tx: Tx, frame: Frame): Promise<MonthPair[]> {
  const { rows } = await sql<MonthPair>`
    select month, next, count(*) filter (where ${isLastOfMonth}) as people, count(*) as orders,
      sum(sales)::bigint as sales, count(*) filter (where nth = 1) as starters,
      count(*) filter (where next is null
        or next <> month and (next - first) / 12 > (month - first) / 12) as "yearEnds"
    from ${turnMonthsOf(frame)} t group by month, next order by month, next`.execute(tx)
  return rows
}

/** The same for the orders that count by a definition of their own. */
export async function countKeepingPairs(
  tx: Tx,
  frame: Frame,
  rule: RetentionRule,
): Promise<MonthPair[]> {
  if (isPlain(rule)) return countMonthPairs(tx, frame)
  const { rows } = await sql<MonthPair>`
    select month, next, count(*) as people, sum(orders)::bigint as orders,
      sum(sales)::bigint as sales, count(*) filter (where month = first) as starters,
      count(*) filter (where next is null or (next - first) / 12 > (month - first) / 12)
        as "yearEnds"
    from ${activeMonthsOf(countingOrders(frame, rule))} a group by month, next order by month, next`.execute(
    tx,
  )
  return rows
}

/** Base: ordered in the window before; kept: and again in the window that ends before `end`. */
export function retentionPeople(
  frame: Frame,
  rule: RetentionRule,
  { end, part }: { end: number; part: 'base' | 'kept' | 'lost' },
): Relation {
  const middle = end - rule.windowMonths
  const again = sql`(next >= ${middle}::int and next < ${end}::int)`
  return sql`select person_id from ${keepingMonths(frame, rule)} a
    where month >= ${middle - rule.windowMonths}::int and month < ${middle}::int
      and (next is null or next >= ${middle}::int)
      ${part === 'kept' ? sql`and ${again}` : part === 'lost' ? sql`and ${again} is not true` : sql``}`
}

/** People who ordered in the months from `from` up to before `to`. */
export function buyersBetween(frame: Frame, from: number, to: number): Relation {
  return sql`select person_id from ${turnMonthsOf(frame)} t
    where month >= ${from}::int and month < ${to}::int and (next is null or next >= ${to}::int)`
}
