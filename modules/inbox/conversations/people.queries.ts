import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** Which of these are there under this very id. */
export async function findLiving(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.pub_persons
    where person_id = any(${personIds}::uuid[]) order by person_id for key share`.execute(tx)
  return new Set(rows.map((row) => row.personId))
}
