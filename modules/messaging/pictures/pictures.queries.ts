import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface PictureRow {
  /** 32 figures by chance and what it is, such as `….jpg`. */
  name: string
  type: string
  width: number
  height: number
  size: number
  createdBy: string
  createdAt: Date
}

const COLUMNS = sql`name, type, width, height, size, created_by as "createdBy", created_at as "createdAt"`

export async function insertPicture(tx: Tx, row: PictureRow): Promise<void> {
  await sql`insert into messaging.pictures (name, type, width, height, size, created_by, created_at)
    values (${row.name}, ${row.type}, ${row.width}, ${row.height}, ${row.size}, ${row.createdBy},
      ${row.createdAt})`.execute(tx)
}

export async function findPicture(tx: Tx, name: string): Promise<PictureRow | undefined> {
  const { rows } = await sql<PictureRow>`
    select ${COLUMNS} from messaging.pictures where name = ${name}`.execute(tx)
  return rows[0]
}

export async function findPictures(tx: Tx, limit: number): Promise<PictureRow[]> {
  const { rows } = await sql<PictureRow>`
    select ${COLUMNS} from messaging.pictures order by created_at desc, name limit ${limit}`.execute(
    tx,
  )
  return rows
}
