import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface Call {
  personId: string
  words: string | null
  note: string | null
  isOurs: boolean
  at: Date
  staffId: string
}

/** A call that a colleague wrote down since a moment; nothing for what came by the inbox itself. */
export async function findCall(
  tx: Tx,
  { personId, eventId, since }: { personId: string; eventId: string; since: Date },
): Promise<Call | null> {
  const { rows } = await sql<Call>`
    select person_id as "personId", payload->>'words' as words, payload->>'note' as note,
      name = 'contact.sent' as "isOurs", occurred_at as at, substr(actor, 7)::uuid as "staffId"
    from activity.pub_events
    where person_id = ${personId} and event_id = ${eventId} and occurred_at > ${since}
      and payload->>'channel' = 'phone' and payload->>'entryId' is null and source is null
      and actor like 'staff:%'
      and coalesce(payload->>'words', '') || coalesce(payload->>'note', '') <> ''`.execute(tx)
  return rows[0] ?? null
}
