import { CompiledQuery, sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

// A pick list wants what is frequent, not an exact census of a large shop.
const ROWS_LOOKED_AT = 200_000
const VALUES = 50
// What a rule may compare with (`LIMITS.text`).
const LONGEST = 200

/** Names under which facts were recorded. */
export async function findFactNames(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from (select name from activity.pub_person_facts limit ${ROWS_LOOKED_AT}) f
    group by name order by count(*) desc, name limit 200`.execute(tx)
  return rows.map(({ name }) => name)
}

/** The parts are the modules' own SQL, `like` a place of what was typed. */
export async function countValues(
  tx: Tx,
  parts: { value: string; from: string; where: string; like: string; values: () => unknown[] },
): Promise<{ value: string; count: number }[]> {
  const { value, from, where, like } = parts
  const text = `select value, count(*)::int as count from (
      select ${value} as value from ${from} where ${where} limit ${ROWS_LOOKED_AT}) v
    where length(value) between 1 and ${LONGEST} and (${like} = '' or strpos(lower(value), lower(${like})) > 0)
    group by value order by 2 desc, 1 limit ${VALUES}`
  const { rows } = await tx.executeQuery<{ value: string; count: number }>(
    CompiledQuery.raw(text, parts.values()),
  )
  return rows
}
