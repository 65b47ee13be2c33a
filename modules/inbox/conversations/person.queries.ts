import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface ExportedTalk {
  subject: string | null
  talkState: string
  entries: {
    saidAt: string
    saidBy: string
    channel: string | null
    words: string
    draftedBy: string | null
    files: string[]
  }[]
}

/** Their words and our replies; what colleagues noted among themselves too, for it is about them. */
export async function exportTalks(tx: Tx, personId: string): Promise<ExportedTalk[]> {
  const { rows } = await sql<ExportedTalk>`
    select c.subject, c.state as "talkState", coalesce((
      select json_agg(json_build_object('saidAt', e.at, 'saidBy', e.kind, 'channel', e.channel,
        'words', e.words, 'draftedBy', e.meta->'drafted'->>'by', 'files', coalesce((select json_agg(a->>'name')
          from jsonb_array_elements(e.attachments) a), '[]')) order by e.at, e.entry_id)
      from inbox.entries e
      where e.person_id = c.person_id and e.conversation_id = c.conversation_id), '[]') as entries
    from inbox.conversations c where c.person_id = ${personId} order by c.created_at`.execute(tx)
  return rows
}

/** Everything of theirs that lies in the storage. */
export async function findFileKeys(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select a->>'key' as key from inbox.entries e, jsonb_array_elements(e.attachments) a
    where e.person_id = ${personId}
    union select html_key from inbox.entries where person_id = ${personId} and html_key is not null
    union select key from inbox.added_files where person_id = ${personId}`.execute(tx)
  return rows.map((row) => row.key)
}

export async function eraseTalks(tx: Tx, personId: string): Promise<void> {
  for (const table of ['mentions', 'drafts', 'drafted', 'added_files', 'entries', 'conversations'])
    await sql`delete from ${sql.table(`inbox.${table}`)} where person_id = ${personId}`.execute(tx)
}
