import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { ReviewChannel, ReviewState } from '../reviews.rules.ts'

export interface ReviewRow {
  personId: string
  reviewId: string
  key: string
  productId: string
  stars: number
  words: string
  penName: string
  channel: ReviewChannel
  orderId: string | null
  invitationId: string | null
  reward: string | null
  talkId: string | null
  writtenAt: Date
}

export async function insertReview(tx: Tx, row: ReviewRow): Promise<void> {
  await sql`
    insert into community.reviews (person_id, review_id, origin_id, key, product_id, stars, words, pen_name,
      channel, order_id, invitation_id, reward, state, talk_id, written_at)
    values (${row.personId}, ${row.reviewId}, ${row.personId}, ${row.key}, ${row.productId}, ${row.stars},
      ${row.words}, ${row.penName}, ${row.channel}, ${row.orderId}, ${row.invitationId}, ${row.reward},
      'waiting', ${row.talkId}, ${row.writtenAt})`.execute(tx)
}

/** The same page sent twice at once is taken once. */
export async function lockKey(tx: Tx, key: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`review ${key}`}, 0))`.execute(tx)
  const { rows } = await sql`select from community.reviews where key = ${key} limit 1`.execute(tx)
  return rows.length > 0
}

export interface ShownRow extends Omit<ReviewRow, 'key' | 'invitationId' | 'orderId'> {
  productName: string
  sku: string
  orderNumber: string | null
  state: ReviewState
  decidedBecause: string | null
  decidedByName: string | null
  decidedAt: Date | null
  reply: string | null
  repliedByName: string | null
  repliedAt: Date | null
  writtenAtText: string
}

const SHOWN = sql`r.person_id as "personId", r.review_id as "reviewId", r.product_id as "productId",
  p.name as "productName", p.sku, r.stars, r.words, r.pen_name as "penName", r.channel,
  o.number as "orderNumber", r.reward, r.state, r.decided_because as "decidedBecause",
  r.decided_by_name as "decidedByName", r.decided_at as "decidedAt", r.reply,
  r.replied_by_name as "repliedByName", r.replied_at as "repliedAt", r.talk_id as "talkId",
  r.written_at as "writtenAt", r.written_at::text as "writtenAtText"`
const FROM = sql`community.reviews r join orders.pub_products p on p.product_id = r.product_id
  left join orders.pub_orders o on o.person_id = r.person_id and o.order_id = r.order_id`

export interface ReviewFilter {
  state?: ReviewState | undefined
  productId?: string | undefined
  personId?: string | undefined
  stars?: number | undefined
  hasWords?: boolean | undefined
}

function conditions({
  state,
  productId,
  personId,
  stars,
  hasWords,
}: ReviewFilter): RawBuilder<unknown> {
  const all = [sql`true`]
  if (state) all.push(sql`r.state = ${state}`)
  if (productId) all.push(sql`r.product_id = ${productId}`)
  if (personId) all.push(sql`r.person_id = ${personId}`)
  if (stars) all.push(sql`r.stars = ${stars}`)
  if (hasWords) all.push(sql`r.words <> ''`)
  return sql.join(all, sql` and `)
}

export async function listReviewRows(
  tx: Tx,
  filter: ReviewFilter,
  { place, limit }: { place: { at: string; reviewId: string } | null; limit: number },
): Promise<ShownRow[]> {
  const { rows } = await sql<ShownRow>`select ${SHOWN} from ${FROM}
    where ${conditions(filter)} and ${
      place
        ? sql`(r.written_at, r.review_id) < (${place.at}::timestamptz, ${place.reviewId}::uuid)`
        : sql`true`
    } order by r.written_at desc, r.review_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function countReviews(tx: Tx, filter: ReviewFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from community.reviews r where ${conditions(filter)}`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function findReview(tx: Tx, reviewId: string): Promise<ShownRow | undefined> {
  const { rows } = await sql<ShownRow>`
    select ${SHOWN} from ${FROM} where r.review_id = ${reviewId}`.execute(tx)
  return rows[0]
}

/** Held until the transaction ends, so that of two who decide at once the second sees the first. */
export async function lockReview(tx: Tx, reviewId: string): Promise<ShownRow | undefined> {
  await sql`select from community.reviews where review_id = ${reviewId} for update`.execute(tx)
  return findReview(tx, reviewId)
}

interface Who {
  personId: string
  reviewId: string
  byName: string
  at: Date
}

export async function setState(
  tx: Tx,
  who: Who & { state: ReviewState; because: string | null },
): Promise<void> {
  const isBack = who.state === 'waiting'
  await sql`
    update community.reviews set state = ${who.state}, decided_because = ${who.because},
      decided_by_name = ${isBack ? null : who.byName}, decided_at = ${isBack ? null : who.at}
    where person_id = ${who.personId} and review_id = ${who.reviewId}`.execute(tx)
}

export async function setReply(tx: Tx, who: Who & { reply: string | null }): Promise<void> {
  const { reply } = who
  await sql`
    update community.reviews set reply = ${reply}, replied_by_name = ${reply && who.byName},
      replied_at = ${reply ? who.at : null}
    where person_id = ${who.personId} and review_id = ${who.reviewId}`.execute(tx)
}

export interface StarsRow {
  productId: string
  name: string
  sku: string
  stars: number | null
  state: ReviewState | null
  n: number
}

/** Every product that is sold or was reviewed, with its stars. */
export async function countStars(tx: Tx): Promise<StarsRow[]> {
  const { rows } = await sql<StarsRow>`
    select p.product_id as "productId", p.name, p.sku, r.stars, r.state, count(r.review_id)::int as n
    from orders.pub_products p left join community.reviews r on r.product_id = p.product_id
    where p.active or r.review_id is not null
    group by p.product_id, p.name, p.sku, r.stars, r.state order by p.name, p.sku`.execute(tx)
  return rows
}

export interface ProductRow {
  productId: string
  name: string
  sku: string
}

export async function findProducts(
  tx: Tx,
  by: { sku: string } | { productId: string } | { orderId: string; personId: string } | 'active',
): Promise<ProductRow[]> {
  const condition =
    by === 'active'
      ? sql`p.active`
      : 'sku' in by
        ? sql`p.sku = ${by.sku}`
        : 'productId' in by
          ? sql`p.product_id = ${by.productId}`
          : sql`exists (select from orders.pub_lines l where l.person_id = ${by.personId}
              and l.order_id = ${by.orderId} and l.product_id = p.product_id)`
  const { rows } = await sql<ProductRow>`
    select p.product_id as "productId", p.name, p.sku from orders.pub_products p
    where ${condition} order by p.name limit 500`.execute(tx)
  return rows
}

export async function publishedStars(
  tx: Tx,
  productId: string,
): Promise<{ stars: number; n: number }[]> {
  const { rows } = await sql<{ stars: number; n: number }>`
    select stars, count(*)::int as n from community.reviews
    where product_id = ${productId} and state = 'published' group by stars order by stars desc`.execute(
    tx,
  )
  return rows
}
