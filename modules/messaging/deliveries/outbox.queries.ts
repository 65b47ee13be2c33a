import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { OutboxState } from '../contract/deliveries.ts'
import type { Channel } from '../messages.rules.ts'
import { MESSAGE, type MessageRow } from './messages.queries.ts'

export interface OutboxFilter {
  channel?: Channel | undefined
  state: OutboxState
  personId?: string | undefined
}

const HANDS = sql`m.state = 'queued' and m.channel in ('post', 'phone')`
const STATES = {
  all: sql`true`,
  waiting: sql`m.state in ('held', 'sending') or (m.state = 'queued' and m.channel not in ('post', 'phone'))`,
  sent: sql`m.state = 'sent'`,
  stopped: sql`m.state in ('refused', 'failed', 'cancelled')`,
  todo: HANDS,
}

/** Newest first. */
export async function findOutbox(
  tx: Tx,
  { channel, state, personId }: OutboxFilter,
  { limit, after }: { limit: number; after: { at: string; id: string } | null },
): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`select ${MESSAGE} from messaging.messages m
    where (${STATES[state]})
      ${channel ? sql`and m.channel = ${channel}` : sql``}
      ${personId ? sql`and m.person_id = ${personId}` : sql``}
      ${after ? sql`and (m.created_at, m.message_id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by m.created_at desc, m.message_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function findStaffName(tx: Tx, label: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from accounts.pub_staff where 'staff:' || staff_id = ${label}`.execute(tx)
  return rows[0]?.name ?? null
}

export async function findConsent(
  tx: Tx,
  of: { personId: string; channel: string; purpose: string },
): Promise<{ granted: boolean; at: Date } | null> {
  const { rows } = await sql<{ granted: boolean; at: Date }>`
    select granted, given_at as at from people.pub_consents where person_id = ${of.personId}
      and channel = ${of.channel} and purpose = ${of.purpose}`.execute(tx)
  return rows[0] ?? null
}

/**
 * Words in and out since a moment. A contact noted down by hand counts; one that was recorded together
 * with a message of ours is that message.
 */
export async function countWords(
  tx: Tx,
  personId: string,
  since: Date,
): Promise<{ inbound: number; outbound: number }> {
  const { rows } = await sql<{ inbound: number; outbound: number }>`
    select count(*) filter (where e.name = 'contact.received')::int as inbound,
      (count(*) filter (where e.name = 'contact.sent' and not e.payload ? 'messageId')
        + (select count(*) from messaging.messages m where m.person_id = ${personId}
          and m.state = 'sent' and m.sent_at >= ${since}))::int as outbound
    from activity.pub_events e where e.person_id = ${personId} and e.occurred_at >= ${since}
      and e.name in ('contact.received', 'contact.sent')`.execute(tx)
  return rows[0] ?? { inbound: 0, outbound: 0 }
}
