import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface BrandWordRow {
  wordId: string
  word: string
  folded: string
  createdByName: string
  createdAt: Date
}

export async function listWordRows(tx: Tx): Promise<(BrandWordRow & { waiting: number })[]> {
  const { rows } = await sql<BrandWordRow & { waiting: number }>`
    select word_id as "wordId", word, folded, created_by_name as "createdByName", created_at as "createdAt",
      (select count(*)::int from voice.finds f where f.state = 'waiting' and w.word = any(f.brand_words))
        as waiting
    from voice.brand_words w order by created_at, word_id`.execute(tx)
  return rows
}

/** False where the same word is there, however it is written. */
export async function insertWord(
  tx: Tx,
  word: { wordId: string; word: string; folded: string; by: string; byName: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into voice.brand_words (word_id, word, folded, created_by, created_by_name, created_at)
    values (${word.wordId}, ${word.word}, ${word.folded}, ${word.by}, ${word.byName}, ${word.now})
    on conflict (folded) do nothing returning word_id`.execute(tx)
  return rows.length > 0
}

export async function deleteBrandWord(tx: Tx, wordId: string): Promise<string | undefined> {
  const { rows } = await sql<{ word: string }>`
    delete from voice.brand_words where word_id = ${wordId} returning word`.execute(tx)
  return rows[0]?.word
}
