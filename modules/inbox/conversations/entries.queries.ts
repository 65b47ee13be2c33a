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

/** The newest reply after the entry that a writer saw last, or after their newest word. */
export async function findReplyAfter(
  tx: Tx,
  { personId, conversationId }: Key,
  seen: string | null,
): Promise<{ staffId: string | null } | null> {
  const { rows } = await sql<{ staffId: string | null }>`
    select staff_id as "staffId" from inbox.entries
    where person_id = ${personId} and conversation_id = ${conversationId} and kind = 'reply'
      and (case when ${seen}::uuid is not null then entry_id > ${seen}::uuid
        else not exists (select from inbox.entries w where w.person_id = ${personId}
          and w.conversation_id = ${conversationId} and w.kind = 'word'
          and w.entry_id > inbox.entries.entry_id) end)
    order by entry_id desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** What mails of a talk call themselves, the oldest first: theirs, and ours that went out. */
export async function findMailIds(
  tx: Tx,
  personId: string,
  conversationId: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select coalesce(e.meta->>'messageId', m.far_id) as id, e.at from inbox.entries e
      left join messaging.pub_messages m on m.person_id = e.person_id and m.message_id = e.message_id
      where e.person_id = ${personId} and e.conversation_id = ${conversationId} and e.channel = 'mail'
      order by e.at desc, e.entry_id desc limit 20) t
    where id is not null order by at`.execute(tx)
  return rows.map((row) => row.id)
}

export interface PlacedEntry {
  personId: string
  entryId: string
  conversationId: string
  kind: EntryKind
  channel: EntryChannel | null
  words: string
  staffId: string | null
  messageId: string | null
  at: Date
  attachments: Attachment[]
  htmlKey: string | null
}

/** Where the mail lies that an entry was made of, and the sticker of one that is one. */
export async function findOrigin(
  tx: Tx,
  { personId, entryId }: { personId: string; entryId: string },
): Promise<{ mailKey: string | null; stickerId: string | null }> {
  const { rows } = await sql<{ mailKey: string | null; stickerId: string | null }>`
    select (select m.key from inbox.mails m where m.person_id = e.person_id and m.entry_id = e.entry_id
        limit 1) as "mailKey", e.meta -> 'sticker' ->> 'stickerId' as "stickerId"
    from inbox.entries e where e.person_id = ${personId} and e.entry_id = ${entryId}`.execute(tx)
  return rows[0] ?? { mailKey: null, stickerId: null }
}

export async function findEntry(tx: Tx, entryId: string): Promise<PlacedEntry | null> {
  const { rows } = await sql<PlacedEntry>`
    select person_id as "personId", entry_id as "entryId", conversation_id as "conversationId", kind,
      channel, words, staff_id as "staffId", message_id as "messageId", at, attachments,
      html_key as "htmlKey"
    from inbox.entries where entry_id = ${entryId}`.execute(tx)
  return rows[0] ?? null
}

/** All entries of one talk into another of the same person, or those from one entry on. */
export async function moveEntries(
  tx: Tx,
  { personId, conversationId }: Key,
  to: { conversationId: string; from?: { at: Date; entryId: string } | undefined },
): Promise<number> {
  const since = to.from?.at ?? new Date(0)
  const first = to.from?.entryId ?? '00000000-0000-0000-0000-000000000000'
  const { rows } = await sql`
    update inbox.entries set conversation_id = ${to.conversationId}
    where person_id = ${personId} and conversation_id = ${conversationId}
      and (at, entry_id) >= (${since}::timestamptz, ${first}::uuid) returning 1`.execute(tx)
  return rows.length
}

/**
 * One entry to another person, with the mail that it came as: written for them from now on, so that no merge
 * takes it back.
 */
export async function handOver(
  tx: Tx,
  { personId, entryId }: { personId: string; entryId: string },
  to: { personId: string; conversationId: string },
): Promise<void> {
  await sql`delete from inbox.mentions
    where person_id = ${personId} and entry_id = ${entryId}`.execute(tx)
  await sql`update inbox.entries set person_id = ${to.personId}, origin_id = ${to.personId},
      conversation_id = ${to.conversationId}
    where person_id = ${personId} and entry_id = ${entryId}`.execute(tx)
  await sql`update inbox.mails set person_id = ${to.personId}, origin_id = ${to.personId}
    where person_id = ${personId} and entry_id = ${entryId}`.execute(tx)
}

/** Which of these have come in before. */
export async function findKnownIds(tx: Tx, externalIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ externalId: string }>`
    select external_id as "externalId" from inbox.entries
    where external_id = any(${externalIds}::text[])`.execute(tx)
  return new Set(rows.map((row) => row.externalId))
}
