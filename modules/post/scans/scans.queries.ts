import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Draft, Fault, Match, ScanState, Span } from '../scans.rules.ts'

/** What the machine made out of a card. */
export interface StoredReading {
  hand: 'printed' | 'handwritten' | 'empty' | 'unavailable'
  words: string
  doubts: Span[]
  senders: { personId: string; matches: Match[] }[]
}

export interface ScanRow {
  scanId: string
  batchId: string
  nth: number
  arrivedOn: string
  state: ScanState
  reason: Fault | null
  reading: StoredReading | null
  draft: Draft | null
  typedBy: string | null
  typedByName: string | null
  leasedBy: string | null
  leasedUntil: Date | null
  closedBecause: string | null
}

const COLUMNS = sql`s.scan_id as "scanId", s.batch_id as "batchId", s.nth, b.arrived_on as "arrivedOn",
  s.state, s.reason, s.reading, s.draft, s.typed_by as "typedBy", s.typed_by_name as "typedByName",
  s.leased_by as "leasedBy", s.leased_until as "leasedUntil", s.closed_because as "closedBecause"`

export async function findScan(tx: Tx, scanId: string): Promise<ScanRow | undefined> {
  const { rows } = await sql<ScanRow>`select ${COLUMNS} from post.scans s
    join post.batches b on b.batch_id = s.batch_id where s.scan_id = ${scanId}`.execute(tx)
  return rows[0]
}

/** Held until the transaction ends. */
export async function lockScan(tx: Tx, scanId: string): Promise<ScanRow | undefined> {
  const { rows } = await sql<ScanRow>`select ${COLUMNS} from post.scans s
    join post.batches b on b.batch_id = s.batch_id where s.scan_id = ${scanId} for update of s`.execute(
    tx,
  )
  return rows[0]
}

export interface NewScan {
  scanId: string
  batchId: string
  nth: number
  state: ScanState
  reason: Fault | null
}

export async function insertScans(tx: Tx, scans: readonly NewScan[]): Promise<void> {
  await sql`insert into post.scans (scan_id, batch_id, nth, state, reason)
    select r."scanId", r."batchId", r.nth, r.state, r.reason
    from jsonb_to_recordset(${JSON.stringify(scans)}::jsonb)
      r ("scanId" uuid, "batchId" uuid, nth int, state text, reason text)`.execute(tx)
}

/** Only those that nobody has begun; answers how many are left. */
export async function deleteScansOf(tx: Tx, batchId: string): Promise<void> {
  await sql`delete from post.scans where batch_id = ${batchId}`.execute(tx)
}

export async function deleteScan(tx: Tx, scanId: string): Promise<void> {
  await sql`delete from post.scans where scan_id = ${scanId}`.execute(tx)
}

/** Whether somebody has begun to type one of them. */
export async function isBatchBegun(tx: Tx, batchId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from post.scans where batch_id = ${batchId}
    and (draft is not null or state in ('typed', 'filed', 'no_reply')) limit 1`.execute(tx)
  return rows.length > 0
}

/** Makes room after a card: those behind it move by so many places. */
export async function shiftScans(
  tx: Tx,
  batchId: string,
  { after, by }: { after: number; by: number },
): Promise<void> {
  await sql`update post.scans set nth = nth + ${by}
    where batch_id = ${batchId} and nth > ${after}`.execute(tx)
}

export async function findScanAfter(
  tx: Tx,
  batchId: string,
  nth: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ scanId: string }>`select scan_id as "scanId" from post.scans
    where batch_id = ${batchId} and nth > ${nth} order by nth limit 1`.execute(tx)
  return rows[0]?.scanId
}

export async function saveReading(tx: Tx, scanId: string, reading: StoredReading): Promise<void> {
  await sql`update post.scans set reading = ${JSON.stringify(reading)}::jsonb,
    state = case when state = 'reading' then 'ready' else state end
    where scan_id = ${scanId}`.execute(tx)
}

export async function setReading(tx: Tx, scanId: string): Promise<void> {
  await sql`update post.scans set state = 'reading', reading = null where scan_id = ${scanId}`.execute(
    tx,
  )
}

export async function saveDraftOf(tx: Tx, scanId: string, draft: Draft): Promise<void> {
  await sql`update post.scans set draft = ${JSON.stringify(draft)}::jsonb
    where scan_id = ${scanId}`.execute(tx)
}

/** Waits for a second pair of eyes. */
export async function setTyped(
  tx: Tx,
  scanId: string,
  { draft, by, byName }: { draft: Draft; by: string; byName: string },
): Promise<void> {
  await sql`update post.scans set state = 'typed', draft = ${JSON.stringify(draft)}::jsonb,
    typed_by = ${by}, typed_by_name = ${byName}, leased_by = null, leased_until = null
    where scan_id = ${scanId}`.execute(tx)
}

/** What the machine and the typist had on it goes: from now on it is the person's. */
export async function setFiled(tx: Tx, scanId: string, state: 'filed' | 'no_reply'): Promise<void> {
  await sql`update post.scans set state = ${state}, reading = null, draft = null, leased_by = null,
    leased_until = null where scan_id = ${scanId}`.execute(tx)
}

/** Closed without a person: the words stay with the card. */
export async function setClosed(
  tx: Tx,
  scanId: string,
  closed: { because: string; byName: string; at: Date; draft: Draft },
): Promise<void> {
  await sql`update post.scans set state = 'no_reply', closed_because = ${closed.because},
    closed_by_name = ${closed.byName}, closed_at = ${closed.at}, reading = null,
    draft = ${JSON.stringify(closed.draft)}::jsonb, leased_by = null, leased_until = null
    where scan_id = ${scanId}`.execute(tx)
}
