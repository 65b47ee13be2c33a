import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { LetterChannel } from '../contract/replies.ts'

export interface LetterRow {
  personId: string
  conversationId: string
  staffId: string
  channel: LetterChannel | null
  words: string
  promiseText: string | null
  promiseDue: string | null
  state: 'writing' | 'asked' | 'returned'
  note: string | null
  noteBy: string | null
  savedAt: Date
  askedAt: Date | null
}

const COLUMNS = sql`l.person_id as "personId", l.conversation_id as "conversationId",
  l.staff_id as "staffId", l.channel, l.words, l.promise_text as "promiseText",
  l.promise_due as "promiseDue", l.state, l.note, b.name as "noteBy", l.saved_at as "savedAt",
  l.asked_at as "askedAt"`

export async function findLetter(
  tx: Tx,
  { conversationId, staffId }: { conversationId: string; staffId: string },
): Promise<LetterRow | null> {
  const { rows } = await sql<LetterRow>`
    select ${COLUMNS} from rota.letters l left join accounts.pub_staff b on b.staff_id = l.note_by
    where l.conversation_id = ${conversationId} and l.staff_id = ${staffId}`.execute(tx)
  return rows[0] ?? null
}

/** Held, so that two readers do not both send it. */
export async function lockAsked(
  tx: Tx,
  { conversationId, staffId }: { conversationId: string; staffId: string },
): Promise<LetterRow | null> {
  const { rows } = await sql<LetterRow>`
    select ${COLUMNS} from rota.letters l left join accounts.pub_staff b on b.staff_id = l.note_by
    where l.conversation_id = ${conversationId} and l.staff_id = ${staffId} and l.state = 'asked'
    for update of l`.execute(tx)
  return rows[0] ?? null
}

export interface SaveLetterRow {
  personId: string
  conversationId: string
  staffId: string
  channel: LetterChannel
  words: string
  promiseText: string | null
  promiseDue: string | null
  state: 'writing' | 'asked'
  now: Date
}

/** One that was given back keeps its note until it is asked about again. */
export async function saveLetterRow(tx: Tx, one: SaveLetterRow): Promise<void> {
  await sql`
    insert into rota.letters (person_id, conversation_id, staff_id, origin_id, channel, words, promise_text,
      promise_due, state, saved_at, asked_at)
    values (${one.personId}, ${one.conversationId}, ${one.staffId}, ${one.personId}, ${one.channel},
      ${one.words}, ${one.promiseText}, ${one.promiseDue}, ${one.state}, ${one.now},
      ${one.state === 'asked' ? one.now : null})
    on conflict (person_id, conversation_id, staff_id) do update set channel = excluded.channel,
      words = excluded.words, promise_text = excluded.promise_text, promise_due = excluded.promise_due,
      state = case when excluded.state = 'writing' and rota.letters.state = 'returned' then 'returned'
        else excluded.state end,
      saved_at = excluded.saved_at, asked_at = excluded.asked_at`.execute(tx)
}

export async function deleteLetters(
  tx: Tx,
  personId: string,
  conversationId: string,
): Promise<void> {
  await sql`delete from rota.letters where person_id = ${personId} and conversation_id = ${conversationId}`.execute(
    tx,
  )
}

export async function giveBack(
  tx: Tx,
  {
    personId,
    conversationId,
    staffId,
    note,
    by,
  }: {
    personId: string
    conversationId: string
    staffId: string
    note: string
    by: string
  },
): Promise<void> {
  await sql`update rota.letters set state = 'returned', note = ${note}, note_by = ${by}
    where person_id = ${personId} and conversation_id = ${conversationId} and staff_id = ${staffId}`.execute(
    tx,
  )
}

export interface AskedRow extends LetterRow {
  writer: string
  theirWords: string
  dueOn: string | null
}

/** Replies of others that wait for a look, the longest first. */
export async function findAsked(tx: Tx, readerId: string): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    select ${COLUMNS}, s.name as writer, c.due_on as "dueOn",
      coalesce((select string_agg(e.words, E'\n' order by e.at) from inbox.pub_entries e
        where e.person_id = l.person_id and e.conversation_id = l.conversation_id and e.kind = 'word'
          and e.answered_at is null), '') as "theirWords"
    from rota.letters l
    join accounts.pub_staff s on s.staff_id = l.staff_id
    join inbox.pub_conversations c on c.person_id = l.person_id and c.conversation_id = l.conversation_id
    left join accounts.pub_staff b on b.staff_id = l.note_by
    where l.state = 'asked' and l.staff_id <> ${readerId} and c.waiting_since is not null
    order by l.asked_at limit 50`.execute(tx)
  return rows
}

export interface SentRow {
  personId: string
  entryId: string
  writerId: string
  writer: string
  theirWords: string | null
  words: string
  at: Date
}

/** Replies of colleagues from the last weeks that this reader has not said anything about. */
export async function findSent(
  tx: Tx,
  { readerId, entryId = null, since }: { readerId: string; entryId?: string | null; since: Date },
): Promise<SentRow[]> {
  const { rows } = await sql<SentRow>`
    select e.person_id as "personId", e.entry_id as "entryId", e.staff_id as "writerId", s.name as writer,
      (select w.words from inbox.pub_entries w where w.person_id = e.person_id and w.kind = 'word'
        and w.conversation_id = e.conversation_id and w.at <= e.at order by w.at desc limit 1) as "theirWords",
      e.words, e.at
    from inbox.pub_entries e join accounts.pub_staff s using (staff_id)
    where e.kind = 'reply' and e.staff_id <> ${readerId} and e.at > ${since} and btrim(e.words) <> ''
      and (${entryId}::uuid is null or e.entry_id = ${entryId}::uuid)
      and (${entryId}::uuid is not null or not exists (select from rota.readings r
        where r.person_id = e.person_id and r.entry_id = e.entry_id and r.reader_id = ${readerId}))
    order by e.at desc limit 3`.execute(tx)
  return rows
}

export async function saveReading(
  tx: Tx,
  one: SentRow & { readerId: string; warmth: number; said: string | null; now: Date },
): Promise<void> {
  await sql`
    insert into rota.readings (person_id, entry_id, reader_id, origin_id, writer_id, warmth, words, at)
    values (${one.personId}, ${one.entryId}, ${one.readerId}, ${one.personId}, ${one.writerId},
      ${one.warmth}, ${one.said}, ${one.now})
    on conflict (person_id, entry_id, reader_id) do update set warmth = excluded.warmth,
      words = excluded.words, at = excluded.at`.execute(tx)
}
