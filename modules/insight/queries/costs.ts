import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Frame } from '../frame.ts'
import { ordersOf, type Relation, returnsOf } from './orders.ts'

export type Purpose = 'acquisition' | 'keeping'

export interface CostEntry {
  costId: string
  /** `YYYY-MM`. */
  month: string
  purpose: Purpose
  channel: string
  amount: number
  currency: string
  note: string
  setBy: string
  setAt: Date
}

const COLUMNS = sql`cost_id as "costId", to_char(month, 'YYYY-MM') as month, purpose, channel,
  amount, currency, note, set_by as "setBy", set_at as "setAt"`

export async function insertCost(tx: Tx, cost: CostEntry): Promise<void> {
  await sql`insert into insight.costs
      (cost_id, month, purpose, channel, amount, currency, note, set_by, set_at)
    values (${cost.costId}, ${`${cost.month}-01`}, ${cost.purpose}, ${cost.channel},
      ${cost.amount}, ${cost.currency}, ${cost.note}, ${cost.setBy}, ${cost.setAt})`.execute(tx)
}

export async function deleteCost(tx: Tx, costId: string): Promise<CostEntry | null> {
  const { rows } = await sql<CostEntry>`
    delete from insight.costs where cost_id = ${costId} returning ${COLUMNS}`.execute(tx)
  return rows[0] ?? null
}

export async function findCosts(
  tx: Tx,
  { currency, from, to }: { currency: string; from: string; to: string },
): Promise<CostEntry[]> {
  const { rows } = await sql<CostEntry>`
    select ${COLUMNS} from insight.costs
    where currency = ${currency} and month between ${`${from}-01`} and ${`${to}-01`}
    order by insight.costs.month desc, purpose, channel, cost_id`.execute(tx)
  return rows
}

/**
 * Buyers of a period, one row each: the channel of their first order, whether that lies in the
 * period (else they were kept), and the gross profit they have brought so far.
 */
function buyersOf(frame: Frame, from: number, to: number): Relation {
  return sql`(
    select person_id, channel, first >= ${from}::int as is_new, profit from (
      select person_id, min(month) filter (where bought) as first, sum(profit)::bigint as profit,
        (array_agg(channel order by placed_at, order_id) filter (where bought))[1] as channel,
        bool_or(bought and month >= ${from}::int and month <= ${to}::int) as buys
      from (
        select person_id, month, placed_at, order_id, channel, sales - cost as profit,
          true as bought
        from ${ordersOf(frame)} o
        union all
        select person_id, month, null, null, null, cost_back - amount, false
        from ${returnsOf(frame)} r
      ) m group by person_id
    ) p where buys)`
}

export interface BuyersRow {
  channel: string | null
  isNew: boolean
  people: number
  profit: number
}

/** Buyers of a period by the channel of their first order, the new apart from the kept. */
export async function countBuyers(
  tx: Tx,
  frame: Frame,
  from: number,
  to: number,
): Promise<BuyersRow[]> {
  const { rows } = await sql<BuyersRow>`
    select channel, is_new as "isNew", count(*) as people, sum(profit)::bigint as profit
    from ${buyersOf(frame, from, to)} b group by 1, 2`.execute(tx)
  return rows
}

export function buyerPeople(
  frame: Frame,
  given: { from: number; to: number; isNew: boolean; channel: string | null | undefined },
): Relation {
  return sql`select person_id from ${buyersOf(frame, given.from, given.to)} b
    where is_new = ${given.isNew}
    ${given.channel === undefined ? sql`` : sql`and channel is not distinct from ${given.channel}::text`}`
}

/** Channels that orders name, so that costs are entered under the same words. */
export async function listOrderChannels(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ channel: string }>`
    select channel from orders.pub_orders where channel is not null
    group by channel order by count(*) desc, channel limit 50`.execute(tx)
  return rows.map(({ channel }) => channel)
}
