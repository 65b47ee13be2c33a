import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { BatchState, Fault, Pairing, ScanState } from '../scans.rules.ts'

export interface BatchRow {
  batchId: string
  arrivedOn: string
  pairing: Pairing
  state: BatchState
  createdByName: string
  createdAt: Date
  files: number
  filesDone: number
  pictures: number
  cards: number
  counts: Record<ScanState, number>
}

const COLUMNS = sql`b.batch_id as "batchId", b.arrived_on as "arrivedOn", b.pairing, b.state,
  b.created_by_name as "createdByName", b.created_at as "createdAt",
  (select count(*) from post.files f where f.batch_id = b.batch_id) as files,
  (select count(*) from post.files f where f.batch_id = b.batch_id and f.state <> 'waiting') as "filesDone",
  (select count(*) from post.pictures p where p.batch_id = b.batch_id) as pictures,
  (select count(*) from post.scans s where s.batch_id = b.batch_id) as cards,
  (select jsonb_build_object('reading', count(*) filter (where s.state = 'reading'),
    'ready', count(*) filter (where s.state = 'ready'), 'typed', count(*) filter (where s.state = 'typed'),
    'filed', count(*) filter (where s.state = 'filed'),
    'no_reply', count(*) filter (where s.state = 'no_reply'),
    'failed', count(*) filter (where s.state = 'failed'))
   from post.scans s where s.batch_id = b.batch_id) as counts`

export async function insertBatch(
  tx: Tx,
  batch: {
    batchId: string
    arrivedOn: string
    pairing: Pairing
    createdBy: string
    createdByName: string
    createdAt: Date
  },
): Promise<void> {
  await sql`insert into post.batches
    (batch_id, arrived_on, pairing, state, created_by, created_by_name, created_at)
    values (${batch.batchId}, ${batch.arrivedOn}, ${batch.pairing}, 'receiving', ${batch.createdBy},
      ${batch.createdByName}, ${batch.createdAt})`.execute(tx)
}

export async function findBatches(
  tx: Tx,
  after: { createdAt: string; batchId: string } | null,
  limit: number,
): Promise<BatchRow[]> {
  const { rows } = await sql<BatchRow>`select ${COLUMNS} from post.batches b
    where ${after ? sql`(b.created_at, b.batch_id) < (${after.createdAt}::timestamptz, ${after.batchId}::uuid)` : sql`true`}
    order by b.created_at desc, b.batch_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function findBatch(tx: Tx, batchId: string): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`select ${COLUMNS} from post.batches b
    where b.batch_id = ${batchId}`.execute(tx)
  return rows[0]
}

/** The batch alone, held against others until the transaction ends. */
export async function lockBatch(
  tx: Tx,
  batchId: string,
): Promise<{ state: BatchState; pairing: Pairing } | undefined> {
  const { rows } = await sql<{ state: BatchState; pairing: Pairing }>`
    select state, pairing from post.batches where batch_id = ${batchId} for update`.execute(tx)
  return rows[0]
}

export async function setBatch(
  tx: Tx,
  batchId: string,
  { state, pairing }: { state: BatchState; pairing: Pairing },
): Promise<void> {
  await sql`update post.batches set state = ${state}, pairing = ${pairing}
    where batch_id = ${batchId}`.execute(tx)
}

export interface FileRow {
  fileId: string
  batchId: string
  nth: number
  name: string
  key: string | null
  state: 'waiting' | 'taken' | 'failed'
}

const FILE = sql`file_id as "fileId", batch_id as "batchId", nth, name, key, state`

/** False where a file already has that place in the batch. */
export async function insertFile(
  tx: Tx,
  file: { fileId: string; batchId: string; nth: number; name: string; size: number; key: string },
): Promise<boolean> {
  const { rows } = await sql`insert into post.files (file_id, batch_id, nth, name, size, key, state)
    values (${file.fileId}, ${file.batchId}, ${file.nth}, ${file.name}, ${file.size}, ${file.key}, 'waiting')
    on conflict (batch_id, nth) do nothing returning 1`.execute(tx)
  return rows.length > 0
}

export async function countFiles(tx: Tx, batchId: string): Promise<number> {
  const { rows } = await sql<{ files: number }>`
    select count(*) as files from post.files where batch_id = ${batchId}`.execute(tx)
  return rows[0]?.files ?? 0
}

export async function findWaitingFile(tx: Tx, batchId: string): Promise<FileRow | undefined> {
  const { rows } = await sql<FileRow>`select ${FILE} from post.files
    where batch_id = ${batchId} and state = 'waiting' order by nth limit 1`.execute(tx)
  return rows[0]
}

/** Counts that the file is opened now; which time it is. */
export async function noteTry(tx: Tx, fileId: string): Promise<number> {
  const { rows } = await sql<{ tries: number }>`
    update post.files set tries = tries + 1 where file_id = ${fileId} returning tries`.execute(tx)
  return rows[0]?.tries ?? 0
}

export async function takeTryBack(tx: Tx, fileId: string): Promise<void> {
  await sql`update post.files set tries = tries - 1 where file_id = ${fileId}`.execute(tx)
}

/** False where somebody has settled it meanwhile. */
export async function settleFile(
  tx: Tx,
  fileId: string,
  result: { state: 'taken' | 'failed'; reason: Fault | null; pages: number; key: string | null },
): Promise<boolean> {
  const { rows } =
    await sql`update post.files set state = ${result.state}, reason = ${result.reason},
    pages = ${result.pages}, key = ${result.key}
    where file_id = ${fileId} and state = 'waiting' returning 1`.execute(tx)
  return rows.length > 0
}

/** Whether a card of the batch is somebody's word by now. */
export async function isAnyFiled(tx: Tx, batchId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from post.scans s join post.received r using (scan_id)
    where s.batch_id = ${batchId} limit 1`.execute(tx)
  return rows.length > 0
}

/** Where all that a batch has in the store lies. */
export async function findFileKeys(tx: Tx, batchId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from post.files where batch_id = ${batchId} and key is not null
    union all select unnest(array[key, thumb_key]) from post.pictures
    where batch_id = ${batchId} and key is not null`.execute(tx)
  return rows.flatMap(({ key }) => key ?? [])
}

export async function deleteBatch(tx: Tx, batchId: string): Promise<void> {
  await sql`delete from post.batches where batch_id = ${batchId}`.execute(tx)
}
