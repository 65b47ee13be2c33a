import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** Versions that are being filled, the one furthest behind first; not those that another process is at. */
export async function findFilling(
  tx: Tx,
): Promise<{ versionId: number; filledTo: string | null }[]> {
  const { rows } = await sql<{ versionId: number; filledTo: string | null }>`
    select version_id as "versionId", filled_to as "filledTo" from segments.versions
    where state = 'filling' order by filled_to nulls first, version_id for update skip locked`.execute(
    tx,
  )
  return rows
}

/** The next persons in the order of their ids. Whoever is added later is judged when added. */
export async function nextPersons(tx: Tx, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.pub_persons
    where status = 'known' and (${after}::uuid is null or person_id > ${after}::uuid)
    order by person_id limit ${limit}`.execute(tx)
  return rows.map(({ personId }) => personId)
}

export async function movePosition(
  tx: Tx,
  versionIds: readonly number[],
  filledTo: string,
  persons: number,
): Promise<void> {
  await sql`update segments.versions set filled_to = ${filledTo}, filled = filled + ${persons}
    where version_id = any(${versionIds}::int[]) and state = 'filling'`.execute(tx)
}

/** Members of versions that nobody asks for any more. */
export async function removeRetired(tx: Tx): Promise<void> {
  await sql`delete from segments.members m using segments.versions v
    where v.version_id = m.version_id and v.state = 'retired'`.execute(tx)
}

/**
 * For this transaction: thousands of people are joined at a time, and a planner that expects one
 * of them would compare each with each (20 seconds instead of 50 milliseconds a chunk).
 */
export async function readInARow(tx: Tx): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(tx)
}
