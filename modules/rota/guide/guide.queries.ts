import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface WrittenSection {
  sectionId: string
  version: number
  position: number
  title: string
  words: string
  putAway: boolean
  /** The version from which everybody reads it again; 0 if the first reading still counts. */
  asksFrom: number
  savedBy: string | null
  savedAt: Date
}

/** What the shop wrote itself, each part as it is now. */
export async function findWritten(tx: Tx): Promise<WrittenSection[]> {
  const { rows } = await sql<WrittenSection>`
    select distinct on (g.section_id) g.section_id as "sectionId", g.version, g.position, g.title, g.words,
      g.put_away as "putAway", s.name as "savedBy", g.saved_at as "savedAt",
      coalesce(max(g.version) filter (where g.asks_again) over (partition by g.section_id), 0) as "asksFrom"
    from rota.guide g left join accounts.pub_staff s on 'staff:' || s.staff_id = g.saved_by
    order by g.section_id, g.version desc`.execute(tx)
  return rows
}

export interface ReadSection {
  staffId: string
  sectionId: string
  version: number
  readAt: Date
}

/** Of one colleague, or of everybody: the newest version read of each part. */
export async function findRead(tx: Tx, staffId: string | null = null): Promise<ReadSection[]> {
  const { rows } = await sql<ReadSection>`
    select distinct on (staff_id, section_id) staff_id as "staffId", section_id as "sectionId", version,
      read_at as "readAt"
    from rota.guide_readings where ${staffId}::uuid is null or staff_id = ${staffId}::uuid
    order by staff_id, section_id, version desc`.execute(tx)
  return rows
}

export async function insertRead(tx: Tx, read: ReadSection): Promise<void> {
  await sql`
    insert into rota.guide_readings (staff_id, section_id, version, read_at)
    values (${read.staffId}, ${read.sectionId}, ${read.version}, ${read.readAt})
    on conflict do nothing`.execute(tx)
}

export interface NewVersion {
  sectionId: string
  position: number
  title: string
  words: string
  asksAgain: boolean
  putAway: boolean
  by: string
  now: Date
}

/** The next version of a part; null for the second of two who save at once. */
export async function insertVersion(tx: Tx, one: NewVersion): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    insert into rota.guide (section_id, version, position, title, words, asks_again, put_away, saved_by,
      saved_at)
    select ${one.sectionId}, coalesce(max(version), 0) + 1, ${one.position}, ${one.title}, ${one.words},
      ${one.asksAgain}, ${one.putAway}, ${one.by}, ${one.now}::timestamptz
    from rota.guide where section_id = ${one.sectionId}
    on conflict do nothing returning version`.execute(tx)
  return rows[0]?.version ?? null
}
