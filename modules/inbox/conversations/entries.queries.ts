import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Attachment, EntryChannel, EntryKind } from '../conversations.rules.ts'
import { pairsOf, searchable } from './search-words.ts'

export interface Entry {
  personId: string
  entryId: string
  conversationId: string
  kind: EntryKind
  channel: EntryChannel | null
  words: string
  htmlKey: string | null
  staffId: string | null
  messageId: string | null
  externalId: string | null
  at: Date
  attachments: Attachment[]
  meta: Record<string, unknown>
  answeredAt: Date | null
  answeredBy: string | null
}

export async function insertEntries(tx: Tx, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map((entry) => {
    const search = searchable(entry.words)
    return { ...entry, search, pairs: pairsOf(search) }
  })
  await sql`
    insert into inbox.entries (person_id, entry_id, origin_id, conversation_id, kind, channel, words,
      html_key, staff_id, message_id, external_id, at, attachments, meta, answered_at, answered_by, search,
      pairs)
    select r."personId", r."entryId", r."personId", r."conversationId", r.kind, r.channel, r.words,
      r."htmlKey", r."staffId", r."messageId", r."externalId", r.at, r.attachments, r.meta, r."answeredAt",
      r."answeredBy", r.search, r.pairs
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r("personId" uuid, "entryId" uuid,
      "conversationId" uuid, kind text, channel text, words text, "htmlKey" text, "staffId" uuid,
      "messageId" uuid, "externalId" text, at timestamptz, attachments jsonb, meta jsonb,
      "answeredAt" timestamptz, "answeredBy" uuid, search text, pairs int[])`.execute(tx)
}

/** Whoever it stands under by now: it may have been moved since it came in. */
export async function findByExternalId(
  tx: Tx,
  externalId: string,
): Promise<{ personId: string; conversationId: string; entryId: string } | null> {
  const { rows } = await sql<{ personId: string; conversationId: string; entryId: string }>`
    select person_id as "personId", conversation_id as "conversationId", entry_id as "entryId"
    from inbox.entries where external_id = ${externalId} limit 1`.execute(tx)
  return rows[0] ?? null
}

type Key = { personId: string; conversationId: string }

/** All words of theirs that still wait; `by` is the reply, or null for none. Answers how many. */
export async function answerWords(
  tx: Tx,
  { personId, conversationId }: Key,
  { by, now }: { by: string | null; now: Date },
): Promise<number> {
  const { rows } = await sql`
    update inbox.entries set answered_at = ${now}, answered_by = ${by}
    where person_id = ${personId} and conversation_id = ${conversationId} and kind = 'word'
      and answered_at is null returning 1`.execute(tx)
  return rows.length
}

/** Words that were closed without a reply wait again. */
export async function unanswerWords(tx: Tx, { personId, conversationId }: Key): Promise<void> {
  await sql`
    update inbox.entries set answered_at = null
    where person_id = ${personId} and conversation_id = ${conversationId} and kind = 'word'
      and answered_at is not null and answered_by is null and meta->>'spoken' is null`.execute(tx)
}
