import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Frame } from '../frame.ts'
import { isMember, type Relation, totalsOf } from './orders.ts'

export interface RepeatRow {
  member: boolean
  orders: number
  people: number
  sales: number
}

/** Customers with how many orders they made and whether they are members. */
function customersOf(frame: Frame): Relation {
  return sql`(
    select t.person_id, t.orders, t.sales, ${isMember(frame, sql`t.person_id`)} as member
    from ${totalsOf(frame)} t where t.orders > 0)`
}

export async function countRepeats(tx: Tx, frame: Frame): Promise<RepeatRow[]> {
  const { rows } = await sql<RepeatRow>`
    select member, orders, count(*) as people, sum(sales)::bigint as sales
    from ${customersOf(frame)} c group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

export function repeatPeople(
  frame: Frame,
  { member, atLeast, atMost }: { member: boolean | null; atLeast: number; atMost: number | null },
): Relation {
  return sql`select person_id from ${customersOf(frame)} c where orders >= ${atLeast}
    ${atMost === null ? sql`` : sql`and orders <= ${atMost}`}
    ${member === null ? sql`` : sql`and member = ${member}`}`
}
