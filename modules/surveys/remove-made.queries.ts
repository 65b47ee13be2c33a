import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

/** Those that nobody was asked or has answered. */
export async function deleteSurveys(tx: Tx, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select survey_id as id from surveys.surveys s where survey_id = any(${ids}::uuid[])
      and not exists (select from surveys.answers a where a.survey_id = s.survey_id)
      and not exists (select from surveys.asks k where k.survey_id = s.survey_id)`.execute(tx)
  const gone = rows.map(({ id }) => id)
  for (const table of ['rounds', 'versions', 'surveys'])
    await sql`delete from ${sql.table(`surveys.${table}`)}
      where survey_id = any(${gone}::uuid[])`.execute(tx)
}

/** Those in which nobody takes part, with what was found there. */
export async function deleteStudies(tx: Tx, ids: readonly string[], nobody: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select study_id as id from surveys.studies s where study_id = any(${ids}::uuid[])
      and not exists (select from surveys.seats t where t.study_id = s.study_id)
      and not exists (select from surveys.quotes q
        where q.study_id = s.study_id and q.person_id <> ${nobody})`.execute(tx)
  const gone = rows.map(({ id }) => id)
  for (const table of ['quotes', 'studies'])
    await sql`delete from ${sql.table(`surveys.${table}`)}
      where study_id = any(${gone}::uuid[])`.execute(tx)
}

export async function deleteLoyalty(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from surveys.loyalty where loyalty_id = any(${ids}::uuid[])`.execute(tx)
}
