import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface InvitationRow {
  personId: string
  invitationId: string
  orderId: string
  productId: string
  token: string
  reward: string | null
  channel: string
  messageId: string | null
  askedAt: Date
  endsAt: Date
  answeredAt: Date | null
}

export async function insertInvitation(tx: Tx, row: InvitationRow): Promise<void> {
  await sql`
    insert into community.invitations (person_id, invitation_id, origin_id, order_id, product_id, token,
      reward, channel, message_id, asked_at, ends_at)
    values (${row.personId}, ${row.invitationId}, ${row.personId}, ${row.orderId}, ${row.productId},
      ${row.token}, ${row.reward}, ${row.channel}, ${row.messageId}, ${row.askedAt}, ${row.endsAt})
    on conflict (person_id, origin_id, order_id, product_id) do nothing`.execute(tx)
}

const INVITATION = sql`person_id as "personId", invitation_id as "invitationId", order_id as "orderId",
  product_id as "productId", token, reward, channel, message_id as "messageId", asked_at as "askedAt",
  ends_at as "endsAt", answered_at as "answeredAt"`

export async function findInvitation(tx: Tx, token: string): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`
    select ${INVITATION} from community.invitations where token = ${token}`.execute(tx)
  return rows[0]
}

export async function lockInvitation(tx: Tx, token: string): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`
    select ${INVITATION} from community.invitations where token = ${token} for update`.execute(tx)
  return rows[0]
}

export async function noteWritten(
  tx: Tx,
  { personId, invitationId, at }: { personId: string; invitationId: string; at: Date },
): Promise<void> {
  await sql`update community.invitations set answered_at = ${at}
    where person_id = ${personId} and invitation_id = ${invitationId}`.execute(tx)
}

export interface DueRow {
  personId: string
  orderId: string
  productId: string
  product: string
  /** In which they read, where it is known. */
  language: string | null
}

/**
 * Orders that arrived between these moments: as a fact tells, or so many days after they were placed. Of
 * each what most was spent on, which the person was not asked about and has not reviewed.
 */
export async function findDue(
  tx: Tx,
  { from, until, arrivesDays }: { from: Date; until: Date; arrivesDays: number },
  { after, limit }: { after: string | null; limit: number },
): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    with arrived as (
      select o.person_id, o.order_id from orders.pub_orders o
      where o.status = 'placed' and o.import_id is null
        and o.placed_at >= ${from}::timestamptz - make_interval(days => ${arrivesDays})
        and o.placed_at < ${until}::timestamptz - make_interval(days => ${arrivesDays})
        and not exists (select from activity.pub_events k where k.person_id = o.person_id
          and k.name = 'order.delivered' and k.payload->>'orderId' = o.order_id::text)
      union
      select o.person_id, o.order_id
      from activity.pub_events e join orders.pub_orders o
        on o.person_id = e.person_id and o.order_id::text = e.payload->>'orderId'
      where e.name = 'order.delivered' and e.received_at >= ${from} and e.occurred_at >= ${from}
        and e.occurred_at < ${until} and o.status = 'placed'
        and (e.source is null or e.source not like 'import:%')
    )
    select distinct on (a.person_id) a.person_id as "personId", a.order_id as "orderId",
      l.product_id as "productId", p.name as product,
      (select w.language from people.pub_wishes w where w.person_id = a.person_id) as language
    from arrived a
    join orders.pub_lines l on l.person_id = a.person_id and l.order_id = a.order_id
    join orders.pub_products p on p.product_id = l.product_id
    where exists (select from people.pub_persons h
        where h.person_id = a.person_id and h.status = 'known' and h.dial <> 'quiet')
      and not exists (select from community.invitations i
        where i.person_id = a.person_id and (i.product_id = l.product_id or i.order_id = a.order_id))
      and not exists (select from community.reviews r
        where r.person_id = a.person_id and r.product_id = l.product_id)
      and not exists (select from surveys.pub_asks s
        where s.person_id = a.person_id and s.by_what = 'review' and s.asked_at >= ${from})
      and (${after}::uuid is null or a.person_id > ${after})
    order by a.person_id, l.amount desc, a.order_id, l.line_no limit ${limit}`.execute(tx)
  return rows
}
