import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { Purse } from './totals.queries.ts'

export type CostScope = 'missing' | 'all'

export interface CostCount {
  lines: number
  orders: number
  people: number
}

/** Lines that a product's present cost would change. */
function linesToChange(productId: string, scope: CostScope) {
  return sql`
    from orders.products p
    join orders.lines l on l.product_id = p.product_id
    join orders.orders o on o.person_id = l.person_id and o.order_id = l.order_id
      and o.currency = p.currency
    where p.product_id = ${productId} and p.cost is not null
      and l.cost is distinct from p.cost * l.quantity and (${scope} = 'all' or l.cost is null)`
}

export async function countCostChange(
  tx: Tx,
  productId: string,
  scope: CostScope,
): Promise<CostCount> {
  const { rows } = await sql<CostCount>`
    select count(*) as lines, count(distinct l.order_id) as orders,
      count(distinct l.person_id) as people ${linesToChange(productId, scope)}`.execute(tx)
  return rows[0] ?? { lines: 0, orders: 0, people: 0 }
}

export async function pursesOfProduct(
  tx: Tx,
  productId: string,
  scope: CostScope,
): Promise<Purse[]> {
  const { rows } = await sql<Purse>`
    select distinct l.person_id as "personId", o.currency
    ${linesToChange(productId, scope)}`.execute(tx)
  return rows
}

/** Gives past lines the product's present cost and sums their orders again. */
export async function applyCost(tx: Tx, productId: string, scope: CostScope): Promise<CostCount> {
  const { rows } = await sql<CostCount>`
    with changed as (
      select l.person_id, l.order_id, l.line_no, p.cost * l.quantity as cost,
        p.cost * l.quantity - coalesce(l.cost, 0) as more ${linesToChange(productId, scope)}
    ), lines as (
      update orders.lines l set cost = c.cost from changed c
      where l.person_id = c.person_id and l.order_id = c.order_id and l.line_no = c.line_no
      returning l.person_id, l.order_id
    ), summed as (
      select person_id, order_id, sum(more)::bigint as more from changed group by 1, 2
    ), orders as (
      update orders.orders o set cost = o.cost + s.more from summed s
      where o.person_id = s.person_id and o.order_id = s.order_id
      returning o.order_id
    )
    select (select count(*) from lines) as lines, (select count(*) from orders) as orders,
      (select count(distinct person_id) from summed) as people`.execute(tx)
  return rows[0] ?? { lines: 0, orders: 0, people: 0 }
}
