import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface PracticeRow {
  cardId: string
  words: string
  doneAt: Date
}

export async function findPractices(tx: Tx, staffId: string): Promise<PracticeRow[]> {
  const { rows } = await sql<PracticeRow>`
    select card_id as "cardId", words, done_at as "doneAt" from rota.practices
    where staff_id = ${staffId}`.execute(tx)
  return rows
}

/** Which cards each colleague who works here has written to. */
export async function findPractised(
  tx: Tx,
): Promise<{ staffId: string; name: string; cardIds: string[] }[]> {
  const { rows } = await sql<{ staffId: string; name: string; cardIds: string[] }>`
    select s.staff_id as "staffId", s.name,
      coalesce(array_agg(p.card_id) filter (where p.card_id is not null), '{}') as "cardIds"
    from accounts.pub_staff s left join rota.practices p using (staff_id)
    where s.active group by s.staff_id, s.name order by s.name, s.staff_id`.execute(tx)
  return rows
}

export async function savePractice(tx: Tx, row: PracticeRow & { staffId: string }): Promise<void> {
  await sql`insert into rota.practices (staff_id, card_id, words, done_at)
    values (${row.staffId}, ${row.cardId}, ${row.words}, ${row.doneAt})
    on conflict (staff_id, card_id) do update set words = excluded.words,
      done_at = excluded.done_at`.execute(tx)
}

export async function isPracticeNeeded(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ isNeeded: boolean }>`
    select is_needed as "isNeeded" from rota.practice_rule`.execute(tx)
  return rows[0]?.isNeeded ?? false
}

export async function savePracticeRule(
  tx: Tx,
  row: { isNeeded: boolean; by: string; now: Date },
): Promise<void> {
  await sql`insert into rota.practice_rule (is_needed, changed_by, changed_at)
    values (${row.isNeeded}, ${row.by}, ${row.now})
    on conflict (only_row) do update set is_needed = excluded.is_needed,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(tx)
}
