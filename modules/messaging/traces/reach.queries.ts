import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Channel } from '../messages.rules.ts'
import type { Sent } from '../traces.rules.ts'

/** Where a person is reached, by channel, as the gate knows it. */
export async function findAddresses(
  tx: Tx,
  personId: string,
): Promise<{ channel: Channel; address: string }[]> {
  const { rows } = await sql<{ channel: Channel; address: string }>`
    select case kind when 'email' then 'mail' else c.channel end as channel, value as address
    from people.pub_points
    left join lateral (values ('sms'), ('phone')) c(channel) on kind = 'phone'
    where person_id = ${personId} and kind in ('email', 'phone')
    union all
    select 'line', value from people.pub_identities where person_id = ${personId} and kind = 'line'
    union all
    select 'post', address from people.pub_postal where person_id = ${personId} and address <> ''
    `.execute(tx)
  return rows
}

/**
 * What the shop sent of its own wish in a channel, the newest first, once there was time to look at it.
 * Paper and calls cannot tell of themselves: there a word or an order within 30 days counts as seen.
 * `place` is whose it is in the order asked.
 */
export async function findRegards(
  tx: Tx,
  asks: readonly { personId: string; channel: Channel; before: Date }[],
): Promise<(Sent & { place: number })[]> {
  const { rows } = await sql<Sent & { place: number }>`
    select (g.n - 1)::int as place, r.* from unnest(${asks.map(({ personId }) => personId)}::uuid[],
      ${asks.map(({ channel }) => channel)}::text[],
      ${asks.map(({ before }) => before.toISOString())}::timestamptz[])
      with ordinality g (person_id, channel, before, n)
    cross join lateral (
      select m.sent_at as "sentAt", case
        when exists (select 1 from messaging.traces t where t.person_id = m.person_id
          and t.message_id = m.message_id and t.kind in ('opened', 'clicked') and t.sure) then 'seen'
        when exists (select 1 from activity.pub_events e where e.person_id = m.person_id
          and e.name in ('contact.received', 'order.placed')
          and e.occurred_at between m.sent_at and m.sent_at + interval '30 days') then 'seen'
        when exists (select 1 from messaging.traces t where t.person_id = m.person_id
          and t.message_id = m.message_id and t.kind in ('opened', 'clicked')) then 'unknown'
        when m.channel not in ('mail', 'post') then 'unknown'
        else 'unseen' end as regard
      from messaging.messages m
      where m.person_id = g.person_id and m.channel = g.channel and m.state = 'sent'
        and m.kind <> 'reply' and m.purpose <> 'service' and m.sent_at <= g.before
      order by m.sent_at desc limit 30) r
    order by g.n, r."sentAt" desc`.execute(tx)
  return rows
}

export async function exportTraces(
  tx: Tx,
  personId: string,
): Promise<{ trace: string; traceOf: string | null; traceAt: Date; traceTimes: number }[]> {
  const { rows } = await sql<{
    trace: string
    traceOf: string | null
    traceAt: Date
    traceTimes: number
  }>`select t.kind as trace, m.subject as "traceOf", t.first_at as "traceAt", t.times as "traceTimes"
    from messaging.traces t
    left join messaging.messages m on m.person_id = t.person_id and m.message_id = t.message_id
    where t.person_id = ${personId} order by t.first_at, t.kind, t.what`.execute(tx)
  return rows
}

export async function eraseTraces(tx: Tx, personId: string): Promise<void> {
  await sql`delete from messaging.traces where person_id = ${personId}`.execute(tx)
  await sql`delete from messaging.links where person_id = ${personId}`.execute(tx)
}
