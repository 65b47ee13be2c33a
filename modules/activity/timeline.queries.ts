import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export interface TimelineRow {
  eventId: string
  occurredAt: Date
  /** To the microsecond, for the cursor. */
  moment: string
  name: string
  payload: Record<string, unknown>
  amount: number | null
  actor: string
}

export interface TimelineFilter {
  personId: string
  /** Exactly these names, or all but these. */
  names?: { only: readonly string[] } | { except: readonly string[] }
  before?: { moment: string; eventId: string }
  limit: number
}

export async function findTimeline(tx: Tx, filter: TimelineFilter): Promise<TimelineRow[]> {
  const { personId, names, before, limit } = filter
  const ofNames = !names
    ? sql`true`
    : 'only' in names
      ? sql`name = any(${[...names.only]}::text[])`
      : sql`name <> all(${[...names.except]}::text[])`
  const earlier = before
    ? sql`(occurred_at, event_id) < (${before.moment}::timestamptz, ${before.eventId}::uuid)`
    : sql`true`
  const { rows } = await sql<TimelineRow>`
    select event_id as "eventId", occurred_at as "occurredAt", occurred_at::text as moment, name, payload,
      amount, actor
    from activity.events where person_id = ${personId} and ${ofNames} and ${earlier}
    order by occurred_at desc, event_id desc limit ${limit}`.execute(tx)
  return rows
}
