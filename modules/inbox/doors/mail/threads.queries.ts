import { sql } from 'kysely'
import type { Tx } from '../../../../kernel/context.ts'

export interface Thread {
  personId: string
  conversationId: string | null
  /** Who may go on with it: the address that the mail went to, or came from. */
  address: string | null
}

/** Our own mails by their Message-IDs. */
export async function findSent(
  tx: Tx,
  ids: readonly string[],
): Promise<(Thread & { id: string; messageId: string })[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Thread & { id: string; messageId: string }>`
    select far_id as id, message_id as "messageId", person_id as "personId", conversation_id as "conversationId", lower(to_address) as address
    from messaging.pub_messages where far_id = any(${ids}::text[]) and channel = 'mail'`.execute(tx)
  return rows
}

/** Mails that came in before, by their Message-IDs. */
export async function findCame(
  tx: Tx,
  ids: readonly string[],
): Promise<(Thread & { id: string })[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Thread & { id: string }>`
    select m.message_id as id, m.person_id as "personId", e.conversation_id as "conversationId",
      m.from_address as address
    from inbox.mails m join inbox.entries e on e.person_id = m.person_id and e.entry_id = m.entry_id
    where m.message_id = any(${ids}::text[]) and m.state = 'filed'`.execute(tx)
  return rows
}

/** Whether a person is reached at this address. */
export async function hasAddress(tx: Tx, personId: string, address: string): Promise<boolean> {
  const { rows } = await sql`
    select from people.pub_points
    where person_id = ${personId} and kind = 'email' and value = ${address} limit 1`.execute(tx)
  return rows.length > 0
}
