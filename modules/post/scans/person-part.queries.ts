import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { CardKind } from '../scans.rules.ts'

export interface ExportedCard {
  scanId: string
  arrivedOn: string
  words: string
  kind: CardKind | null
  topics: string[]
  noReplyBecause: string | null
}

export async function findCardsOf(tx: Tx, personId: string): Promise<ExportedCard[]> {
  const { rows } = await sql<ExportedCard>`
    select scan_id as "scanId", arrived_on as "arrivedOn", words, kind, topics,
      no_reply_because as "noReplyBecause"
    from post.received where person_id = ${personId} order by arrived_on, scan_id`.execute(tx)
  return rows
}

export async function findPictureKeys(
  tx: Tx,
  scanIds: readonly string[],
): Promise<{ scanId: string; key: string }[]> {
  const { rows } = await sql<{ scanId: string; key: string }>`
    select scan_id as "scanId", key from post.pictures
    where scan_id = any(${scanIds}::uuid[]) and key is not null order by side desc`.execute(tx)
  return rows
}

/** Takes a person's cards away and what a typist or the machine thought was theirs. */
export async function deleteCardsOf(tx: Tx, personId: string): Promise<void> {
  await sql`delete from post.received where person_id = ${personId}`.execute(tx)
  await sql`update post.scans set draft = jsonb_set(draft, '{personId}', 'null')
    where draft->>'personId' = ${personId}`.execute(tx)
}
