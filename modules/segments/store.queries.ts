import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { WholeNode } from './compile/compile.ts'
import type { Rule } from './rule/rule.ts'

export interface StoredRule {
  segmentId: string
  name: string
  rule: Rule
  kind: 'segment' | 'tag'
}

/** Every segment that is not put away, those of tags too. */
export async function findRules(tx: Tx): Promise<StoredRule[]> {
  const { rows } = await sql<StoredRule>`
    select segment_id as "segmentId", name, rule, kind from segments.segments
    where archived_at is null order by segment_id`.execute(tx)
  return rows
}

export async function insertSegment(
  tx: Tx,
  row: StoredRule & { note: string | null; by: string; now: Date },
): Promise<void> {
  await sql`insert into segments.segments (segment_id, name, note, rule, kind, created_by, created_at, updated_at)
    values (${row.segmentId}, ${row.name}, ${row.note}, ${JSON.stringify(row.rule)}::jsonb, ${row.kind}, ${row.by},
      ${row.now}, ${row.now})`.execute(tx)
}

export async function updateSegment(
  tx: Tx,
  row: {
    segmentId: string
    name?: string | undefined
    note?: string | null | undefined
    rule?: Rule | undefined
    now: Date
  },
): Promise<{ before: Rule | null }> {
  const { rows } = await sql<{ rule: Rule; note: string | null }>`
    select rule, note from segments.segments
    where segment_id = ${row.segmentId} and archived_at is null for update`.execute(tx)
  const [before] = rows
  if (!before) return { before: null }
  const note = row.note === undefined ? before.note : row.note
  await sql`update segments.segments set name = coalesce(${row.name ?? null}, name), note = ${note},
      rule = coalesce(${row.rule ? JSON.stringify(row.rule) : null}::jsonb, rule), updated_at = ${row.now}
    where segment_id = ${row.segmentId}`.execute(tx)
  return { before: before.rule }
}

/** A version that never came to live gives way to the next. */
export async function retireFilling(tx: Tx, segmentId: string, now: Date): Promise<void> {
  await sql`update segments.versions set state = 'retired', retired_at = ${now}
    where segment_id = ${segmentId} and state = 'filling'`.execute(tx)
}

export async function insertVersion(
  tx: Tx,
  row: {
    versionId: number
    segmentId: string
    rule: Rule
    whole: WholeNode
    uses: readonly string[]
    dependsOn: readonly string[]
    timed: boolean
    by: string
    now: Date
  },
): Promise<void> {
  await sql`insert into segments.versions (version_id, segment_id, n, rule, whole, uses, depends_on, timed,
      state, total, decided_by, decided_at)
    values (${row.versionId}, ${row.segmentId},
      (select coalesce(max(n), 0) + 1 from segments.versions where segment_id = ${row.segmentId}),
      ${JSON.stringify(row.rule)}::jsonb, ${JSON.stringify(row.whole)}::jsonb, ${row.uses}::uuid[],
      ${row.dependsOn}::text[], ${row.timed}, 'filling',
      (select count(*) from people.pub_persons where status = 'known'), ${row.by}, ${row.now})`.execute(
    tx,
  )
}

/** Null where there is no such segment; `versionId` null while the first fill runs. */
export async function findLiveVersion(
  tx: Tx,
  segmentId: string,
  /** The hidden segment of a tag stands in no list, so nor do its members. */
  kind: 'segment' | 'any' = 'any',
): Promise<{ versionId: number | null } | null> {
  const { rows } = await sql<{ versionId: number | null }>`
    select live_version as "versionId" from segments.segments
    where segment_id = ${segmentId} and archived_at is null
      and (${kind} = 'any' or kind = ${kind})`.execute(tx)
  return rows[0] ?? null
}

export interface SegmentRow extends StoredRule {
  note: string | null
  createdBy: string
  createdAt: Date
  updatedAt: Date
  members: number | null
  done: number | null
  total: number | null
}

/** Segments with their size now and, while a rule is being filled, how far that is. */
export async function findSegments(
  tx: Tx,
  { q = '', segmentId = null }: { q?: string; segmentId?: string | null },
): Promise<SegmentRow[]> {
  const { rows } = await sql<SegmentRow>`
    select s.segment_id as "segmentId", s.name, s.note, s.rule, s.created_by as "createdBy",
      s.created_at as "createdAt", s.updated_at as "updatedAt",
      case when s.live_version is not null then (
        select count(*)::int from segments.members m where m.version_id = s.live_version) end as members,
      f.filled as done, f.total
    from segments.segments s
    left join segments.versions f on f.segment_id = s.segment_id and f.state = 'filling'
    where s.archived_at is null and s.kind = 'segment'
      and (${segmentId}::uuid is null or s.segment_id = ${segmentId}::uuid)
      and strpos(lower(s.name), lower(${q})) > 0
    order by s.updated_at desc, s.segment_id desc`.execute(tx)
  return rows
}

export interface SizeRow {
  segmentId: string
  day: string
  members: number
  entered: number
  left: number
}

/** Sizes at the end of the days since one, oldest first. */
export async function findSizes(
  tx: Tx,
  segmentIds: readonly string[],
  since: string,
): Promise<SizeRow[]> {
  const { rows } = await sql<SizeRow>`
    select segment_id as "segmentId", day, members, entered, "left" from segments.sizes
    where segment_id = any(${segmentIds}::uuid[]) and day >= ${since}::date
    order by segment_id, day`.execute(tx)
  return rows
}

/** How many came and went between two moments, by the facts that told it. */
export async function countMoves(
  tx: Tx,
  segmentId: string,
  from: Date,
  to: Date,
): Promise<{ entered: number; left: number }> {
  const { rows } = await sql<{ entered: number; left: number }>`
    select count(*) filter (where name = 'segment.entered')::int as entered,
      count(*) filter (where name = 'segment.left')::int as "left"
    from activity.pub_events
    where received_at >= ${from} and received_at < ${to} and name in ('segment.entered', 'segment.left')
      and payload ->> 'segmentId' = ${segmentId}`.execute(tx)
  return rows[0] ?? { entered: 0, left: 0 }
}

/** Other segments whose rule speaks of this one. */
export async function findUsers(
  tx: Tx,
  segmentId: string,
): Promise<{ segmentId: string; name: string; kind: 'segment' | 'tag' }[]> {
  const { rows } = await sql<{ segmentId: string; name: string; kind: 'segment' | 'tag' }>`
    select distinct s.segment_id as "segmentId", s.name, s.kind from segments.versions v
    join segments.segments s using (segment_id)
    where v.state <> 'retired' and ${segmentId}::uuid = any(v.uses) and s.archived_at is null
    order by s.name`.execute(tx)
  return rows
}

export async function archive(tx: Tx, segmentId: string, now: Date): Promise<void> {
  await sql`update segments.segments set archived_at = ${now}, live_version = null
    where segment_id = ${segmentId}`.execute(tx)
  await sql`update segments.versions set state = 'retired', retired_at = ${now}
    where segment_id = ${segmentId} and state <> 'retired'`.execute(tx)
}

export async function unarchive(tx: Tx, segmentId: string): Promise<void> {
  await sql`update segments.segments set archived_at = null where segment_id = ${segmentId}`.execute(
    tx,
  )
}

/** The day's closing sizes, with entries and leavings counted from the facts that told them. */
export async function storeSizes(tx: Tx, day: string, from: Date, to: Date): Promise<void> {
  await sql`
    insert into segments.sizes (segment_id, day, members, entered, "left")
    select s.segment_id, ${day}::date,
      (select count(*)::int from segments.members m where m.version_id = s.live_version),
      coalesce(e.entered, 0), coalesce(e.gone, 0)
    from segments.segments s
    left join (
      select payload ->> 'segmentId' as id, count(*) filter (where name = 'segment.entered')::int as entered,
        count(*) filter (where name = 'segment.left')::int as gone
      from activity.pub_events
      where received_at >= ${from} and received_at < ${to} and name in ('segment.entered', 'segment.left')
      group by 1) e on e.id = s.segment_id::text
    where s.archived_at is null and s.live_version is not null
    on conflict (segment_id, day) do update
      set members = excluded.members, entered = excluded.entered, "left" = excluded."left"`.execute(
    tx,
  )
}
