import { sql } from 'kysely'
import { actorLabel, type Ctx, type Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Rejection, RejectReason } from './message.ts'

/** Keeps what was refused, without its content. */
export async function insertRejected(ctx: Ctx, rejections: readonly Rejection[]): Promise<void> {
  if (rejections.length === 0) return
  const rows = rejections.map((rejection) => ({ rejectedId: newId(), ...rejection }))
  await sql`
    insert into activity.rejected (rejected_id, received_at, key_id, type, name, message_id, reason, detail)
    select r."rejectedId", ${new Date()}::timestamptz, ${actorLabel(ctx.actor)}, r.type, r.name,
      r."messageId", r.reason, r.about
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
      "rejectedId" uuid, type text, name text, "messageId" text, reason text, about text)`.execute(
    ctx.tx,
  )
}

export interface RejectedRow {
  rejectedId: string
  receivedAt: Date
  type: string | null
  name: string | null
  messageId: string | null
  reason: RejectReason
  about: string
}

export async function findRejected(tx: Tx, limit: number): Promise<RejectedRow[]> {
  const { rows } = await sql<RejectedRow>`
    select rejected_id as "rejectedId", received_at as "receivedAt", type, name,
      message_id as "messageId", reason, detail as about
    from activity.rejected order by received_at desc, rejected_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function countRejected(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from activity.rejected`.execute(tx)
  return rows[0]?.n ?? 0
}

/** A week, and no more than the newest 10,000: a client gone wrong must not fill the disk. */
export async function deleteOldRejected(tx: Tx, now: Date): Promise<void> {
  await sql`
    delete from activity.rejected where received_at < ${now}::timestamptz - interval '7 days'
      or received_at < (select received_at from activity.rejected order by received_at desc offset 10000 limit 1)`.execute(
    tx,
  )
}
