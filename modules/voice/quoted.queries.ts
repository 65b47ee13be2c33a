import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

/** What somebody said, and what they wish for. */
export async function findSaid(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select words from voice.voices where person_id = ${personId} and words <> ''
    union select words from voice.needs where person_id = ${personId}`.execute(tx)
  return rows.map(({ words }) => words)
}

export interface QuotingItem {
  itemId: string
  title: string
  step: string
  possibleIf: string
}

/** Items of any agenda that their voices stand behind. */
export async function lockItemsOf(tx: Tx, personId: string): Promise<QuotingItem[]> {
  const { rows } = await sql<QuotingItem>`
    select i.item_id as "itemId", i.title, i.step, i.possible_if as "possibleIf" from voice.items i
    where i.item_id in (select item_id from voice.item_voices where person_id = ${personId})
    order by i.item_id for update`.execute(tx)
  return rows
}

export async function rewriteItem(tx: Tx, to: QuotingItem): Promise<void> {
  await sql`update voice.items set title = ${to.title}, step = ${to.step}, possible_if = ${to.possibleIf}
    where item_id = ${to.itemId}`.execute(tx)
}

export interface QuotingImprovement {
  improvementId: string
  title: string
  changed: string
  because: string
  letter: string | null
}

/** Improvements that their voices caused, or that met a need of theirs. */
export async function lockImprovementsOf(tx: Tx, personId: string): Promise<QuotingImprovement[]> {
  const { rows } = await sql<QuotingImprovement>`
    select i.improvement_id as "improvementId", i.title, i.changed, i.because, i.letter
    from voice.improvements i
    where i.improvement_id in (select improvement_id from voice.causes where person_id = ${personId}
      union select met_by from voice.needs where person_id = ${personId} and met_by is not null)
    order by i.improvement_id for update`.execute(tx)
  return rows
}

export async function rewriteImprovement(tx: Tx, to: QuotingImprovement): Promise<void> {
  await sql`update voice.improvements set title = ${to.title}, changed = ${to.changed},
      because = ${to.because}, letter = ${to.letter}
    where improvement_id = ${to.improvementId}`.execute(tx)
}
