import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Frame } from '../frame.ts'
import { type Relation, returnsOf, totalsOf, turnMonthsOf, turnsOf } from './orders.ts'

export interface WorthSums {
  customers: number
  repeaters: number
  orders: number
  sales: number
  cost: number
  returned: number
  costBack: number
  /** People who only gave something back: their order is not in the records. */
  returners: number
  returnersReturned: number
}

/** Gross profit of everybody together: sales − cost − returned + cost_back. */
export async function sumWorth(tx: Tx, frame: Frame): Promise<WorthSums> {
  const { rows } = await sql<WorthSums>`
    select count(*) filter (where orders > 0) as customers,
      count(*) filter (where orders > 1) as repeaters, coalesce(sum(orders), 0)::bigint as orders,
      coalesce(sum(sales), 0)::bigint as sales, coalesce(sum(cost), 0)::bigint as cost,
      coalesce(sum(returned), 0)::bigint as returned,
      coalesce(sum(cost_back), 0)::bigint as "costBack",
      count(*) filter (where orders = 0) as returners,
      coalesce(sum(returned) filter (where orders = 0), 0)::bigint as "returnersReturned"
    from ${totalsOf(frame)} t`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('An aggregate without a row')
  return row
}

/** How many order lines there are, and of how many nobody has told the cost. */
export async function countLines(
  tx: Tx,
  frame: Frame,
): Promise<{ count: number; withoutCost: number }> {
  const { rows } = await sql<{ count: number; withoutCost: number }>`
    select coalesce(sum(lines), 0)::bigint as count,
      coalesce(sum(costless), 0)::bigint as "withoutCost"
    from ${turnsOf(frame)} t ${frame.from ? sql`where placed_at >= ${frame.from}` : sql``}`.execute(
    tx,
  )
  return rows[0] ?? { count: 0, withoutCost: 0 }
}

export interface Pace {
  /** People with an order in the window. */
  customers: number
  orders: number
  sales: number
}

/** Orders of the days just before the frame's end. */
export async function readPace(tx: Tx, frame: Frame, since: Date): Promise<Pace> {
  const { rows } = await sql<Pace>`
    select count(*) filter (where next_at is null) as customers, count(*) as orders,
      coalesce(sum(sales), 0)::bigint as sales
    from ${turnsOf(frame)} t where placed_at >= ${since}`.execute(tx)
  return rows[0] ?? { customers: 0, orders: 0, sales: 0 }
}

export interface CohortProfit {
  /** Month of the first order. */
  cohort: number
  /** Months since each person's own first month. */
  age: number
  profit: number
}

/** Gross profit by month of first order and month of life; returns count when they came back. */
export async function profitByCohort(tx: Tx, frame: Frame): Promise<CohortProfit[]> {
  const { rows } = await sql<CohortProfit>`
    select cohort, age, sum(profit)::bigint as profit
    from (
      select first as cohort, month - first as age, sum(sales - cost) as profit
      from ${turnMonthsOf(frame)} t group by 1, 2
      union all
      select t.first, greatest(r.month - t.first, 0), sum(r.cost_back - r.amount)
      from ${returnsOf(frame)} r join ${turnsOf(frame)} t on t.person_id = r.person_id and t.nth = 1
      group by 1, 2
    ) m group by 1, 2`.execute(tx)
  return rows
}

/** People who only gave something back. */
export function returners(frame: Frame): Relation {
  return sql`select person_id from ${totalsOf(frame)} t where orders = 0`
}
