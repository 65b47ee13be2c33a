import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Because, Channel } from '../messages.rules.ts'
import type { FarAnswer, Parcel } from './far.ts'

/** The words of the condition are those of the index `messages_due`. */
const isDue = (channel: Channel, now: Date) => sql`m.channel = ${channel}
  and coalesce(m.lease_until, m.goes_at, m.created_at) <= ${now}
  and m.batch_id is not null
  and m.batch_id not in (select b.batch_id from messaging.batches b where b.state = 'paused')
  and (m.state = 'sending' or (m.state = 'held' and m.goes_at is not null)
    or (m.state = 'queued' and m.channel not in ('post', 'phone')))`

/**
 * The next of letters to many whose time has come, one of each person, because what one comes to counts for
 * the next. Two who look at once take turns until the first has taken its own.
 */
export async function claimDue(
  tx: Tx,
  { channel, now, limit }: { channel: Channel; now: Date; limit: number },
): Promise<{ personId: string; messageId: string }[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`messaging.lane ${channel}`}, 0))`.execute(
    tx,
  )
  const { rows } = await sql<{ personId: string; messageId: string }>`
    select distinct on (d.person_id) d.person_id as "personId", d.message_id as "messageId" from (
      select m.person_id, m.message_id from messaging.messages m where ${isDue(channel, now)}
      order by coalesce(m.lease_until, m.goes_at, m.created_at) limit ${limit}) d
    order by d.person_id, d.message_id`.execute(tx)
  return rows
}

/** What became of one that was offered. */
export interface Landed {
  parcel: Parcel
  answer: FarAnswer
}

export type Leased = { lease: string; until: Date }

export async function markSending(
  tx: Tx,
  { lease, until }: Leased,
  rows: readonly { personId: string; messageId: string; toAddress: string }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`update messaging.messages m set state = 'sending', because = null, goes_at = null,
      lease = ${lease}, lease_until = ${until}, to_address = s.address
    from unnest(${rows.map(({ personId }) => personId)}::uuid[],
      ${rows.map(({ messageId }) => messageId)}::uuid[], ${rows.map(({ toAddress }) => toAddress)}::text[])
      as s (person_id, message_id, address)
    where m.person_id = s.person_id and m.message_id = s.message_id`.execute(tx)
}

/** Messages of these that were begun, with what was heard of them; null: nothing. */
export async function findFlights(
  tx: Tx,
  messageIds: readonly string[],
): Promise<Map<string, FarAnswer | null>> {
  const { rows } = await sql<{ messageId: string; answer: FarAnswer | null }>`
    select message_id as "messageId", answer from messaging.flights
    where message_id = any(${messageIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ messageId, answer }) => [messageId, answer]))
}

export async function removeFlights(tx: Tx, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return
  await sql`delete from messaging.flights where message_id = any(${messageIds}::uuid[])`.execute(tx)
}

/** Notes what was heard, and what is said next; answers which of those may be said under this lease. */
export async function noteFlights(
  tx: Tx,
  lease: string,
  {
    begin,
    heard,
    now,
  }: {
    begin: readonly Parcel[]
    heard: readonly Landed[]
    now: Date
  },
): Promise<Set<string>> {
  const ids = begin.map(({ messageId }) => messageId)
  const answers = heard.map(({ parcel: { messageId }, answer }) => ({ messageId, answer }))
  const { rows } = await sql<{ messageId: string }>`
    with heard as (
      update messaging.flights f set answer = h.answer
      from json_to_recordset(${JSON.stringify(answers)}::json) as h ("messageId" uuid, answer jsonb)
      where f.message_id = h."messageId" and f.lease = ${lease}
    )
    insert into messaging.flights (message_id, lease, begun_at)
    select m.message_id, ${lease}, ${now} from unnest(${ids}::uuid[]) b (id)
    join messaging.messages m on m.message_id = b.id and m.state = 'sending' and m.lease = ${lease}
    on conflict do nothing returning message_id as "messageId"`.execute(tx)
  return new Set(rows.map(({ messageId }) => messageId))
}

export interface Ending {
  messageId: string
  state: 'sent' | 'queued' | 'failed'
  because: Because | null
  goesAt: Date | null
  sentAt: Date | null
  farId: string | null
  farAnswer: object | null
  /** How often it was offered by now. */
  tries: number
}

/**
 * Writes down what became of them, and whose they are now. One whose lease is not this any more is left
 * alone: somebody else has judged it. Without a lease the rows are locked.
 */
export async function endSendings(
  tx: Tx,
  lease: string | null,
  endings: readonly Ending[],
): Promise<{ personId: string; messageId: string }[]> {
  const { rows } = await sql<{ personId: string; messageId: string }>`
    with ended as (
      update messaging.messages m set state = e.state, because = e.because, goes_at = e."goesAt",
        sent_at = e."sentAt", far_id = coalesce(e."farId", m.far_id), tries = e.tries,
        far_answer = coalesce(e."farAnswer", m.far_answer), lease = null, lease_until = null
      from json_to_recordset(${JSON.stringify(endings)}::json) as e ("messageId" uuid, state text,
        because text, "goesAt" timestamptz, "sentAt" timestamptz, "farId" text, "farAnswer" jsonb,
        tries int)
      where m.message_id = e."messageId" and m.state = 'sending'
        and (${lease}::uuid is null or m.lease = ${lease})
      returning m.person_id, m.message_id
    ), landed as (
      delete from messaging.flights f using ended e where f.message_id = e.message_id
    )
    select person_id as "personId", message_id as "messageId" from ended`.execute(tx)
  return rows
}

/** Gives back what is ours and was never begun; answers whose it is. */
export async function giveBack(
  tx: Tx,
  lease: string,
  messageIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ messageId: string }>`
    update messaging.messages m set state = 'queued', lease = null, lease_until = null
    where m.message_id = any(${messageIds}::uuid[]) and m.state = 'sending' and m.lease = ${lease}
      and not exists (select from messaging.flights f where f.message_id = m.message_id)
    returning m.message_id as "messageId"`.execute(tx)
  return rows.map(({ messageId }) => messageId)
}
