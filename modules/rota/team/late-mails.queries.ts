import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** False when it is told already today, or is being told. */
export async function claimMail(
  tx: Tx,
  { staffId, day, at }: { staffId: string; day: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`insert into rota.late_mails (staff_id, day, at)
    values (${staffId}, ${day}, ${at}) on conflict do nothing returning staff_id`.execute(tx)
  return rows.length > 0
}

/** It was not taken: the next try of the morning may tell it. */
export async function giveBackMail(
  tx: Tx,
  { staffId, day }: { staffId: string; day: string },
): Promise<void> {
  await sql`delete from rota.late_mails where staff_id = ${staffId} and day = ${day}`.execute(tx)
}

export async function forgetMailsBefore(tx: Tx, day: string): Promise<void> {
  await sql`delete from rota.late_mails where day < ${day}`.execute(tx)
}

/** Since when whoever is past their day waits longest. */
export async function findLongestLate(tx: Tx, today: string): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`
    select min(waiting_since) as since from inbox.pub_conversations
    where waiting_since is not null and state <> 'closed' and due_on < ${today}::date`.execute(tx)
  return rows[0]?.since ?? null
}
