import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface Unlooked {
  personId: string
  voiceId: string
  words: string
}

export async function findUnlooked(tx: Tx, limit: number): Promise<Unlooked[]> {
  const { rows } = await sql<Unlooked>`
    select person_id as "personId", voice_id as "voiceId", words from voice.voices
    where key_words is null and state = 'kept' order by voice_id limit ${limit}`.execute(tx)
  return rows
}

/** Words of who was erased meanwhile are not taken down. */
export async function setKeyWords(
  tx: Tx,
  voices: readonly (Unlooked & { keyWords: string[] })[],
): Promise<void> {
  const rows = voices.map(({ voiceId, keyWords }) => ({ voiceId, keyWords }))
  await sql`update voice.voices v set key_words = case when v.words = '' then '{}' else r."keyWords" end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r ("voiceId" uuid, "keyWords" text[])
    where v.voice_id = r."voiceId" and v.key_words is null`.execute(tx)
}

export interface WordCount {
  word: string
  now: number
  before: number
}

/** How many voices speak of each word in two periods that meet. */
export async function countWords(
  tx: Tx,
  { from, middle, until }: { from: Date; middle: Date; until: Date },
): Promise<WordCount[]> {
  const { rows } = await sql<WordCount>`
    select w.word, count(*) filter (where v.said_at >= ${middle})::int as now,
      count(*) filter (where v.said_at < ${middle})::int as before
    from voice.voices v cross join lateral unnest(v.key_words) w (word)
    where v.state = 'kept' and v.said_at >= ${from} and v.said_at < ${until}
    group by w.word having count(*) filter (where v.said_at >= ${middle}) >= 2`.execute(tx)
  return rows
}

export async function countUnlooked(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from voice.voices
      where key_words is null and state = 'kept' limit 10000) v`.execute(tx)
  return rows[0]?.n ?? 0
}
