import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import { NOBODY } from '../../modules/voice/voices.rules.ts'
import { LETTERS, letterAt } from '../inbox/words.ts'
import { uuidAt } from '../tracking/build.ts'

export const VOICES = 1_000_000
const CHUNK = 100_000
const raw = sql.raw

/** A million voices of the letters of the inbox's bench, over three years, once. */
export async function buildOnce(db: Tx, say: (line: string) => void): Promise<void> {
  await sql`create schema if not exists bench`.execute(db)
  await sql`create table if not exists bench.voices (at timestamptz not null)`.execute(db)
  const { rows } = await sql`select from bench.voices`.execute(db)
  if (rows.length > 0) return
  await sql`truncate voice.voices`.execute(db)
  await insertLetters(db)
  // Made anew at the end, which is ten times as fast.
  await sql`drop index if exists voice.voices_pairs`.execute(db)
  await sql`drop index if exists voice.voices_key_words`.execute(db)
  for (let from = 0; from < VOICES; from += CHUNK) {
    await insertVoices(db, from)
    say(`${(from + CHUNK).toLocaleString('en')} voices`)
  }
  say('indexes')
  await sql`create index voices_pairs on voice.voices using gin (pairs) with (fastupdate = off)`.execute(
    db,
  )
  await sql`create index voices_key_words on voice.voices using gin (key_words) with (fastupdate = off)`.execute(
    db,
  )
  await raw(`vacuum (analyze) voice.voices`).execute(db)
  await sql`insert into bench.voices values (now())`.execute(db)
}

async function insertLetters(db: Tx) {
  await sql`drop table if exists bench.sayings`.execute(db)
  await sql`create table bench.sayings (letter int primary key, words text, search text, pairs int[])`.execute(
    db,
  )
  for (let from = 0; from < LETTERS; from += 5000) {
    const letters = Array.from({ length: 5000 }, (_, at) => letterAt(from + at))
    await sql`insert into bench.sayings select * from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb)
      r(n int, words text, search text, pairs int[])`.execute(db)
  }
}

async function insertVoices(db: Tx, from: number) {
  await sql`
    insert into voice.voices (person_id, voice_id, origin_id, words, said_at, channel, kind, state,
      caught_by, caught_by_name, search, pairs, key_words, created_at, updated_at)
    select ${NOBODY}::uuid, ${raw(uuidAt(`1700611200000 + n::bigint * 90000`, `'v' || n`))},
      ${NOBODY}::uuid, s.words, '2023-11-22'::timestamptz + n * interval '90 seconds',
      (array['post', 'mail', 'phone', 'line'])[1 + n % 4],
      (array['impression', 'thanks', 'question', 'complaint', 'wish', 'worry'])[1 + n % 6], 'kept',
      'bench', '', s.search, s.pairs, '{}', now(), now()
    from generate_series(${from}::int, ${from + CHUNK - 1}::int) n
    join bench.sayings s on s.letter = (n::bigint * 7919) % ${LETTERS}`.execute(db)
}
