import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Schedule } from '../audiences.rules.ts'

export interface SyncRow {
  syncId: string
  segmentId: string
  segmentName: string
  /** Null until the first fill of the segment is done. */
  versionId: number | null
  members: number | null
  destinationId: string
  schedule: Schedule
  state: 'on' | 'paused'
  pausedBecause: 'gone' | 'confident' | null
  nextAt: Date | null
}

interface Which {
  syncId?: string
  destinationId?: string
  segmentId?: string
}

/** Syncs that have not ended. */
export async function findSyncs(tx: Tx, which: Which = {}): Promise<SyncRow[]> {
  const { syncId = null, destinationId = null, segmentId = null } = which
  const { rows } = await sql<SyncRow>`
    select y.sync_id as "syncId", y.segment_id as "segmentId", s.name as "segmentName",
      s.live_version as "versionId", y.destination_id as "destinationId", y.schedule, y.state,
      y.paused_because as "pausedBecause", y.next_at as "nextAt",
      case when s.live_version is not null then (
        select count(*)::int from segments.members m where m.version_id = s.live_version) end as members
    from segments.syncs y join segments.segments s using (segment_id)
    where y.archived_at is null
      and (${syncId}::uuid is null or y.sync_id = ${syncId}::uuid)
      and (${destinationId}::uuid is null or y.destination_id = ${destinationId}::uuid)
      and (${segmentId}::uuid is null or y.segment_id = ${segmentId}::uuid)
    order by s.name, y.sync_id`.execute(tx)
  return rows
}

export interface LockedSync {
  syncId: string
  segmentId: string
  versionId: number | null
  destinationId: string
  schedule: Schedule
  state: 'on' | 'paused'
}

const locked = sql`y.sync_id as "syncId", y.segment_id as "segmentId",
  (select s.live_version from segments.segments s where s.segment_id = y.segment_id) as "versionId",
  y.destination_id as "destinationId", y.schedule, y.state`

export async function lockSync(tx: Tx, syncId: string): Promise<LockedSync | undefined> {
  const { rows } = await sql<LockedSync>`select ${locked} from segments.syncs y
    where y.sync_id = ${syncId} and y.archived_at is null for update`.execute(tx)
  return rows[0]
}

/** Syncs whose time has come and of which nothing runs; what others have locked is theirs. */
export async function lockDueSyncs(tx: Tx, now: Date, limit: number): Promise<LockedSync[]> {
  const { rows } = await sql<LockedSync>`select ${locked} from segments.syncs y
    where y.archived_at is null and y.state = 'on' and y.next_at <= ${now}
      and not exists (select from segments.sync_runs r where r.sync_id = y.sync_id and r.state = 'running')
      and exists (select from segments.segments s where s.segment_id = y.segment_id and s.live_version is not null)
    order by y.next_at limit ${limit} for update skip locked`.execute(tx)
  return rows
}

/** False where the pair is there already. */
export async function insertSync(
  tx: Tx,
  row: {
    syncId: string
    segmentId: string
    destinationId: string
    schedule: Schedule
    nextAt: Date | null
    by: string
    now: Date
  },
): Promise<boolean> {
  const { rows } =
    await sql`insert into segments.syncs (sync_id, segment_id, destination_id, schedule,
      state, next_at, created_by, created_at)
    values (${row.syncId}, ${row.segmentId}, ${row.destinationId}, ${JSON.stringify(row.schedule)}::jsonb,
      'on', ${row.nextAt}, ${row.by}, ${row.now})
    on conflict (destination_id, segment_id) where archived_at is null do nothing
    returning sync_id`.execute(tx)
  return rows.length > 0
}

export async function updateSync(
  tx: Tx,
  row: {
    syncId: string
    schedule: Schedule
    state: 'on' | 'paused'
    pausedBecause: 'gone' | 'confident' | null
    nextAt: Date | null
  },
): Promise<void> {
  await sql`update segments.syncs set schedule = ${JSON.stringify(row.schedule)}::jsonb,
      state = ${row.state}, paused_because = ${row.pausedBecause}, next_at = ${row.nextAt}
    where sync_id = ${row.syncId}`.execute(tx)
}

export async function setNextRun(tx: Tx, syncId: string, nextAt: Date | null): Promise<void> {
  await sql`update segments.syncs set next_at = ${nextAt} where sync_id = ${syncId}`.execute(tx)
}

export async function setSyncArchived(tx: Tx, syncId: string, now: Date): Promise<void> {
  await sql`update segments.syncs set archived_at = ${now}, next_at = null
    where sync_id = ${syncId}`.execute(tx)
}

/** Syncs that hand a segment over, with where to. */
export async function findSyncsOf(
  tx: Tx,
  segmentId: string,
): Promise<{ syncId: string; destinationId: string; name: string }[]> {
  const { rows } = await sql<{ syncId: string; destinationId: string; name: string }>`
    select y.sync_id as "syncId", destination_id as "destinationId", d.name
    from segments.syncs y join segments.destinations d using (destination_id)
    where y.segment_id = ${segmentId} and y.archived_at is null order by d.name`.execute(tx)
  return rows
}
