import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export async function findMembers(
  tx: Tx,
  versionId: number,
  after: string | null,
  limit: number,
): Promise<{ personId: string; since: Date }[]> {
  const { rows } = await sql<{ personId: string; since: Date }>`
    select person_id as "personId", since from segments.members
    where version_id = ${versionId} and (${after}::uuid is null or person_id > ${after}::uuid)
    order by person_id limit ${limit}`.execute(tx)
  return rows
}

export async function countMembers(tx: Tx, versionId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from segments.members where version_id = ${versionId}`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function findOverlaps(
  tx: Tx,
  versionId: number,
): Promise<{ segmentId: string; name: string; members: number; both: number }[]> {
  const { rows } = await sql<{ segmentId: string; name: string; members: number; both: number }>`
    select s.segment_id as "segmentId", s.name, count(*)::int as "both",
      (select count(*)::int from segments.members a where a.version_id = s.live_version) as members
    from segments.members m
    join segments.members o on o.person_id = m.person_id and o.version_id <> m.version_id
    join segments.segments s on s.live_version = o.version_id and s.archived_at is null and s.kind = 'segment'
    where m.version_id = ${versionId}
    group by s.segment_id, s.name, s.live_version order by "both" desc, s.name limit 20`.execute(tx)
  return rows
}

export async function findPersonSegments(
  tx: Tx,
  personId: string,
): Promise<{ segmentId: string; name: string; rule: unknown; since: Date }[]> {
  const { rows } = await sql<{ segmentId: string; name: string; rule: unknown; since: Date }>`
    select s.segment_id as "segmentId", s.name, s.rule, m.since from segments.members m
    join segments.segments s on s.live_version = m.version_id and s.archived_at is null and s.kind = 'segment'
    where m.person_id = ${personId} order by m.since desc`.execute(tx)
  return rows
}
