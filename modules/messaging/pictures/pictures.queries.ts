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

/** Held until the transaction ends. */
export async function lockPicture(tx: Tx, name: string): Promise<PictureRow | undefined> {
  const { rows } = await sql<PictureRow>`
    select ${COLUMNS} from messaging.pictures where name = ${name} for update`.execute(tx)
  return rows[0]
}

export async function deletePicture(tx: Tx, name: string): Promise<void> {
  await sql`delete from messaging.pictures where name = ${name}`.execute(tx)
}

/** A template that shows it as it is written now, by name. */
export async function findTemplateWith(tx: Tx, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ template: string }>`
    select t.name as template
    from messaging.templates t join messaging.template_versions v using (template_id, version)
    where t.archived_at is null and v.blocks::text like ${`%/pictures/${name}%`}
    order by t.name limit 1`.execute(tx)
  return rows[0]?.template
}
