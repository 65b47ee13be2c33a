import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Relation } from '../queries/orders.ts'

export interface Derived {
  /** Of schema insight. */
  table: string
  /** Besides person_id. */
  keys: readonly string[]
  columns: readonly string[]
}

/**
 * Makes the rows of these people (null = everybody) equal to `fresh` and answers whose changed:
 * who is as before is not written, so that a nightly run moves nobody for nothing.
 */
export async function replaceRows(
  tx: Tx,
  { table, keys, columns }: Derived,
  fresh: Relation,
  personIds: readonly string[] | null,
): Promise<string[]> {
  const name = sql.raw(`insight.${table}`)
  const key = ['person_id', ...keys]
  const list = (of: readonly string[], alias = '') =>
    sql.raw(of.map((one) => alias + one).join(', '))
  const scope = personIds ? sql`t.person_id = any(${personIds}::uuid[]) and` : sql``
  const { rows } = await sql<{ personId: string }>`
    with fresh as materialized (select ${list([...key, ...columns])} from (${fresh}) f
      where exists (select from people.pub_persons p where p.person_id = f.person_id and p.status = 'known')),
    gone as (delete from ${name} t where ${scope} not exists (
        select from fresh f where (${list(key, 'f.')}) = (${list(key, 't.')}))
      returning t.person_id),
    written as (insert into ${name} as t (${list([...key, ...columns])}) select * from fresh
      on conflict (${list(key)}) do update set ${sql.raw(columns.map((one) => `${one} = excluded.${one}`).join(', '))}
      where (${list(columns, 't.')}) is distinct from (${list(columns, 'excluded.')})
      returning t.person_id)
    select person_id as "personId" from gone union select person_id from written`.execute(tx)
  return rows.map(({ personId }) => personId)
}

export function only(ids: readonly string[] | null, person: Relation): Relation {
  return ids ? sql`and ${person} = any(${ids}::uuid[])` : sql``
}

/** Two rebuilds of one person would both find nothing and insert twice. */
export async function lockCharacters(tx: Tx, personIds: readonly string[] | null): Promise<void> {
  if (!personIds) {
    await sql`select pg_advisory_xact_lock(4649, 78)`.execute(tx)
    return
  }
  await sql`select pg_advisory_xact_lock_shared(4649, 78)`.execute(tx)
  await sql`select pg_advisory_xact_lock(hashtextextended('insight.characters ' || p::text, 0))
    from unnest(${[...personIds]}::uuid[]) p`.execute(tx)
}

/**
 * Plans for everybody at once. Of a fresh import PostgreSQL has no statistics and loops over what it
 * takes for a handful: 2,000 people took more than eight minutes, and 1.5 s without loops.
 */
export async function planForEverybody(tx: Tx): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(tx)
  await sql`set local work_mem = '128MB'`.execute(tx)
}
