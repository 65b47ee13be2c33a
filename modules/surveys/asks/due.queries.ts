import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { After } from '../surveys.rules.ts'
import type { Invited } from './invite.ts'

/** Of what happened between these two moments somebody is to be asked now. */
export interface Window {
  from: Date
  until: Date
}

/** Steps whose ease is asked about. */
export const STEPS = [
  'order.changed',
  'order.cancelled',
  'order.returned',
  'subscription.changed',
  'subscription.skipped',
  'subscription.paused',
  'subscription.resumed',
  'subscription.cancelled',
] as const
export type Step = (typeof STEPS)[number]

const DAY_MS = 86_400_000
const PRODUCT = sql`(select l.product_id from orders.pub_lines l
  where l.person_id = o.person_id and l.order_id = o.order_id and l.product_id is not null
  order by l.amount desc, l.line_no limit 1)`

/** Whom to ask, each once about the same matter; those who were asked about it already are left out. */
export async function findDue(
  tx: Tx,
  after: After,
  window: Window,
  { arrivesDays, limit }: { arrivesDays: number; limit: number },
): Promise<Invited[]> {
  const { rows } = await sql<Invited>`
    select d.* from (${SOURCES[after](window, arrivesDays)}) d
    where exists (select from people.pub_persons p
        where p.person_id = d."personId" and p.status = 'known')
      and not exists (select from surveys.asks a where a.person_id = d."personId" and a.key = d.key)
    order by d."personId", d.key limit ${limit}`.execute(tx)
  return rows
}

const SOURCES: Record<After, (window: Window, arrivesDays: number) => RawBuilder<unknown>> = {
  delivery: delivered,
  contact: answered,
  change: changed,
}

// A fact is received no sooner than it happened: so the index of arrivals narrows what is read.
const among = ({ from, until }: Window) => sql`e.received_at >= ${from}
  and e.occurred_at >= ${from} and e.occurred_at < ${until}
  and (e.source is null or e.source not like 'import:%')`

/** Arrived as a fact tells, or else so long after the order was placed. */
function delivered(window: Window, arrivesDays: number) {
  const placed = {
    from: new Date(window.from.getTime() - arrivesDays * DAY_MS),
    until: new Date(window.until.getTime() - arrivesDays * DAY_MS),
  }
  const known = sql`select from activity.pub_events k where k.person_id = o.person_id
    and k.name = 'order.delivered' and k.payload->>'orderId' = o.order_id::text`
  const columns = sql`o.person_id as "personId", 'order:' || o.order_id as key, o.order_id as "orderId",
    ${PRODUCT} as "productId"`
  return sql`
    select ${columns}, null::uuid as "conversationId", null::uuid as "staffId", null::text as step
    from orders.pub_orders o
    where o.placed_at >= ${placed.from} and o.placed_at < ${placed.until} and o.status = 'placed'
      and o.import_id is null and not exists (${known})
    union all
    select ${columns}, null::uuid, null::uuid, null::text
    from activity.pub_events e join orders.pub_orders o
      on o.person_id = e.person_id and o.order_id::text = e.payload->>'orderId'
    where e.name = 'order.delivered' and ${among(window)} and o.status = 'placed'`
}

/** The last answer of ours in a talk in which nobody waits any more. */
function answered(window: Window) {
  return sql`
    select e.person_id as "personId", 'talk:' || c.conversation_id as key, null::uuid as "orderId",
      null::uuid as "productId", c.conversation_id as "conversationId",
      (array_agg(case when e.actor like 'staff:%' then substr(e.actor, 7)::uuid end
        order by e.occurred_at desc, e.event_id desc))[1] as "staffId",
      null::text as step
    from activity.pub_events e join inbox.pub_conversations c
      on c.person_id = e.person_id and c.conversation_id::text = e.payload->>'conversationId'
    where e.name = 'contact.sent' and ${among(window)} and c.waiting_since is null
      and not exists (select from inbox.pub_entries n where n.person_id = c.person_id
        and n.conversation_id = c.conversation_id and n.kind <> 'note' and n.at >= ${window.until})
    group by e.person_id, c.conversation_id`
}

/** An order or a subscription that was changed: how easy was it? */
function changed(window: Window) {
  return sql`
    select e.person_id as "personId", 'fact:' || e.event_id as key,
      case when o.order_id is not null then o.order_id end as "orderId", null::uuid as "productId",
      null::uuid as "conversationId", null::uuid as "staffId", e.name as step
    from activity.pub_events e left join orders.pub_orders o
      on o.person_id = e.person_id and o.order_id::text = e.payload->>'orderId'
    where e.name = any(${[...STEPS]}::text[]) and ${among(window)}`
}
