import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'

const LIVING = sql`merged_into is null and status = 'known'`

/** Null as long as nobody was ever counted. */
export async function findHeadcount(tx: Tx): Promise<number | null> {
  const { rows } = await sql<{ n: number | null }>`
    select sum(delta)::bigint as n from people.headcount`.execute(tx)
  return rows[0]?.n ?? null
}

export async function addToHeadcount(tx: Tx, delta: number): Promise<void> {
  if (delta === 0) return
  await sql`insert into people.headcount values (${newId()}, ${delta})`.execute(tx)
}

/** Around every write by which these may begin or cease to count. */
export async function keepHeadcount<T>(
  tx: Tx,
  personIds: readonly string[],
  write: () => Promise<T>,
): Promise<T> {
  const before = await lockAndCount(tx, personIds)
  const written = await write()
  await addToHeadcount(tx, (await lockAndCount(tx, personIds)) - before)
  return written
}

/** Locked, so that two who make the same visitor known count them once. */
async function lockAndCount(tx: Tx, personIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) filter (where ${LIVING}) as n from (
      select merged_into, status from people.persons where person_id = any(${personIds}::uuid[])
      order by person_id for update) p`.execute(tx)
  return rows[0]?.n ?? 0
}

/**
 * Counts anew, in one statement and so in one view of the tables: what commits meanwhile keeps its
 * own row. Two recounts at once would both stay, hence the lock.
 */
export async function recount(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.headcount'))`.execute(tx)
  await sql`with gone as (delete from people.headcount)
    insert into people.headcount select ${newId()}::uuid, count(*) from people.persons
    where ${LIVING}`.execute(tx)
}
