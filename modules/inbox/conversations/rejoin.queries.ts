import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

type Key = { personId: string; conversationId: string }

/** Talks that entries of these people name and that are not theirs. */
export async function findAstray(
  tx: Tx,
  personIds: readonly string[],
): Promise<(Key & { at: Date; isWaiting: boolean })[]> {
  const { rows } = await sql<Key & { at: Date; isWaiting: boolean }>`
    select e.person_id as "personId", e.conversation_id as "conversationId", min(e.at) as at,
      bool_or(e.kind = 'word' and e.answered_at is null) as "isWaiting"
    from inbox.entries e
    where e.person_id = any(${personIds}::uuid[]) and not exists (select from inbox.conversations c
      where c.person_id = e.person_id and c.conversation_id = e.conversation_id)
    group by 1, 2`.execute(tx)
  return rows
}

export async function takeAstray(
  tx: Tx,
  { personId, conversationId }: Key,
  to: string,
): Promise<void> {
  for (const table of ['entries', 'drafts', 'added_files'])
    await sql`update ${sql.table(`inbox.${table}`)} set conversation_id = ${to}
      where person_id = ${personId} and conversation_id = ${conversationId}`.execute(tx)
}

export async function findTalkIds(tx: Tx, personIds: readonly string[]): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select person_id as "personId", conversation_id as "conversationId" from inbox.conversations
    where person_id = any(${personIds}::uuid[]) order by conversation_id`.execute(tx)
  return rows
}
