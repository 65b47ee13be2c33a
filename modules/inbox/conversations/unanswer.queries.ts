import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** The reply of which a fact says that its message was cancelled; nothing where it was none of a talk. */
export async function findCancelledReply(
  tx: Tx,
  { personId, eventId }: { personId: string; eventId: string },
): Promise<{ conversationId: string; entryId: string } | null> {
  const { rows } = await sql<{ conversationId: string; entryId: string }>`
    select e.conversation_id as "conversationId", e.entry_id as "entryId"
    from activity.pub_events f join inbox.entries e on e.person_id = f.person_id
      and e.kind = 'reply' and e.message_id = (f.payload->>'messageId')::uuid
    where f.person_id = ${personId} and f.event_id = ${eventId} and f.name = 'message.cancelled'`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Words that this reply answered wait again, unless another reply came after it. Answers how many. */
export async function unanswerReply(
  tx: Tx,
  {
    personId,
    conversationId,
    entryId,
  }: { personId: string; conversationId: string; entryId: string },
): Promise<number> {
  const { rows } = await sql`
    update inbox.entries w set answered_at = null, answered_by = null
    where w.person_id = ${personId} and w.conversation_id = ${conversationId} and w.kind = 'word'
      and w.answered_by = ${entryId}
      and not exists (select from inbox.entries r where r.person_id = w.person_id
        and r.conversation_id = w.conversation_id and r.kind = 'reply' and r.entry_id > ${entryId}::uuid)
    returning 1`.execute(tx)
  return rows.length
}
