import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Frame } from '../frame.ts'
import { type Relation, turnsOf } from './orders.ts'

/**
 * First and second orders, each with the month of the first (`cohort`) and the days from first to
 * second, in calendar days of the company's zone (0 = the same day). What asks for the third reads
 * second orders (nth = 2), which know the days to it; all else reads first ones.
 */
function stepsOf(frame: Frame): Relation {
  const day = (at: Relation) => sql`(${at} at time zone ${frame.zone}::text)::date`
  return sql`(
    select person_id, nth, first as cohort,
      case nth when 1 then ${day(sql`next_at`)} else ${day(sql`placed_at`)} end
        - ${day(sql`first_at`)} as to_second,
      case when nth = 2 then ${day(sql`next_at`)} - ${day(sql`placed_at`)} end as to_third
    from ${turnsOf(frame)} t where nth <= 2)`
}

/** A third order counts only for whom the second counted. */
function withinDays(days: number | null): { second: Relation; third: Relation } {
  const second = days === null ? sql`to_second is not null` : sql`to_second <= ${days}::int`
  const third = days === null ? sql`to_third is not null` : sql`to_third <= ${days}::int`
  return { second, third: sql`(${second} and ${third})` }
}

export interface StepRow {
  cohort: number
  first: number
  second: number
  third: number
}

export async function countSteps(tx: Tx, frame: Frame, days: number | null): Promise<StepRow[]> {
  const { second, third } = withinDays(days)
  const { rows } = await sql<StepRow>`
    select cohort, count(*) filter (where nth = 1) as first, count(*) filter (where nth = 1 and ${second}) as second,
      count(*) filter (where nth = 2 and ${third}) as third
    from ${stepsOf(frame)} s group by cohort order by cohort`.execute(tx)
  return rows
}

export interface DaysBetween {
  step: 'second' | 'third'
  days: number
  people: number
}

/** How many people took how many days; from it median, quartiles and the histogram. */
export async function countDaysBetween(
  tx: Tx,
  frame: Frame,
  days: number | null,
): Promise<DaysBetween[]> {
  const { second, third } = withinDays(days)
  const { rows } = await sql<DaysBetween>`
    select 'second' as step, to_second as days, count(*) as people from ${stepsOf(frame)} s
    where nth = 1 and ${second} ${inPeriod(frame)} group by 2
    union all
    select 'third', to_third, count(*) from ${stepsOf(frame)} s
    where nth = 2 and ${third} ${inPeriod(frame)} group by 2
    order by 1, 2`.execute(tx)
  return rows
}

/** The period chooses by the month of the first order. */
function inPeriod(frame: Frame): Relation {
  return frame.fromMonth === null ? sql`` : sql`and cohort >= ${frame.fromMonth}`
}

export function stepPeople(
  frame: Frame,
  given: {
    step: 1 | 2 | 3
    cohort: number | null
    days: number | null
    took: { from: number; to: number | null } | null
    reached: boolean
  },
): Relation {
  const { second, third } = withinDays(given.days)
  const reached = given.step === 1 ? sql`true` : given.step === 2 ? second : third
  const before = given.step === 3 ? second : sql`true`
  const gap = given.step === 3 ? sql`to_third` : sql`to_second`
  const { took, cohort } = given
  return sql`select person_id from ${stepsOf(frame)} s
    where nth = ${given.step === 3 ? 2 : 1} and ${given.reached ? reached : sql`${before} and ${reached} is not true`}
    ${cohort === null ? inPeriod(frame) : sql`and cohort = ${cohort}`}
    ${took ? sql`and ${gap} >= ${took.from}::int` : sql``}
    ${took && took.to !== null ? sql`and ${gap} <= ${took.to}::int` : sql``}`
}
