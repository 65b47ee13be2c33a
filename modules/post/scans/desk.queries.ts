import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Fault, ScanState } from '../scans.rules.ts'

export interface StripRow {
  scanId: string
  nth: number
  state: ScanState
  fault: Fault | null
  fileName: string
  thumb: string | null
  hasBack: boolean
  with: string | null
  putOff: boolean
}

/** Every card of a batch, and who has it before them, if that is not the reader. */
export async function findStrip(
  tx: Tx,
  batchId: string,
  { staffId, now }: { staffId: string | null; now: Date },
): Promise<StripRow[]> {
  const { rows } = await sql<StripRow>`
    select s.scan_id as "scanId", s.nth, s.state, s.reason as fault, coalesce(f.name, '') as "fileName",
      case when p.key is null then null else p.picture_id end as thumb,
      exists (select from post.pictures k where k.scan_id = s.scan_id and k.side = 'back') as "hasBack",
      case when s.leased_until > ${now} and s.leased_by is distinct from ${staffId}::uuid
        then u.name end as with,
      s.put_off_at is not null as "putOff"
    from post.scans s
    left join post.pictures p on p.scan_id = s.scan_id and p.side = 'front'
    left join post.files f on f.file_id = p.file_id
    left join accounts.pub_staff u on u.staff_id = s.leased_by
    where s.batch_id = ${batchId} order by s.nth`.execute(tx)
  return rows
}

export async function setLease(
  tx: Tx,
  scanId: string,
  lease: { by: string; until: Date } | null,
): Promise<void> {
  await sql`update post.scans set leased_by = ${lease?.by ?? null}, leased_until = ${lease?.until ?? null}
    where scan_id = ${scanId}`.execute(tx)
}

export async function setPutOff(tx: Tx, scanId: string, at: Date): Promise<void> {
  await sql`update post.scans set put_off_at = ${at}, leased_by = null, leased_until = null
    where scan_id = ${scanId}`.execute(tx)
}

/** The next card for somebody: after the one they had, then from the start, those put off last. */
export async function lockNextScan(
  tx: Tx,
  batchId: string,
  { staffId, after, now }: { staffId: string; after: number; now: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ scanId: string }>`
    select scan_id as "scanId" from post.scans
    where batch_id = ${batchId} and state in ('ready', 'failed', 'typed')
      and (leased_until is null or leased_until <= ${now} or leased_by = ${staffId}::uuid)
      and not (state = 'typed' and typed_by = ${`staff:${staffId}`})
      and nth <> ${after}
    order by put_off_at nulls first, nth < ${after}, nth limit 1 for update skip locked`.execute(tx)
  return rows[0]?.scanId
}

export async function findStaffName(tx: Tx, staffId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from accounts.pub_staff where staff_id = ${staffId}`.execute(tx)
  return rows[0]?.name ?? ''
}
