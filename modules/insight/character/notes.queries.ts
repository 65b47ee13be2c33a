import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Kind } from './character.rules.ts'

/** Locks a person's notes and tells whether there is such a person. */
export async function lockNotes(tx: Tx, personId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`insight.notes ${personId}`}, 0))`.execute(
    tx,
  )
  const { rows } = await sql`
    select from people.pub_persons where person_id = ${personId} and status = 'known'`.execute(tx)
  return rows.length > 0
}

export async function isActiveStaff(tx: Tx, staffId: string): Promise<boolean> {
  const { rows } = await sql`
    select from accounts.pub_staff where staff_id = ${staffId} and active`.execute(tx)
  return rows.length > 0
}

export interface Correction {
  kind: Kind | null
  reason: string
}

export async function lastCorrection(tx: Tx, personId: string): Promise<Correction | null> {
  const { rows } = await sql<Correction>`
    select kind, reason from insight.corrections where person_id = ${personId}
    order by at desc, correction_id desc limit 1`.execute(tx)
  return rows[0] ?? null
}

export interface Written {
  personId: string
  id: string
  by: string
  at: Date
}

export async function insertCorrection(tx: Tx, row: Written & Correction): Promise<void> {
  await sql`insert into insight.corrections (person_id, correction_id, origin_id, kind, reason, by, at)
    values (${row.personId}, ${row.id}, ${row.personId}, ${row.kind}, ${row.reason}, ${row.by}, ${row.at})`.execute(
    tx,
  )
}

export interface WatchNote {
  kind: 'owner' | 'contacted'
  staffId: string | null
  pausedUntil: string | null
  words: string
}

export async function lastWatchNote(
  tx: Tx,
  personId: string,
  kind: WatchNote['kind'],
): Promise<WatchNote | null> {
  const { rows } = await sql<WatchNote>`
    select kind, staff_id as "staffId", paused_until as "pausedUntil", words from insight.watch_notes
    where person_id = ${personId} and kind = ${kind} order by at desc, note_id desc limit 1`.execute(
    tx,
  )
  return rows[0] ?? null
}

export async function insertWatchNote(tx: Tx, row: Written & WatchNote): Promise<void> {
  await sql`insert into insight.watch_notes (person_id, note_id, origin_id, kind, staff_id, paused_until, words, by, at)
    values (${row.personId}, ${row.id}, ${row.personId}, ${row.kind}, ${row.staffId},
      ${row.pausedUntil}, ${row.words}, ${row.by}, ${row.at})`.execute(tx)
}
