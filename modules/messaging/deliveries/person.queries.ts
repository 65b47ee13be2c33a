import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export async function exportMessages(tx: Tx, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select channel as "messageChannel", subject as "messageSubject", body ->> 'text' as "messageText",
      state as "messageState", coalesce(sent_at, created_at) as "messageAt"
    from messaging.messages where person_id = ${personId} and state <> 'refused'
    order by created_at`.execute(tx)
  return rows
}

/** Their words and address go, and so does what still waited to be sent. */
export async function eraseMessages(tx: Tx, personId: string): Promise<void> {
  await sql`delete from messaging.messages where person_id = ${personId}`.execute(tx)
}
