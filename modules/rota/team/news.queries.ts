import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** My replies that a reader gave back. */
export async function findReturned(tx: Tx, staffId: string) {
  const { rows } = await sql<{ conversationId: string; at: Date; name: string | null }>`
    select l.conversation_id as "conversationId", l.saved_at as at, s.name from rota.letters l
    left join accounts.pub_staff s on s.staff_id = l.note_by
    where l.staff_id = ${staffId} and l.state = 'returned' order by l.saved_at desc limit 5`.execute(
    tx,
  )
  return rows
}

/** Thanks that I have not put away. */
export async function findThanksNews(tx: Tx, staffId: string) {
  const { rows } = await sql<{ thanksId: string; at: Date; name: string | null }>`
    select t.thanks_id as "thanksId", t.at, s.name from rota.thanks t
    left join accounts.pub_staff s on s.staff_id = t.from_staff_id
    where t.to_staff_id = ${staffId} and t.seen_at is null order by t.at desc limit 5`.execute(tx)
  return rows
}
