import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface SavedReply {
  replyId: string
  name: string
  words: string
  updatedAt: Date
}

export async function findSavedReplies(tx: Tx): Promise<SavedReply[]> {
  const { rows } = await sql<SavedReply>`
    select reply_id as "replyId", name, words, updated_at as "updatedAt" from inbox.saved_replies
    where archived_at is null order by name, reply_id`.execute(tx)
  return rows
}

export async function findSavedReply(tx: Tx, replyId: string): Promise<SavedReply | null> {
  const { rows } = await sql<SavedReply>`
    select reply_id as "replyId", name, words, updated_at as "updatedAt" from inbox.saved_replies
    where reply_id = ${replyId} and archived_at is null`.execute(tx)
  return rows[0] ?? null
}

export async function insertSavedReply(
  tx: Tx,
  row: { replyId: string; name: string; words: string; by: string; now: Date },
): Promise<void> {
  await sql`insert into inbox.saved_replies (reply_id, name, words, created_by, updated_at)
    values (${row.replyId}, ${row.name}, ${row.words}, ${row.by}, ${row.now})`.execute(tx)
}

/** False where there is none, or it has been put away. */
export async function updateSavedReply(
  tx: Tx,
  row: { replyId: string; name: string; words: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`update inbox.saved_replies
    set name = ${row.name}, words = ${row.words}, updated_at = ${row.now}
    where reply_id = ${row.replyId} and archived_at is null returning 1`.execute(tx)
  return rows.length > 0
}

export async function archiveSavedReply(tx: Tx, replyId: string, now: Date): Promise<void> {
  await sql`update inbox.saved_replies set archived_at = ${now}
    where reply_id = ${replyId} and archived_at is null`.execute(tx)
}
