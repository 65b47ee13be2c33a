import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Key } from './conversations.queries.ts'

/** Asleep until a moment, with what is to be done then. */
export async function setSnoozed(
  tx: Tx,
  { personId, conversationId }: Key,
  set: { until: Date; followUp: string | null; now: Date },
): Promise<void> {
  await sql`update inbox.conversations set state = 'snoozed', snoozed_until = ${set.until},
      follow_up = ${set.followUp}, follow_up_at = null, closed_reason = null, closed_at = null,
      updated_at = ${set.now}
    where person_id = ${personId} and conversation_id = ${conversationId}`.execute(tx)
}

/** What was to be done when it came back is done, or no matter any more. */
export async function wakeUp(tx: Tx, { personId, conversationId }: Key): Promise<void> {
  await sql`update inbox.conversations set follow_up = null, follow_up_at = null
    where person_id = ${personId} and conversation_id = ${conversationId}
      and (follow_up is not null or follow_up_at is not null)`.execute(tx)
}

/** Those whose time has come are open again and stand in the list as if they waited since now. */
export async function wakeDue(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ conversationId: string }>`
    with due as (select person_id, conversation_id from inbox.conversations
      where state = 'snoozed' and snoozed_until <= ${now} order by snoozed_until limit ${limit}
      for update skip locked)
    update inbox.conversations c set state = 'open', follow_up_at = ${now}, snoozed_until = null,
      updated_at = ${now},
      turn = (extract(epoch from least(c.waiting_since, ${now}::timestamptz)) * 1000)::bigint
    from due where c.person_id = due.person_id and c.conversation_id = due.conversation_id
    returning c.conversation_id as "conversationId"`.execute(tx)
  return rows.map((row) => row.conversationId)
}
