import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import { uuidAt } from '../tracking/build.ts'
import { LETTERS, letterAt } from './words.ts'

const TALKS = 1_000_000
/** This talk has so many entries; the others one to three. */
const LONG_TALK = 1234
export const LONG = 500
const STAFF = 60
const CHUNK = 50_000

const begun = `'2023-11-22'::timestamptz + n * interval '90 seconds'`
const talkId = uuidAt(`1700611200000 + n::bigint * 90000`, `'c' || n`)
// As the bench of the search for people makes them.
const personId = `(lpad(to_hex(1600000000000 + n), 12, '0') || '7000' || '8' || lpad(to_hex(n), 15, '0'))::uuid`
const staffId = (n: string) => uuidAt(`1600000000000`, `'staff' || (${n}) % ${STAFF}`)
const isOpen = `n % 50 = 0`
const waits = `(n % 50 = 0 and n % 3 <> 1)`
const nobodyWaits = 10_000_000_000_000

const raw = sql.raw

/** Puts a million talks beside the million people of the search bench, once. */
export async function buildOnce(db: Tx, say: (line: string) => void): Promise<void> {
  await sql`create table if not exists bench.inbox (at timestamptz not null)`.execute(db)
  const { rows } = await sql`select from bench.inbox`.execute(db)
  if (rows.length > 0) return
  await sql`truncate inbox.conversations, inbox.entries, inbox.mentions, messaging.messages`.execute(
    db,
  )
  await insertStaff(db)
  await insertLetters(db)
  // Made anew at the end, which is ten times as fast.
  await sql`drop index if exists inbox.entries_pairs`.execute(db)
  for (let from = 0; from < TALKS; from += CHUNK) {
    await insertTalks(db, from)
    if (from % 200_000 === 0) say(`${from.toLocaleString('en')} conversations`)
  }
  await insertLongTalk(db)
  await shapeTalks(db)
  say('index of pairs')
  await sql`create index entries_pairs on inbox.entries using gin (pairs) with (fastupdate = off)`.execute(
    db,
  )
  for (const table of [
    'inbox.conversations',
    'inbox.entries',
    'inbox.mentions',
    'messaging.messages',
  ])
    await raw(`vacuum (analyze) ${table}`).execute(db)
  await sql`drop table bench.letters`.execute(db)
  await sql`insert into bench.inbox values (now())`.execute(db)
}

async function insertStaff(db: Tx) {
  await sql`
    insert into accounts.staff (staff_id, name, email, email_key, role, locale, created_at)
    select ${raw(staffId('n'))}, '係 ' || n, 'bench' || n || '@hidamari.example',
      'bench' || n || '@hidamari.example', 'staff', 'ja', '2023-01-01'
    from generate_series(0, ${STAFF - 1}) n on conflict do nothing`.execute(db)
}

async function insertLetters(db: Tx) {
  await sql`drop table if exists bench.letters`.execute(db)
  await sql`create table bench.letters (letter int primary key, words text, search text, pairs int[])`.execute(
    db,
  )
  for (let from = 0; from < LETTERS; from += 5000) {
    const letters = Array.from({ length: 5000 }, (_, at) => letterAt(from + at))
    await sql`insert into bench.letters select * from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb)
      r(n int, words text, search text, pairs int[])`.execute(db)
  }
}

/** Letters and replies take turns; an even letter is of a customer. */
const letterOf = (k: string) =>
  `((n::bigint * 7919 + (${k}) * 104729) % ${LETTERS / 2}) * 2 + (${k}) % 2`

async function insertTalks(db: Tx, from: number) {
  await insertEntries(
    db,
    `select n, k, n % 3 as last from generate_series(${from}, ${from + CHUNK - 1}) n,
      generate_series(0, n % 3) k where n <> ${LONG_TALK}`,
  )
  await sql`
    insert into inbox.conversations (person_id, conversation_id, origin_id, state, assignee, assigned_at,
      snoozed_until, closed_reason, closed_at, last_at, last_words, last_kind, last_channel, turn,
      created_at, updated_at)
    select ${raw(personId)}, ${raw(talkId)}, ${raw(personId)},
      case when ${raw(isOpen)} then 'open' when n % 500 = 1 then 'snoozed' else 'closed' end,
      case when n % 4 > 0 then ${raw(staffId('n / 50'))} end, ${raw(begun)},
      case when n % 500 = 1 then '2026-12-01'::timestamptz end,
      case when not ${raw(isOpen)} and n % 500 <> 1 then 'answered' end,
      case when not ${raw(isOpen)} and n % 500 <> 1 then ${raw(begun)} + interval '3 days' end,
      ${raw(begun)}, '', 'word', 'post', 0, ${raw(begun)}, ${raw(begun)}
    from generate_series(${from}::int, ${from + CHUNK - 1}::int) n`.execute(db)
}

async function insertLongTalk(db: Tx) {
  await insertEntries(
    db,
    `select ${LONG_TALK}::int as n, k, ${LONG - 1} as last from generate_series(0, ${LONG - 1}) k`,
  )
  await sql`
    insert into inbox.mentions (person_id, entry_id, staff_id, origin_id, at)
    select person_id, entry_id, ${raw(staffId('s'))}, person_id, at
    from inbox.entries, generate_series(1, 2) s where kind = 'note'`.execute(db)
}

/** In the long talk every tenth is a note and every fifth word has files. */
async function insertEntries(db: Tx, places: string) {
  await sql`
    with e as materialized (
      select n, k, ${raw(personId)} as person_id, ${raw(talkId)} as conversation_id,
        ${raw(begun)} + k * interval '5 hours' as at,
        ${raw(uuidAt(`1700611200000 + n::bigint * 90000 + k::bigint * 18000000`, `'e' || n || ' ' || k`))} as entry_id,
        case when k % 10 = 9 then 'note' when k % 2 = 1 then 'reply' else 'word' end as kind,
        case when k % 10 = 9 then null else (array['post', 'mail', 'line'])[1 + n % 3] end as channel,
        case when k % 2 = 1 then ${raw(staffId('n + k'))} end as staff_id,
        case when k % 2 = 1 and k % 10 <> 9
          then ${raw(uuidAt(`1700611200000 + n::bigint * 90000 + k::bigint * 18000000`, `'m' || n || ' ' || k`))} end as message_id,
        ${raw(waits)} and k = last as waiting, l.words, l.search, l.pairs
      from (${raw(places)}) p join bench.letters l on l.letter = ${raw(letterOf('k'))}),
    m as (insert into messaging.messages (person_id, message_id, origin_id, channel, kind, purpose, key,
        conversation_id, staff_id, body, to_address, state, sent_at, far_id, token, created_by, created_at)
      select person_id, message_id, person_id, channel, 'reply', 'service', 'bench ' || k, conversation_id,
        staff_id, jsonb_build_object('text', words), 'k@mail.jp', 'sent', at,
        message_id || '@hidamari.example', message_id::text, 'job:bench', at
      from e where message_id is not null)
    insert into inbox.entries (person_id, entry_id, origin_id, conversation_id, kind, channel, words,
      staff_id, message_id, at, attachments, meta, answered_at, search, pairs)
    select person_id, entry_id, person_id, conversation_id, kind, channel, words, staff_id, message_id, at,
      case when k % 5 = 4 and kind = 'word' then '[{"key": "inbox/x", "name": "card.jpg",
        "type": "image/jpeg", "size": 123456, "width": 1200, "height": 800},
        {"key": "inbox/y", "name": "庭.jpg", "type": "image/jpeg", "size": 123456}]'::jsonb else '[]' end,
      case when k % 7 = 0 then '{"messageId": "x@mail.jp", "folded": "> 前のお便り"}'::jsonb else '{}' end,
      case when kind = 'word' and not waiting then at end, search, pairs
    from e`.execute(db)
}

/** Last words and place in the list, as the inbox takes them from the entries. */
async function shapeTalks(db: Tx) {
  await sql`create index entries_build on inbox.entries (conversation_id)`.execute(db)
  await sql`analyze inbox.entries`.execute(db)
  await sql`
    update inbox.conversations c set last_at = l.at, last_words = left(l.words, 160), last_kind = l.kind,
      last_channel = l.channel, waiting_since = l.since,
      waiting_channel = case when l.since is not null then l.channel end, due_on = (l.since + interval '3 days')::date,
      turn = coalesce(extract(epoch from l.since) * 1000,
        ${nobodyWaits}::bigint - extract(epoch from l.at) * 1000)::bigint
    from (select distinct on (conversation_id) conversation_id, at, words, kind, channel,
        case when kind = 'word' and answered_at is null then at end as since
      from inbox.entries order by conversation_id, kind = 'note', at desc) l
    where l.conversation_id = c.conversation_id`.execute(db)
  await sql`drop index inbox.entries_build`.execute(db)
}
