import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Frame } from '../frame.ts'
import { subscriptionsOf } from './churn.ts'
import { monthOf, type Relation } from './orders.ts'

/**
 * Whole months from one day to another: the greatest m with from + m months ≤ to, where a month
 * from the 31st ends on the last day of a shorter month.
 */
function wholeMonths(from: Relation, to: Relation): RawBuilder<number> {
  const plain = sql`((extract(year from ${to}) - extract(year from ${from})) * 12
    + extract(month from ${to}) - extract(month from ${from}))::int`
  return sql<number>`(${plain}
    - case when (${from} + make_interval(months => ${plain}))::date > ${to} then 1 else 0 end)`
}

/**
 * Subscriptions with `observed`, the whole months between start and the frame's end, and `died`,
 * the month of life (1 = the first) in which it was cancelled.
 */
function livesOf(frame: Frame): Relation {
  const { zone, until, from } = frame
  return sql`(
    select person_id, subscription_id, started_at, cancelled_at, cancel_reason_id,
      cancel_reason_ja, cancel_reason_en,
      ${wholeMonths(sql`start_day`, sql`end_day`)} as observed,
      case when cancel_day is not null
        then ${wholeMonths(sql`start_day`, sql`cancel_day`)} + 1 end as died,
      cancel_month
    from (
      select s.*, (s.started_at at time zone ${zone}::text)::date as start_day,
        (s.cancelled_at at time zone ${zone}::text)::date as cancel_day,
        (${until}::timestamptz at time zone ${zone}::text)::date as end_day,
        ${monthOf(sql`s.cancelled_at`, frame)} as cancel_month
      from ${subscriptionsOf(frame)} s
      ${from ? sql`where s.started_at >= ${from}` : sql``}
    ) d)`
}

export interface LifeRow {
  /** Whole months that the subscription could have lived by the frame's end. */
  observed: number
  died: number | null
  cancelMonth: number | null
  reasonId: string | null
  reasonJa: string | null
  reasonEn: string | null
  subscriptions: number
}

export async function countLives(tx: Tx, frame: Frame): Promise<LifeRow[]> {
  const { rows } = await sql<LifeRow>`
    select observed, died, cancel_month as "cancelMonth", cancel_reason_id as "reasonId",
      cancel_reason_ja as "reasonJa", cancel_reason_en as "reasonEn", count(*) as subscriptions
    from ${livesOf(frame)} l group by 1, 2, 3, 4, 5, 6`.execute(tx)
  return rows
}

const BEGUN = sql`person_id, subscription_id::text as thing, started_at as at,
  null as words`
const ENDED = sql`person_id, subscription_id::text as thing, cancelled_at as at,
  null as words`

/** Subscriptions at a month of life: at risk in it, or cancelled in it (for one reason or any). */
export function lifeSubscriptions(
  frame: Frame,
  { month, cancelled, reasonId }: { month: number; cancelled: boolean; reasonId: string | null },
): Relation {
  return sql`select ${cancelled ? ENDED : BEGUN} from ${livesOf(frame)} l
    where observed >= ${month}::int and (died is null or died >= ${month}::int)
      ${cancelled ? sql`and died = ${month}::int` : sql``}
      ${reasonId ? sql`and cancel_reason_id = ${reasonId}::uuid` : sql``}`
}

/** Subscriptions cancelled in a calendar month, for one reason or any. */
export function cancelledInMonth(frame: Frame, month: number, reasonId: string | null): Relation {
  return sql`select ${ENDED} from ${livesOf(frame)} l where cancel_month = ${month}::int
    ${reasonId ? sql`and cancel_reason_id = ${reasonId}::uuid` : sql``}`
}

/** All subscriptions of the report, or those that run on. */
export function subscriptions(frame: Frame, which: 'all' | 'running'): Relation {
  return sql`select ${BEGUN} from ${livesOf(frame)} l
    ${which === 'running' ? sql`where died is null` : sql``}`
}

export function cancelledFor(frame: Frame, reasonId: string | null): Relation {
  return sql`select ${ENDED} from ${livesOf(frame)} l where died is not null
    ${reasonId ? sql`and cancel_reason_id = ${reasonId}::uuid` : sql``}`
}
