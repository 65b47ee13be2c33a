import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Attachment, EntryChannel, EntryKind } from '../conversations.rules.ts'

type Key = { personId: string; conversationId: string }
export type Place = { at: string; entryId: string }

export interface ShownEntry {
  entryId: string
  kind: EntryKind
  channel: EntryChannel | null
  words: string
  hasHtml: boolean
  staffId: string | null
  staffName: string | null
  at: Date
  atText: string
  attachments: Attachment[]
  meta: Record<string, unknown>
  answeredAt: Date | null
  messageId: string | null
  messageState: string | null
  because: string | null
  goesAt: Date | null
  sentAt: Date | null
  mentions: string[]
}

/** Entries of a talk, the newest first, with what became of our replies. */
export async function findEntries(
  tx: Tx,
  { personId, conversationId }: Key,
  { before, limit }: { before: Place | null; limit: number },
): Promise<ShownEntry[]> {
  const older = before
    ? sql`and (e.at, e.entry_id) < (${before.at}::timestamptz, ${before.entryId}::uuid)`
    : sql``
  const { rows } = await sql<ShownEntry>`
    select e.entry_id as "entryId", e.kind, e.channel, e.words, e.html_key is not null as "hasHtml",
      e.staff_id as "staffId", s.name as "staffName", e.at, e.at::text as "atText", e.attachments,
      e.meta, e.answered_at as "answeredAt", e.message_id as "messageId", m.state as "messageState",
      m.because, m.goes_at as "goesAt", m.sent_at as "sentAt",
      coalesce(case when e.kind = 'note' then (
        select array_agg(n.name order by n.name) from inbox.mentions x
        join accounts.pub_staff n on n.staff_id = x.staff_id
        where x.person_id = e.person_id and x.entry_id = e.entry_id) end, '{}') as mentions
    from (select * from inbox.entries e
      where e.person_id = ${personId} and e.conversation_id = ${conversationId} ${older}
      order by e.at desc, e.entry_id desc limit ${limit}) e
    left join accounts.pub_staff s on s.staff_id = e.staff_id
    left join messaging.pub_messages m on m.person_id = e.person_id and m.message_id = e.message_id
    order by e.at desc, e.entry_id desc`.execute(tx)
  return rows
}

export async function findEarliest(
  tx: Tx,
  { personId, conversationId }: Key,
): Promise<string | undefined> {
  const { rows } = await sql<{ entryId: string }>`
    select entry_id as "entryId" from inbox.entries
    where person_id = ${personId} and conversation_id = ${conversationId}
    order by at, entry_id limit 1`.execute(tx)
  return rows[0]?.entryId
}

export interface FoundEntry {
  entryId: string
  personId: string
  conversationId: string
  kind: EntryKind
  channel: EntryChannel | null
  words: string
  at: Date
  atText: string
}

export interface EntrySearch {
  words: readonly string[]
  pairs: readonly number[]
  before: Place | null
  limit: number
}

const shown = sql`e.entry_id as "entryId", e.person_id as "personId",
  e.conversation_id as "conversationId", e.kind, e.channel, e.words, e.at, e.at::text as "atText"`

const olderThan = ({ before }: EntrySearch): RawBuilder<SqlBool> =>
  before
    ? sql`(e.at, e.entry_id) < (${before.at}::timestamptz, ${before.entryId}::uuid)`
    : sql`true`

const holds = ({ words }: EntrySearch): RawBuilder<SqlBool> =>
  sql.join(
    words.map((word) => sql`strpos(e.search, ${word}) > 0`),
    sql` and `,
  )

/** Among the newest so many: what very many said fills a page at once. */
export async function searchNewest(
  tx: Tx,
  search: EntrySearch,
  among: number,
): Promise<FoundEntry[]> {
  const { rows } = await sql<FoundEntry>`
    select ${shown} from (select * from inbox.entries e where ${olderThan(search)}
      order by e.at desc, e.entry_id desc limit ${among}) e
    where ${holds(search)} order by e.at desc, e.entry_id desc limit ${search.limit}`.execute(tx)
  return rows
}

/** By the index of pairs: what few said is found among all, of at most so many the newest. */
export async function searchAll(tx: Tx, search: EntrySearch, cap: number): Promise<FoundEntry[]> {
  const { rows } = await sql<FoundEntry>`
    with hits as materialized (
      select e.person_id, e.entry_id, e.at from inbox.entries e
      where e.pairs @> ${search.pairs}::int[] and ${holds(search)} and ${olderThan(search)}
      limit ${cap})
    select ${shown} from (select * from hits order by at desc, entry_id desc limit ${search.limit}) h
    join inbox.entries e on e.person_id = h.person_id and e.entry_id = h.entry_id
    order by e.at desc, e.entry_id desc`.execute(tx)
  return rows
}

/** Whether they wrote by chat in this talk: only there can a reply be read in the window. */
export async function hasChat(tx: Tx, { personId, conversationId }: Key): Promise<boolean> {
  const { rows } = await sql`
    select from inbox.entries where person_id = ${personId} and conversation_id = ${conversationId}
      and channel = 'chat' and kind = 'word' limit 1`.execute(tx)
  return rows.length > 0
}
