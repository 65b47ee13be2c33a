import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Fault, Side } from '../scans.rules.ts'

export interface PictureRow {
  pictureId: string
  scanId: string | null
  side: Side
  key: string | null
  thumbKey: string | null
  size: number | null
  width: number | null
  height: number | null
  fileName: string
}

const COLUMNS = sql`p.picture_id as "pictureId", p.scan_id as "scanId", p.side, p.key,
  p.thumb_key as "thumbKey", p.size, p.width, p.height, f.name as "fileName"`
const FROM = sql`post.pictures p join post.files f on f.file_id = p.file_id`

export interface NewPicture {
  pictureId: string
  batchId: string
  fileId: string
  page: number
  key: string | null
  thumbKey: string | null
  size: number | null
  width: number | null
  height: number | null
  reason: Fault | null
}

export async function insertPictures(tx: Tx, pictures: readonly NewPicture[]): Promise<void> {
  await sql`insert into post.pictures (picture_id, batch_id, file_id, page, side, key, thumb_key, size,
      width, height, reason)
    select r."pictureId", r."batchId", r."fileId", r.page, 'front', r.key, r."thumbKey", r.size, r.width,
      r.height, r.reason
    from jsonb_to_recordset(${JSON.stringify(pictures)}::jsonb) r ("pictureId" uuid, "batchId" uuid,
      "fileId" uuid, page int, key text, "thumbKey" text, size bigint, width int, height int, reason text)
  `.execute(tx)
}

/** In the order in which they lay on the table. */
export async function findPicturesOfBatch(
  tx: Tx,
  batchId: string,
): Promise<(PictureRow & { reason: Fault | null })[]> {
  const { rows } = await sql<
    PictureRow & { reason: Fault | null }
  >`select ${COLUMNS}, p.reason from ${FROM}
    where p.batch_id = ${batchId} order by f.nth, p.page`.execute(tx)
  return rows
}

export async function findPicturesOfScan(tx: Tx, scanId: string): Promise<PictureRow[]> {
  const { rows } = await sql<PictureRow>`select ${COLUMNS} from ${FROM}
    where p.scan_id = ${scanId} order by p.side desc`.execute(tx)
  // 'front' sorts after 'back'.
  return rows
}

export async function findPicture(tx: Tx, pictureId: string): Promise<PictureRow | undefined> {
  const { rows } = await sql<PictureRow>`select ${COLUMNS} from ${FROM}
    where p.picture_id = ${pictureId}`.execute(tx)
  return rows[0]
}

export async function placePicture(
  tx: Tx,
  pictureId: string,
  { scanId, side }: { scanId: string; side: Side },
): Promise<void> {
  await sql`update post.pictures set scan_id = ${scanId}, side = ${side}
    where picture_id = ${pictureId}`.execute(tx)
}

export async function replacePicture(
  tx: Tx,
  pictureId: string,
  stored: { key: string; thumbKey: string; size: number; width: number; height: number },
): Promise<void> {
  await sql`update post.pictures set key = ${stored.key}, thumb_key = ${stored.thumbKey},
    size = ${stored.size}, width = ${stored.width}, height = ${stored.height}
    where picture_id = ${pictureId}`.execute(tx)
}

/** Takes the pictures of cards out of the books; answers what is to be taken out of the store. */
export async function deletePictures(tx: Tx, scanIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string | null; thumbKey: string | null }>`
    update post.pictures p set key = null, thumb_key = null
    from (select picture_id, key, thumb_key from post.pictures
      where scan_id = any(${scanIds}::uuid[]) for update) o
    where p.picture_id = o.picture_id returning o.key, o.thumb_key as "thumbKey"`.execute(tx)
  return rows.flatMap(({ key, thumbKey }) => [key, thumbKey]).filter((key) => key !== null)
}
