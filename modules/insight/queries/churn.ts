import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { RetentionRule } from '../definitions.ts'
import type { Frame } from '../frame.ts'
import { inSegment, monthOf, type Relation, startOfMonth } from './orders.ts'
import { keepingMonths } from './retention.ts'

/** Subscriptions of the frame, whole: started_at and, up to the frame's end, cancelled_at. */
export function subscriptionsOf(frame: Frame): Relation {
  return sql`(
    select s.person_id, s.subscription_id, s.started_at,
      case when s.cancelled_at < ${frame.until} then s.cancelled_at end as cancelled_at,
      s.cancel_reason_id, s.cancel_reason_ja, s.cancel_reason_en
    from orders.pub_subscriptions s
    where s.currency = ${frame.currency} and s.started_at < ${frame.until}
      ${frame.segment === 'members' ? inSegment(frame, sql`s.person_id`) : sql``})`
}

/** People who cancelled the last subscription that they had running, with the moment. */
function leaversOf(frame: Frame): Relation {
  return sql`(
    select person_id, month, max(cancelled_at) as cancelled_at from (
      select s.person_id, s.cancelled_at, ${monthOf(sql`s.cancelled_at`, frame)} as month
      from ${subscriptionsOf(frame)} s
      where s.cancelled_at is not null and not exists (
        select from ${subscriptionsOf(frame)} o
        where o.person_id = s.person_id and o.started_at <= s.cancelled_at
          and (o.cancelled_at is null or o.cancelled_at > s.cancelled_at))
    ) l group by person_id, month)`
}

/**
 * Silences: one row for each person and month with an order. `cancelled` is when, in the silence
 * that followed, they told us that they stop; `lapsed` is the month at whose end the window ran
 * out without a word, never both. A running subscription is no silence.
 */
function silencesOf(frame: Frame, rule: RetentionRule): Relation {
  const window = rule.windowMonths
  const due = startOfMonth(sql`(month + ${window}::int + 1)`, frame.zone)
  return sql`(
    select person_id, month, next, cancelled,
      case when cancelled is not null or next <= month + ${window}::int then null
        when person_id in (select person_id from ${subscriptionsOf(frame)} s) and exists (
          select from ${subscriptionsOf(frame)} s where s.person_id = c.person_id
            and s.started_at < ${due} and (s.cancelled_at is null or s.cancelled_at >= ${due}))
        then null else month + ${window}::int end as lapsed
    from (
      select a.person_id, a.month, a.next, case when l.person_id is not null then (
          select min(u.month) from unnest(l.months, l.moments) as u (month, at)
          where u.at >= a.last_at and (a.next is null or u.month < a.next)) end as cancelled
      from ${keepingMonths(frame, rule)} a
      left join (
        select person_id, array_agg(month) as months, array_agg(cancelled_at) as moments
        from ${leaversOf(frame)} l group by person_id
      ) l on l.person_id = a.person_id
      offset 0
    ) c)`
}

export interface SilenceRow {
  month: number
  next: number | null
  cancelled: number | null
  lapsed: number | null
  people: number
}

export async function countSilences(
  tx: Tx,
  frame: Frame,
  rule: RetentionRule,
): Promise<SilenceRow[]> {
  const { rows } = await sql<SilenceRow>`
    select month, next, cancelled, lapsed, count(*) as people
    from ${silencesOf(frame, rule)} s group by 1, 2, 3, 4`.execute(tx)
  return rows
}

export function lapsedPeople(frame: Frame, rule: RetentionRule, month: number): Relation {
  return sql`select person_id from ${silencesOf(frame, rule)} s where lapsed = ${month}::int`
}

/** Active when the month began: ordered within the window before it and had not told us to stop. */
export function activePeople(frame: Frame, rule: RetentionRule, month: number): Relation {
  return sql`select person_id from ${silencesOf(frame, rule)} s
    where month >= ${month - rule.windowMonths}::int and month < ${month}::int
      and (next is null or next >= ${month}::int)
      and (cancelled is null or cancelled >= ${month}::int)`
}

export interface CancelMonth {
  month: number
  people: number
}

export async function countLeavers(tx: Tx, frame: Frame): Promise<CancelMonth[]> {
  const { rows } = await sql<CancelMonth>`
    select month, count(*) as people from ${leaversOf(frame)} l group by month`.execute(tx)
  return rows
}

export function leaverPeople(frame: Frame, month: number): Relation {
  return sql`select person_id from ${leaversOf(frame)} l where month = ${month}::int`
}

/** How many people had a subscription running when each month began. */
export async function countSubscribers(
  tx: Tx,
  frame: Frame,
  months: readonly number[],
): Promise<CancelMonth[]> {
  const { rows } = await sql<CancelMonth>`
    select m.month, count(distinct s.person_id) as people
    from unnest(${[...months]}::int[]) as m(month)
    left join ${subscriptionsOf(frame)} s on s.started_at < ${startOfMonth(sql`m.month`, frame.zone)}
      and (s.cancelled_at is null or s.cancelled_at >= ${startOfMonth(sql`m.month`, frame.zone)})
    group by m.month order by m.month`.execute(tx)
  return rows
}

export function subscriberPeople(frame: Frame, month: number): Relation {
  const start = startOfMonth(sql`${month}::int`, frame.zone)
  return sql`select distinct person_id from ${subscriptionsOf(frame)} s
    where s.started_at < ${start} and (s.cancelled_at is null or s.cancelled_at >= ${start})`
}
