import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { EntryChannel } from '../conversations.rules.ts'

type Key = { personId: string; conversationId: string }

const NUMBERS = 200

export async function findOrderNumbers(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select number from orders.pub_orders where person_id = ${personId} and number is not null
    order by placed_at desc limit ${NUMBERS}`.execute(tx)
  return rows.map((row) => row.number)
}

export interface SaidEntry {
  kind: 'word' | 'reply'
  channel: EntryChannel | null
  words: string
  isWaiting: boolean
}

/** The last of what was said, the oldest first. */
export async function findLastSaid(tx: Tx, key: Key, limit: number): Promise<SaidEntry[]> {
  const { rows } = await sql<SaidEntry>`
    select kind, channel, words, kind = 'word' and answered_at is null as "isWaiting"
    from inbox.entries where person_id = ${key.personId} and conversation_id = ${key.conversationId}
      and kind in ('word', 'reply')
    order by at desc, entry_id desc limit ${limit}`.execute(tx)
  return rows.reverse()
}

export interface LikeWord {
  personId: string
  entryId: string
  answeredBy: string
  /** Which of the terms stand in it, by their place. */
  hits: number[]
}

const HITS = (terms: readonly string[]) => sql`array(
  select n::int - 1 from unnest(${terms}::text[]) with ordinality as t (term, n)
  where strpos(e.search, term) > 0)`

/** Which terms stand in the newest words of others that had an answer. */
export async function findLikeNewest(
  tx: Tx,
  { terms, but, among }: { terms: readonly string[]; but: string; among: number },
): Promise<LikeWord[]> {
  const { rows } = await sql<LikeWord>`
    select e.person_id as "personId", e.entry_id as "entryId", e.answered_by as "answeredBy",
      ${HITS(terms)} as hits
    from (select * from inbox.entries order by at desc, entry_id desc limit ${among}) e
    where e.kind = 'word' and e.answered_by is not null and e.person_id <> ${but}`.execute(tx)
  return rows
}

/** Words with a rare term, by the index of pairs, however long ago. */
export async function findLikeRare(
  tx: Tx,
  one: {
    terms: readonly string[]
    term: string
    pairs: readonly number[]
    but: string
    cap: number
  },
): Promise<LikeWord[]> {
  const { rows } = await sql<LikeWord>`
    select e.person_id as "personId", e.entry_id as "entryId", e.answered_by as "answeredBy",
      ${HITS(one.terms)} as hits
    from inbox.entries e
    where e.pairs @> ${one.pairs}::int[] and strpos(e.search, ${one.term}) > 0 and e.kind = 'word'
      and e.answered_by is not null and e.person_id <> ${one.but}
    limit ${one.cap}`.execute(tx)
  return rows
}

export interface EarlierReply {
  personId: string
  entryId: string
  words: string
  at: Date
  staffId: string | null
  writer: string | null
}

/** Replies in writing; what was said on the telephone is noted, not written to anybody. */
export async function findReplies(
  tx: Tx,
  keys: readonly { personId: string; entryId: string }[],
): Promise<EarlierReply[]> {
  const { rows } = await sql<EarlierReply>`
    select e.person_id as "personId", e.entry_id as "entryId", e.words, e.at, e.staff_id as "staffId",
      s.name as writer
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) k("personId" uuid, "entryId" uuid)
    join inbox.entries e on e.person_id = k."personId" and e.entry_id = k."entryId"
    left join accounts.pub_staff s on s.staff_id = e.staff_id
    where e.kind = 'reply' and e.channel is distinct from 'phone'`.execute(tx)
  return rows
}
