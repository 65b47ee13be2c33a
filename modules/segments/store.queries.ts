import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { WholeNode } from './compile/compile.ts'
import type { Rule } from './rule/rule.ts'

export interface StoredRule {
  segmentId: string
  name: string
  rule: Rule
}

/** Every segment that is not put away. */
export async function findRules(tx: Tx): Promise<StoredRule[]> {
  const { rows } = await sql<StoredRule>`
    select segment_id as "segmentId", name, rule from segments.segments
    where archived_at is null order by segment_id`.execute(tx)
  return rows
}

export async function insertSegment(
  tx: Tx,
  row: StoredRule & { note: string | null; by: string; now: Date },
): Promise<void> {
  await sql`insert into segments.segments (segment_id, name, note, rule, created_by, created_at, updated_at)
    values (${row.segmentId}, ${row.name}, ${row.note}, ${JSON.stringify(row.rule)}::jsonb, ${row.by},
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
      (select count(*) from people.pub_persons where status = 'known'), ${row.by}, ${row.now})`.execute(tx)
}
