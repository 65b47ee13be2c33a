import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Frame } from '../frame.ts'
import type { Stage } from './ladder.ts'
import { inSegment, monthOf, type Relation } from './orders.ts'

/** Steps made by the frame's end. */
function stepsOf(frame: Frame): Relation {
  const { until } = frame
  return sql`(
    select s.person_id, s.stage, s.from_stage, s.entered_at,
      case when s.left_at < ${until} then s.left_at end as left_at,
      ${monthOf(sql`s.entered_at`, frame)} as entered,
      case when s.left_at < ${until} then ${monthOf(sql`s.left_at`, frame)} end as left_month
    from insight.stages s where s.entered_at < ${until} ${inSegment(frame, sql`s.person_id`)})`
}

export interface StageRow {
  stage: Stage
  people: number
  medianDays: number | null
}

/** Who stands where at the frame's end, and half of them since at least how many days. */
export async function countStages(tx: Tx, frame: Frame): Promise<StageRow[]> {
  const { rows } = await sql<StageRow>`
    select stage, count(*) as people, percentile_cont(0.5) within group (
      order by extract(epoch from ${frame.until}::timestamptz - entered_at) / 86400)::float8
      as "medianDays"
    from ${stepsOf(frame)} s where left_at is null group by stage`.execute(tx)
  return rows
}

export interface FlowRow {
  month: number
  /** Null: they were new to the ladder. */
  from: Stage | null
  to: Stage
  people: number
}

export async function countFlows(tx: Tx, frame: Frame): Promise<FlowRow[]> {
  const { rows } = await sql<FlowRow>`
    select entered as month, from_stage as "from", stage as "to", count(*) as people
    from ${stepsOf(frame)} s group by 1, 2, 3`.execute(tx)
  return rows
}

export function stagePeople(frame: Frame, stage: string): Relation {
  return sql`select person_id from ${stepsOf(frame)} s where stage = ${stage} and left_at is null`
}

/** Moves into or out of a stage in a month; somebody who moved twice stands there twice. */
export function movesOf(
  frame: Frame,
  { month, stage, way }: { month: number; stage: string; way: 'in' | 'out' },
): Relation {
  return way === 'in'
    ? sql`select person_id, entered_at::text as thing, entered_at as at, null as words from ${stepsOf(frame)} s
        where stage = ${stage} and entered = ${month}::int`
    : sql`select person_id, entered_at::text as thing, left_at as at, null as words from ${stepsOf(frame)} s
        where stage = ${stage} and left_month = ${month}::int`
}

export interface StageStep {
  stage: Stage
  from: Stage | null
  enteredAt: Date
  leftAt: Date | null
}

export async function stagesOfPerson(tx: Tx, personId: string, now: Date): Promise<StageStep[]> {
  const { rows } = await sql<StageStep>`
    select stage, from_stage as "from", entered_at as "enteredAt",
      case when left_at <= ${now} then left_at end as "leftAt"
    from insight.stages where person_id = ${personId} and entered_at <= ${now}
    order by entered_at`.execute(tx)
  return rows
}

/** Whether the ladder stands, and whether everybody who should be on it is. */
export async function ladderState(tx: Tx, now: Date): Promise<{ built: boolean; whole: boolean }> {
  const { rows } = await sql<{ standing: number; known: number }>`
    select
      (select count(*) from insight.stages
        where entered_at <= ${now} and (left_at is null or left_at > ${now})) as standing,
      (select count(*) from (
        select person_id from people.pub_persons where status = 'known'
        union select person_id from orders.pub_person_totals where orders > 0
      ) k) as known`.execute(tx)
  const { standing = 0, known = 0 } = rows[0] ?? {}
  return { built: standing > 0, whole: standing === known }
}
