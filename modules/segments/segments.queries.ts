import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { WholeNode } from './compile/compile.ts'
import type { ActiveVersion } from './live/versions.ts'

/** The NOTIFY channel on which a change of the set of versions is told. */
export const CHANGED = 'kizuna_segments'

/** Raised whenever a version begins or ends; whoever judges compares it after the lock. */
export async function readGeneration(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select n from segments.generation`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Takes the row that orders all changes of the set of versions; answers the number of the next one. */
export async function lockGeneration(tx: Tx): Promise<{ lastVersion: number }> {
  const { rows } = await sql<{ lastVersion: number }>`
    select last_version as "lastVersion" from segments.generation for update`.execute(tx)
  return { lastVersion: rows[0]?.lastVersion ?? 0 }
}

/** Tells the lane that fills, too. */
export async function raiseGeneration(tx: Tx, lastVersion: number): Promise<void> {
  await sql`select pg_notify(${CHANGED}, '')`.execute(tx)
  await sql`update segments.generation set n = n + 1, last_version = ${lastVersion}`.execute(tx)
}

export async function findActiveVersions(tx: Tx): Promise<ActiveVersion[]> {
  const { rows } = await sql<Omit<ActiveVersion, 'root'> & { whole: WholeNode }>`
    select v.version_id as "versionId", segment_id as "segmentId", s.name, v.whole, v.n,
      v.depends_on as "dependsOn", v.timed, v.state
    from segments.versions v join segments.segments s using (segment_id)
    where v.state <> 'retired' order by v.version_id`.execute(tx)
  return rows.map(({ whole, ...version }) => ({ ...version, root: whole }))
}

/**
 * Locks the persons in the order of their ids, and answers the clock after the lock. Whoever is new
 * is locked by being written.
 */
export async function lockPersons(tx: Tx, personIds: readonly string[]): Promise<string> {
  const { rows: added } = await sql<{ personId: string }>`
    insert into segments.watch (person_id)
    select g.person_id from unnest(${personIds}::uuid[]) as g (person_id)
    where not exists (select from segments.watch w where w.person_id = g.person_id)
    order by 1 on conflict do nothing returning person_id as "personId"`.execute(tx)
  if (added.length < personIds.length)
    await sql`select 1 from segments.watch where person_id = any(${personIds}::uuid[])
      order by person_id for update`.execute(tx)
  return readClock(tx)
}

/**
 * Persons whose verdict may change by now. Locked; others that are being judged are left for the next
 * turn. The clock stands in a query of its own: compared as it is, it would keep the index from being
 * entered at the right place, and every look would read everybody's moment.
 */
export async function lockDue(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from segments.watch
    where next_at <= (select clock_timestamp()) and next_at < 'infinity'
    order by next_at limit ${limit} for update skip locked`.execute(tx)
  return rows.map(({ personId }) => personId)
}

/** When somebody is due next. */
export async function nextDue(tx: Tx): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(next_at) as at from segments.watch where next_at < 'infinity'`.execute(tx)
  return rows[0]?.at ?? null
}

export async function addMembers(
  tx: Tx,
  pairs: readonly { personId: string; versionId: number }[],
  since: string,
): Promise<void> {
  if (pairs.length === 0) return
  await sql`insert into segments.members (person_id, version_id, since)
    select g.person_id, g.version_id, ${since}::timestamptz
    from unnest(${pairs.map((pair) => pair.personId)}::uuid[], ${pairs.map((pair) => pair.versionId)}::int[])
      as g (person_id, version_id) on conflict do nothing`.execute(tx)
}

export async function removeMembers(
  tx: Tx,
  pairs: readonly { personId: string; versionId: number }[],
): Promise<void> {
  if (pairs.length === 0) return
  await sql`delete from segments.members m
    using unnest(${pairs.map((pair) => pair.personId)}::uuid[], ${pairs.map((pair) => pair.versionId)}::int[])
      as g (person_id, version_id)
    where m.person_id = g.person_id and m.version_id = g.version_id`.execute(tx)
}

/** Moments go to and from PostgreSQL as text: a Date would cut the microseconds off and spin. */
export async function setNext(
  tx: Tx,
  given: readonly { personId: string; nextAt: string }[],
): Promise<void> {
  if (given.length === 0) return
  await sql`update segments.watch w set next_at = g.next_at
    from unnest(${given.map((row) => row.personId)}::uuid[], ${given.map((row) => row.nextAt)}::timestamptz[])
      as g (person_id, next_at)
    where w.person_id = g.person_id`.execute(tx)
}

/** The database's clock, with all its digits. */
export async function readClock(tx: Tx): Promise<string> {
  const { rows } = await sql<{ now: string }>`select clock_timestamp()::text as now`.execute(tx)
  return rows[0]?.now ?? ''
}
