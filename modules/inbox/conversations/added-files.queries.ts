import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Key } from './conversations.queries.ts'

export async function insertAddedFile(
  tx: Tx,
  { personId, conversationId, key, now }: Key & { key: string; now: Date },
): Promise<void> {
  await sql`insert into inbox.added_files (person_id, key, origin_id, conversation_id, added_at)
    values (${personId}, ${key}, ${personId}, ${conversationId}, ${now})`.execute(tx)
}

/**
 * Forgets those added before a moment; answers the keys of those that went out with no reply of any talk:
 * the reply may stand in another one since, joined or divided.
 */
export async function takeUnsent(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ key: string; isSent: boolean }>`
    with old as (select person_id, key from inbox.added_files where added_at < ${before}
      order by added_at limit ${limit} for update skip locked)
    delete from inbox.added_files f using old where f.person_id = old.person_id and f.key = old.key
    returning f.key, exists (select from inbox.entries e
      where e.person_id = f.person_id
        and e.attachments @> jsonb_build_array(jsonb_build_object('key', f.key))) as "isSent"`.execute(
    tx,
  )
  return rows.filter(({ isSent }) => !isSent).map(({ key }) => key)
}
