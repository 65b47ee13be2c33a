import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface Near {
  voiceId: string
  words: string
}

/**
 * Of the newest voices those that share most pairs of letters with a text, by how many of its own that is:
 * a rough choice, to be weighed exactly.
 */
export async function findNear(
  tx: Tx,
  {
    voiceId,
    pairs,
    among,
    limit,
  }: { voiceId: string; pairs: number[]; among: number; limit: number },
): Promise<Near[]> {
  const { rows } = await sql<Near>`
    with newest as materialized (
      select voice_id, words, pairs from voice.voices where state = 'kept'
      order by said_at desc, voice_id desc limit ${among})
    select n.voice_id as "voiceId", n.words from newest n
    cross join lateral (
      select count(*) as shared from unnest(n.pairs) p (pair) where p.pair = any(${pairs}::int[])) s
    where n.voice_id <> ${voiceId} and s.shared > 1
    order by s.shared / sqrt(greatest(cardinality(n.pairs), 8)) desc, n.voice_id desc
    limit ${limit}`.execute(tx)
  return rows
}
