import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** Whose purchases, in which currency, and in whose days. */
export interface Shop {
  currency: string
  zone: string
}

export interface PurchaseWindow extends Shop {
  /** Last day that counts as known. */
  end: string
  /** Last day of what came later, to compare with; the same as `end` where nothing is compared. */
  laterEnd: string
}

/** What is known of a person at the end of a day. Days are purchase days of the company's zone. */
export interface PurchaseRow {
  personId: string
  /** Repeat purchase days, the days from the first to the last, and from the first to `end`. */
  x: number
  txDays: number
  tDays: number
  lastOn: string
  /** Value of all repeat purchase days together, minor units. */
  repeatValue: number
  /** Σ of the squared intervals between purchase days. */
  intervalSquares: number
  /** Purchase days from the day after `end` to `laterEnd`, and those within its first 90. */
  later: number
  soon: number
}

/** The last person of the next batch in order of id; null at the end. */
export async function nextBatchEnd(
  tx: Tx,
  { currency }: Shop,
  after: string | null,
  size: number,
): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from (
      select person_id from orders.pub_person_totals
      where currency = ${currency} and orders > 0
        ${after ? sql`and person_id > ${after}::uuid` : sql``}
      order by person_id limit ${size}) b
    order by person_id desc limit 1`.execute(tx)
  return rows[0]?.personId ?? null
}

type Whom = { after: string | null; upTo: string } | { personIds: readonly string[] }

/** Refunds are no purchases, nor are cancelled orders; two orders on one day are one. */
export async function readPurchases(
  tx: Tx,
  { currency, zone, end, laterEnd }: PurchaseWindow,
  whom: Whom,
): Promise<PurchaseRow[]> {
  const these =
    'personIds' in whom
      ? sql`o.person_id = any(${whom.personIds}::uuid[])`
      : sql`o.person_id <= ${whom.upTo}::uuid
          ${whom.after ? sql`and o.person_id > ${whom.after}::uuid` : sql``}`
  const { rows } = await sql<PurchaseRow>`
    select person_id as "personId", x, known_to - first_on as "txDays",
      ${end}::date - first_on as "tDays", known_to as "lastOn", repeat_value as "repeatValue",
      interval_squares as "intervalSquares", later, soon
    from (
      select person_id, min(day) as first_on,
        max(day) filter (where day <= ${end}::date) as known_to,
        (count(*) filter (where day <= ${end}::date) - 1)::int as x,
        coalesce(sum(value) filter (where day <= ${end}::date and before is not null), 0)::bigint
          as repeat_value,
        coalesce(sum((day - before) * (day - before)::bigint)
          filter (where day <= ${end}::date), 0)::bigint as interval_squares,
        (count(*) filter (where day > ${end}::date))::int as later,
        (count(*) filter (where day > ${end}::date and day <= ${end}::date + 90))::int as soon
      from (
        select person_id, day, value,
          lag(day) over (partition by person_id order by day) as before
        from (
          select o.person_id, (o.placed_at at time zone ${zone}::text)::date as day,
            sum(o.sales)::bigint as value
          from orders.pub_orders o
          where o.status = 'placed' and o.currency = ${currency} and ${these}
          group by 1, 2
        ) d where day <= ${laterEnd}::date
      ) w group by person_id
    ) p where known_to is not null
    order by person_id`.execute(tx)
  return rows
}

/** The day of a person's last order; null without one. */
export async function findLastOrderDay(
  tx: Tx,
  { currency, zone }: Shop,
  personId: string,
): Promise<string | null> {
  const { rows } = await sql<{ day: string }>`
    select (last_at at time zone ${zone}::text)::date as day from orders.pub_person_totals
    where person_id = ${personId} and currency = ${currency} and orders > 0`.execute(tx)
  return rows[0]?.day ?? null
}

/** Orders of the 365 days up to `end` and of the last of them; null where the records begin later. */
export async function countYear(
  tx: Tx,
  { currency, zone }: Shop,
  end: string,
  recentDays: number,
): Promise<{ orders: number; recent: number } | null> {
  const from = (days: number) =>
    sql`((${end}::date + 1 - ${days}::int)::timestamp at time zone ${zone}::text)`
  const { rows } = await sql<{ whole: boolean; orders: number; recent: number }>`
    select count(*)::int as orders, (count(*) filter (where placed_at >= ${from(recentDays)}))::int as recent,
      coalesce((select min(first_at) < ${from(364)} from orders.pub_person_totals
        where currency = ${currency}), false) as whole
    from orders.pub_orders where status = 'placed' and currency = ${currency}
      and placed_at >= ${from(365)} and placed_at < ${from(0)}`.execute(tx)
  return rows[0]?.whole ? rows[0] : null
}

/** What was left of sales after cost and returns up to a day; null where there are no sales. */
export async function readMargin(
  tx: Tx,
  { currency, zone }: Shop,
  end: string,
): Promise<number | null> {
  const { rows } = await sql<{ sales: number | null; kept: number | null }>`
    select o.sales::float8 as sales, (o.sales - o.cost - r.lost)::float8 as kept
    from (select sum(sales) as sales, sum(cost) as cost from orders.pub_orders
      where status = 'placed' and currency = ${currency}
        and placed_at < (${end}::date + 1)::timestamp at time zone ${zone}::text) o,
      (select coalesce(sum(amount - cost_back), 0) as lost from orders.pub_returns
      where currency = ${currency}
        and returned_at < (${end}::date + 1)::timestamp at time zone ${zone}::text) r`.execute(tx)
  const { sales = null, kept = null } = rows[0] ?? {}
  return sales !== null && kept !== null && sales > 0 ? kept / sales : null
}
