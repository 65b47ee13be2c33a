import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface Swap {
  versionId: number
  segmentId: string
  name: string
  n: number
  /** The version whose place is taken. */
  earlierId: number | null
}

export async function swapsOf(tx: Tx, versionIds: readonly number[]): Promise<Swap[]> {
  const { rows } = await sql<Swap>`
    select v.version_id as "versionId", v.segment_id as "segmentId", s.name, v.n, s.live_version as "earlierId"
    from segments.versions v join segments.segments s using (segment_id)
    where v.version_id = any(${versionIds}::int[]) and v.state = 'filling'
    order by v.version_id for update of v, s`.execute(tx)
  return rows
}

/** Who is in one of two versions only, in the order of ids. */
export async function findDifferences(
  tx: Tx,
  { versionId, earlierId }: { versionId: number; earlierId: number },
  after: string | null,
  limit: number,
): Promise<{ personId: string; entered: boolean }[]> {
  const { rows } = await sql<{ personId: string; entered: boolean }>`
    select person_id as "personId", bool_or(version_id = ${versionId}) as entered from segments.members
    where version_id in (${versionId}, ${earlierId}) and (${after}::uuid is null or person_id > ${after}::uuid)
    group by person_id having count(*) = 1 order by person_id limit ${limit}`.execute(tx)
  return rows
}

export async function makeLive(tx: Tx, { versionId, segmentId, earlierId }: Swap, now: Date) {
  await sql`update segments.versions set state = 'retired', retired_at = ${now}
    where version_id = ${earlierId}`.execute(tx)
  await sql`update segments.versions set state = 'live', live_at = ${now}
    where version_id = ${versionId}`.execute(tx)
  await sql`update segments.segments set live_version = ${versionId} where segment_id = ${segmentId}`.execute(
    tx,
  )
}
