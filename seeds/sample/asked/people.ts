import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/context.ts'
import { SAMPLE_ID } from '../sample-id.ts'
import type { Sku } from '../shop.ts'

/** Talks of their own, apart from those that an answer of the sample opens: a second run finds the same. */
const TALKS = sql`(select distinct e.person_id, e.conversation_id from inbox.pub_entries e
  where e.kind = 'word' and (e.external_id is null
    or (e.external_id not like 'survey:%' and e.external_id not like 'review:%')))`

/** An order of somebody made up, with what most was spent on. */
export interface Bought {
  personId: string
  orderId: string
  productId: string
  sku: Sku
  daysAgo: number
  /** Which of their orders it is, the first being 1. */
  nth: number
  hasMail: boolean
  isWoman: boolean
  /** Somebody with whom a talk is under way: what they answer must not fall into it. */
  isTalking: boolean
}

/** The oldest first; in the order of their numbers, which are the same in every sample. */
export async function findBought(ctx: Ctx): Promise<Bought[]> {
  const { rows } = await sql<Bought>`
    select o.person_id as "personId", o.order_id as "orderId", l.product_id as "productId", l.sku,
      (extract(epoch from ${ctx.now}::timestamptz - o.placed_at) / 86400)::int as "daysAgo",
      row_number() over (partition by o.person_id order by o.placed_at, o.number)::int as nth,
      m.person_id is not null as "hasMail",
      p.sex = 'female' as "isWoman", c.person_id is not null as "isTalking"
    from orders.pub_orders o
    join people.pub_persons p on p.person_id = o.person_id and p.status = 'known'
    cross join lateral (select k.product_id, k.sku from orders.pub_lines k
      where k.person_id = o.person_id and k.order_id = o.order_id and k.product_id is not null
      order by k.amount desc, k.line_no limit 1) l
    left join (select distinct person_id from people.pub_identities where kind = 'email') m
      on m.person_id = o.person_id
    left join (select distinct person_id from ${TALKS} t) c on c.person_id = o.person_id
    where p.import_id = ${SAMPLE_ID} and o.import_id = ${SAMPLE_ID} and o.status = 'placed'
    order by o.placed_at, o.number`.execute(ctx.tx)
  return rows
}

export interface Step {
  personId: string
  step: string
  daysAgo: number
}

/** Changes and returns of the sample's people. */
export async function findSteps(ctx: Ctx): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select distinct on (e.person_id) e.person_id as "personId", e.name as step,
      (extract(epoch from ${ctx.now}::timestamptz - e.occurred_at) / 86400)::int as "daysAgo"
    from activity.pub_events e join people.pub_persons p on p.person_id = e.person_id
    where p.import_id = ${SAMPLE_ID} and p.status = 'known'
      and e.name in ('order.returned', 'subscription.cancelled', 'subscription.paused')
      and not exists (select from ${TALKS} c where c.person_id = e.person_id)
    order by e.person_id, e.occurred_at desc`.execute(ctx.tx)
  return rows.toSorted((a, b) => a.daysAgo - b.daysAgo || a.step.localeCompare(b.step))
}

export interface Talked {
  personId: string
  conversationId: string
  daysAgo: number
}

/** Talks that were answered. */
export async function findTalked(ctx: Ctx): Promise<Talked[]> {
  const { rows } = await sql<Talked>`
    select c.person_id as "personId", c.conversation_id as "conversationId",
      (extract(epoch from ${ctx.now}::timestamptz - c.closed_at) / 86400)::int as "daysAgo"
    from inbox.pub_conversations c join people.pub_persons p on p.person_id = c.person_id
    join ${TALKS} t on t.person_id = c.person_id and t.conversation_id = c.conversation_id
    where p.import_id = ${SAMPLE_ID} and c.closed_at is not null
      and c.closed_at < ${ctx.now}::timestamptz - interval '2 days'
    order by c.closed_at, c.person_id`.execute(ctx.tx)
  return rows
}

/** The talks that low marks and few stars of the sample opened, and when; those that still wait. */
export async function findOpened(ctx: Ctx): Promise<{ conversationId: string; at: Date }[]> {
  const { rows } = await sql<{ conversationId: string; at: Date }>`
    select c.conversation_id as "conversationId", max(e.at) as at
    from inbox.pub_conversations c
    join inbox.pub_entries e on e.person_id = c.person_id and e.conversation_id = c.conversation_id
    join people.pub_persons p on p.person_id = c.person_id
    where p.import_id = ${SAMPLE_ID} and c.waiting_since is not null and e.kind = 'word'
      and (e.external_id like 'survey:%' or e.external_id like 'review:%')
    group by c.conversation_id order by 2, 1`.execute(ctx.tx)
  return rows
}
