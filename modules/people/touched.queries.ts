import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'

/** A person and the name of what changed with them. */
export type Touched = {
  personId: string
  name: string
  /** The source of history that says so; null or left out for what happens now. */
  bulk?: string | null
}

/** The NOTIFY channel on which `touch` tells that there is something to take. */
export const TOUCHED = 'kizuna_touched'

export type TouchedPart = { bulk: string | null; pairs: readonly Touched[] }

/** Each part becomes a row; whoever waits is told as the transaction commits, unless all is history. */
export async function insertTouched(tx: Tx, parts: readonly TouchedPart[]): Promise<void> {
  const rows = parts.map(
    ({ bulk, pairs }) => sql`(${newId()}::uuid, ${pairs.map(({ personId }) => personId)}::uuid[],
      ${pairs.map(({ name }) => name)}::text[], ${bulk}::text, clock_timestamp())`,
  )
  const isNews = parts.some(({ bulk }) => bulk === null)
  await sql`
    with noted as (
      insert into people.touched (touched_id, person_ids, names, bulk, at)
      values ${sql.join(rows)}
    )
    select pg_notify(${TOUCHED}, '') where ${isNews}::boolean`.execute(tx)
}

export type TakenTouched = { persons: string[]; names: string[]; at: Date }

/**
 * Removes the oldest rows that are no history and answers them. Others that take at the same moment
 * get other rows; if this transaction fails, they are there again.
 */
export async function takeTouched(tx: Tx, limit: number): Promise<TakenTouched[]> {
  const { rows } = await sql<TakenTouched>`/*prepared people_take_touched*/
    delete from people.touched where touched_id = any(array(
      select touched_id from people.touched where bulk is null
      order by touched_id limit ${limit} for update skip locked))
    returning person_ids as persons, names, at`.execute(tx)
  return rows
}

export type BulkTouched = TakenTouched & { touchedId: string; bulk: string }

/**
 * The oldest rows of one source of history that has been silent since `quietSince`, without removing
 * them: `deleteTouched` does, once they are worked off.
 */
export async function readBulkTouched(
  tx: Tx,
  { quietSince, limit }: { quietSince: Date; limit: number },
): Promise<BulkTouched[]> {
  const { rows } = await sql<BulkTouched>`
    with quiet as (
      select bulk from people.touched where bulk is not null
      group by bulk having max(at) < ${quietSince} order by min(at), bulk limit 1
    )
    select t.touched_id as "touchedId", t.person_ids as persons, t.names, t.bulk, t.at
    from people.touched t join quiet q on q.bulk = t.bulk
    where t.bulk is not null order by t.touched_id limit ${limit}`.execute(tx)
  return rows
}

export async function deleteTouched(tx: Tx, touchedIds: readonly string[]): Promise<void> {
  await sql`delete from people.touched where touched_id = any(${touchedIds}::uuid[])`.execute(tx)
}

/** Whether something that is no history waits to be looked at. */
export async function isTouchedWaiting(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select 1 from people.touched where bulk is null limit 1`.execute(tx)
  return rows.length > 0
}
