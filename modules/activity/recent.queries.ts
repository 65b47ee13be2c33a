import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export interface RecentRow {
  eventId: string
  personId: string
  personName: string | null
  name: string
  payload: Record<string, unknown>
  amount: number | null
  occurredAt: Date
  receivedAt: Date
}

export interface RecentFilter {
  from: Date
  /** Part of the name. */
  name?: string
  limit: number
}

/** What arrived from a moment on, newest first; the moment keeps the search within few blocks. */
export async function findRecent(
  tx: Tx,
  { from, name, limit }: RecentFilter,
): Promise<RecentRow[]> {
  const named = name ? sql`strpos(lower(name), lower(${name})) > 0` : sql`true`
  const { rows } = await sql<RecentRow>`
    with recent as materialized (
      select event_id, person_id, name, payload, amount, occurred_at, received_at from activity.events
      where received_at >= ${from} and ${named} order by received_at desc, event_id desc limit ${limit}
    )
    select r.event_id as "eventId", r.person_id as "personId",
      nullif(concat_ws(' ', p.family_name, p.given_name), '') as "personName",
      r.name, r.payload, r.amount, r.occurred_at as "occurredAt", r.received_at as "receivedAt"
    from recent r left join people.pub_persons p using (person_id)
    order by r.received_at desc, r.event_id desc`.execute(tx)
  return rows
}
