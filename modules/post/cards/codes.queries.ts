import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface CodeRow {
  code: string
  personId: string
  cardId: string
  answeredAt: Date | null
  rating: number | null
}

const CODE = sql`code, person_id as "personId", card_id as "cardId", answered_at as "answeredAt", rating`

export async function findAnswer(tx: Tx, code: string): Promise<CodeRow | undefined> {
  const { rows } = await sql<CodeRow>`select ${CODE} from post.card_codes
    where code = ${code}`.execute(tx)
  return rows[0]
}

export async function lockCode(tx: Tx, code: string): Promise<CodeRow | undefined> {
  const { rows } = await sql<CodeRow>`select ${CODE} from post.card_codes
    where code = ${code} for update`.execute(tx)
  return rows[0]
}

export async function noteAnswer(
  tx: Tx,
  { code, at, rating }: { code: string; at: Date; rating: number | null },
): Promise<void> {
  await sql`update post.card_codes set answered_at = ${at}, rating = ${rating}
    where code = ${code}`.execute(tx)
}

/** What the card itself tells, and the order it may have been about. */
export interface CodeCard {
  state: string
  conversationId: string | null
  orderId: string | null
}

export async function findCodeCard(
  tx: Tx,
  { personId, cardId }: { personId: string; cardId: string },
): Promise<CodeCard | undefined> {
  const { rows } = await sql<CodeCard>`
    select c.state, m.conversation_id as "conversationId",
      (select o.order_id from orders.pub_orders o where o.person_id = c.person_id
        order by o.placed_at desc limit 1) as "orderId"
    from post.cards c left join messaging.pub_messages m
      on m.person_id = c.person_id and m.message_id = c.card_id
    where c.person_id = ${personId} and c.card_id = ${cardId}`.execute(tx)
  return rows[0]
}
