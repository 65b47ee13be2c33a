import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface MachineRow {
  isOn: boolean
  baseUrl: string
  model: string
  key: Buffer | null
  tone: string
  allowPrivate: boolean
  changedAt: Date
}

export async function findMachine(tx: Tx): Promise<MachineRow | undefined> {
  const { rows } = await sql<MachineRow>`
    select is_on as "isOn", base_url as "baseUrl", model, key, tone, allow_private as "allowPrivate",
      changed_at as "changedAt" from inbox.machine`.execute(tx)
  return rows[0]
}

export async function saveMachine(tx: Tx, row: MachineRow & { changedBy: string }): Promise<void> {
  await sql`
    insert into inbox.machine (is_on, base_url, model, key, tone, allow_private, changed_by, changed_at)
    values (${row.isOn}, ${row.baseUrl}, ${row.model}, ${row.key}, ${row.tone}, ${row.allowPrivate},
      ${row.changedBy}, ${row.changedAt})
    on conflict (only_row) do update set is_on = excluded.is_on, base_url = excluded.base_url,
      model = excluded.model, key = excluded.key, tone = excluded.tone,
      allow_private = excluded.allow_private, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at`.execute(tx)
}

type Key = { personId: string; conversationId: string }

export interface DraftedRow {
  by: 'ai' | 'earlier' | 'saved'
  model: string | null
  words: string
}

export async function saveDrafted(
  tx: Tx,
  { personId, conversationId }: Key,
  row: DraftedRow & { staffId: string; now: Date },
): Promise<void> {
  await sql`
    insert into inbox.drafted (person_id, conversation_id, staff_id, by, origin_id, model, words, at)
    values (${personId}, ${conversationId}, ${row.staffId}, ${row.by}, ${personId}, ${row.model},
      ${row.words}, ${row.now})
    on conflict (person_id, conversation_id, staff_id, by) do update set model = excluded.model,
      words = excluded.words, at = excluded.at`.execute(tx)
}

/** What a writer's reply may have begun with; it is forgotten with the answer. */
export async function takeDrafted(
  tx: Tx,
  { personId, conversationId }: Key,
  staffId: string,
): Promise<DraftedRow[]> {
  const { rows } = await sql<DraftedRow>`
    delete from inbox.drafted where person_id = ${personId} and conversation_id = ${conversationId}
      and staff_id = ${staffId} returning by, model, words`.execute(tx)
  return rows
}

/** Those of replies that were never sent. */
export async function forgetDrafted(tx: Tx, before: Date): Promise<void> {
  await sql`delete from inbox.drafted where at < ${before}`.execute(tx)
}
