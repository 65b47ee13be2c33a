import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** Everything that was worked out or noted about one person, for their own copy of their data. */
export async function readCharacter(tx: Tx, personId: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<Record<string, unknown>>`
    select (select to_jsonb(c) from insight.characters c where c.person_id = ${personId}) as character,
      ${all('product_states', personId)} as products, ${all('upgrades', personId)} as upgrades,
      ${all('fan_signs', personId)} as signs, ${all('corrections', personId)} as corrections,
      ${all('watch_notes', personId)} as "watchNotes"`.execute(tx)
  return rows[0] ?? {}
}

const all = (table: string, personId: string) =>
  sql`(select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${sql.raw(`insight.${table}`)} t
    where t.person_id = ${personId})`

/** Words by staff may say who it was, and what was worked out is of no use without the person. */
export async function eraseCharacter(tx: Tx, personId: string): Promise<void> {
  const tables = ['characters', 'product_states', 'upgrades', 'fan_signs', 'corrections']
  for (const table of [...tables, 'watch_notes'])
    await sql`delete from ${sql.raw(`insight.${table}`)} where person_id = ${personId}`.execute(tx)
}
