import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { RunError } from '../contract.ts'

export interface Tally {
  entered: number
  changed: number
  left: number
  unchanged: number
  held: number
}

/** A message as it was put together: whoever it speaks of, and what it said, by a digest. */
export interface Batch {
  /** The webhook-id. */
  id: string
  at: string
  digest: string
  subjects: string[]
  /** When it is answered, everybody up to here is done; null: everybody is. */
  until: string | null
  unchanged: number
  held: number
}

export interface RunRow extends Tally {
  runId: string
  syncId: string
  state: 'running' | 'done' | 'failed'
  beganAt: Date
  beganBy: string
  beganByName: string | null
  endedAt: Date | null
  tries: number
  error: RunError | null
  fileKey: string | null
  fileUntil: Date | null
  fileGone: 'expired' | 'erased' | null
}

const columns = sql`r.run_id as "runId", r.sync_id as "syncId", r.state, r.began_at as "beganAt",
  r.began_by as "beganBy",
  (select u.name from accounts.pub_staff u where 'staff:' || u.staff_id = r.began_by) as "beganByName", r.ended_at as "endedAt", r.entered, r.changed, r."left", r.unchanged, r.held,
  r.tries, r.error, r.file_key as "fileKey", r.file_until as "fileUntil", r.file_gone as "fileGone"`

/** False while another run of the sync is under way. */
export async function insertRun(
  tx: Tx,
  row: { runId: string; syncId: string; by: string; now: Date },
): Promise<boolean> {
  const { rows } =
    await sql`insert into segments.sync_runs (run_id, sync_id, state, began_at, began_by)
    values (${row.runId}, ${row.syncId}, 'running', ${row.now}, ${row.by})
    on conflict (sync_id) where state = 'running' do nothing returning run_id`.execute(tx)
  return rows.length > 0
}

export interface ClaimedRun extends Tally {
  runId: string
  syncId: string
  doneTo: string | null
  batch: Batch | null
  tries: number
}

/**
 * Takes a run to work on it, unless somebody has it, it is done, or a later run has begun. The clock is
 * that of the database, which all workers share.
 */
export async function claimRun(
  tx: Tx,
  { runId, lease, seconds }: { runId: string; lease: string; seconds: number },
): Promise<ClaimedRun | undefined> {
  const { rows } = await sql<ClaimedRun>`
    update segments.sync_runs r set state = 'running', ended_at = null, tries = tries + 1,
      lease = ${lease}, lease_until = clock_timestamp() + make_interval(secs => ${seconds})
    where run_id = ${runId} and state <> 'done'
      and (lease_until is null or lease_until < clock_timestamp())
      and not exists (select from segments.sync_runs n where n.sync_id = r.sync_id and n.run_id > r.run_id)
    returning run_id as "runId", sync_id as "syncId", done_to as "doneTo", batch, tries, entered, changed,
      "left", unchanged, held`.execute(tx)
  return rows[0]
}

/** Whether a run is left to do for somebody, though not for us now. */
export async function isRunHeld(tx: Tx, runId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from segments.sync_runs
    where run_id = ${runId} and state = 'running' and lease_until >= clock_timestamp()`.execute(tx)
  return rows.length > 0
}

/** Notes how far the run is; false if the lease has gone to somebody else. */
export async function keepRun(
  tx: Tx,
  row: ClaimedRun & { lease: string; seconds: number },
): Promise<boolean> {
  const { rows } = await sql`update segments.sync_runs set done_to = ${row.doneTo},
      batch = ${row.batch && JSON.stringify(row.batch)}::jsonb, entered = ${row.entered},
      changed = ${row.changed}, "left" = ${row.left}, unchanged = ${row.unchanged}, held = ${row.held},
      lease_until = clock_timestamp() + make_interval(secs => ${row.seconds})
    where run_id = ${row.runId} and lease = ${row.lease} returning run_id`.execute(tx)
  return rows.length > 0
}

/** Ends a try, for good (`done`, `failed`) or until the next (`running`). */
export async function leaveRun(
  tx: Tx,
  row: {
    runId: string
    lease: string
    state: 'running' | 'done' | 'failed'
    error: RunError | null
    now: Date
    file?: { key: string; until: Date }
  },
): Promise<boolean> {
  const endedAt = row.state === 'running' ? null : row.now
  const { rows } =
    await sql`update segments.sync_runs set state = ${row.state}, ended_at = ${endedAt},
      error = ${row.error && JSON.stringify(row.error)}::jsonb, lease = null, lease_until = null,
      file_key = coalesce(${row.file?.key ?? null}, file_key),
      file_until = coalesce(${row.file?.until ?? null}::timestamptz, file_until)
    where run_id = ${row.runId} and lease = ${row.lease} returning run_id`.execute(tx)
  return rows.length > 0
}

/** Runs whose job has been given up without a word, so that the next may begin. */
export async function failLostRuns(tx: Tx, now: Date, tries: number): Promise<void> {
  const error: RunError = { cause: 'lost', status: null }
  await sql`update segments.sync_runs set state = 'failed', ended_at = ${now},
      error = coalesce(error, ${JSON.stringify(error)}::jsonb)
    where state = 'running' and tries >= ${tries}
      and (lease_until is null or lease_until < clock_timestamp())`.execute(tx)
}

export async function findRuns(
  tx: Tx,
  { syncId, before, limit }: { syncId: string; before: string | null; limit: number },
): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`select ${columns} from segments.sync_runs r
    where r.sync_id = ${syncId} and (${before}::uuid is null or r.run_id < ${before}::uuid)
    order by r.run_id desc limit ${limit}`.execute(tx)
  return rows
}

/** The last run of each sync. */
export async function findLastRuns(tx: Tx, syncIds: readonly string[]): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`select l.* from unnest(${syncIds}::uuid[]) as g (sync_id)
    cross join lateral (select ${columns} from segments.sync_runs r where r.sync_id = g.sync_id
      order by r.run_id desc limit 1) l`.execute(tx)
  return rows
}

export async function findRun(
  tx: Tx,
  runId: string,
): Promise<(RunRow & { destinationId: string; name: string }) | undefined> {
  const { rows } = await sql<RunRow & { destinationId: string; name: string }>`
    select ${columns}, d.destination_id as "destinationId", d.name
    from segments.sync_runs r join segments.syncs y using (sync_id)
    join segments.destinations d using (destination_id)
    where r.run_id = ${runId}`.execute(tx)
  return rows[0]
}

/** Files whose time is over, taken from their runs. */
export async function takeOldFiles(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    with old as (select run_id, file_key from segments.sync_runs
      where file_key is not null and file_until <= ${now} for update skip locked)
    update segments.sync_runs r set file_key = null, file_gone = 'expired'
    from old where r.run_id = old.run_id returning old.file_key as key`.execute(tx)
  return rows.map(({ key }) => key)
}

/** Files in which somebody is or was, taken from their runs. */
export async function takeFilesOf(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    with held as (select run_id, file_key from segments.sync_runs
      where file_key is not null and sync_id in (
        select sync_id from segments.synced where person_id = ${personId} or origin_id = ${personId})
      for update)
    update segments.sync_runs r set file_key = null, file_gone = 'erased'
    from held where r.run_id = held.run_id returning held.file_key as key`.execute(tx)
  return rows.map(({ key }) => key)
}
