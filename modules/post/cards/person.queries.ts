import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export async function exportCards(tx: Tx, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select c.words as "cardWords", c.state as "cardState", c.posted_on as "cardPostedOn",
      k.answered_at as "cardAnsweredAt", k.rating as "cardRating"
    from post.cards c left join post.card_codes k on k.code = c.code
    where c.person_id = ${personId} order by c.created_at`.execute(tx)
  return rows
}

/** Answers the keys of the files in which the person stands: photos, and PDFs of whole batches. */
export async function eraseCards(tx: Tx, personId: string): Promise<string[]> {
  // A file that is being made at this moment is there before the next statement, or is made again.
  await sql`select 1 from post.prints where print_id in (select print_id from post.cards
    where person_id = ${personId}) order by print_id for update`.execute(tx)
  const { rows: prints } = await sql<{ key: string }>`
    with mine as (select distinct print_id from post.cards where person_id = ${personId}),
      kept as (select p.print_id, p.pdf_key as key from post.prints p join mine using (print_id)
        where p.pdf_key is not null for update of p)
    update post.prints p set pdf_key = null, pdf_size = null from kept
    where p.print_id = kept.print_id returning kept.key`.execute(tx)
  const { rows: photos } = await sql<{ key: string | null }>`
    delete from post.cards where person_id = ${personId} returning photo_key as key`.execute(tx)
  await sql`delete from post.card_codes where person_id = ${personId}`.execute(tx)
  return [...prints, ...photos].flatMap(({ key }) => key ?? [])
}
