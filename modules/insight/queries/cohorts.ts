import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Frame } from '../frame.ts'
import { isLastOfMonth, type Relation, turnMonthsOf } from './orders.ts'

export interface CohortCell {
  cohort: number
  age: number
  active: number
}

/** One row for each person and month with an order, with the month of the first order. */
function cohortMonthsOf(frame: Frame): Relation {
  return sql`(
    select person_id, month, first as cohort from ${turnMonthsOf(frame)} t where ${isLastOfMonth})`
}

/** How many people of each first-order month ordered in each month since. */
export async function countCohorts(tx: Tx, frame: Frame): Promise<CohortCell[]> {
  const { rows } = await sql<CohortCell>`
    select cohort, month - cohort as age, count(*) as active
    from ${cohortMonthsOf(frame)} c group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

/** The people of one cell; `age` 0 is the whole cohort. */
export function cohortPeople(frame: Frame, cohort: number, age: number): Relation {
  return sql`select person_id from ${cohortMonthsOf(frame)} c
    where cohort = ${cohort}::int and month - cohort = ${age}::int`
}

/** Everybody whose first order lies in these months, both included. */
export function cohortsPeople(frame: Frame, first: number, last: number): Relation {
  return sql`select person_id from ${cohortMonthsOf(frame)} c
    where month = cohort and cohort >= ${first}::int and cohort <= ${last}::int`
}
