import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { NOBODY } from '../../voice/index.ts'

/** An erased person's stars stay counted, as nobody's and without words. */
export async function emptyReviews(tx: Tx, personId: string): Promise<void> {
  await sql`
    update community.reviews set person_id = ${NOBODY}, origin_id = ${NOBODY}, key = review_id::text,
      words = '', pen_name = '', order_id = null, invitation_id = null, talk_id = null, reply = null,
      replied_by_name = null, replied_at = null
    where person_id = ${personId}`.execute(tx)
  await sql`delete from community.invitations where person_id = ${personId}`.execute(tx)
}

export async function exportReviews(tx: Tx, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select p.name as "productName", r.stars, r.words, r.pen_name as "penName", r.state,
      r.written_at as "writtenAt", r.reply, r.reward
    from community.reviews r join orders.pub_products p on p.product_id = r.product_id
    where r.person_id = ${personId} order by r.written_at`.execute(tx)
  return rows
}

export async function exportInvitations(tx: Tx, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select p.name as "productName", i.asked_at as "askedAt", i.reward
    from community.invitations i join orders.pub_products p on p.product_id = i.product_id
    where i.person_id = ${personId} order by i.asked_at`.execute(tx)
  return rows
}
