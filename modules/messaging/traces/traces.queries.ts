import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Channel, Kind } from '../messages.rules.ts'
import type { TraceKind } from '../traces.rules.ts'

/** A message as far as its traces need it. */
export interface TracedMessage {
  personId: string
  messageId: string
  originId: string
  channel: Channel
  kind: Kind
  purpose: string
  subject: string | null
  toAddress: string | null
  token: string
  sentAt: Date | null
  createdAt: Date
  batchId: string | null
}

const columns = sql`person_id as "personId", message_id as "messageId", origin_id as "originId",
  channel, kind, purpose, subject, to_address as "toAddress", token, sent_at as "sentAt",
  created_at as "createdAt", batch_id as "batchId"`

export async function findByToken(tx: Tx, token: string): Promise<TracedMessage | undefined> {
  const { rows } = await sql<TracedMessage>`
    select ${columns} from messaging.messages where token = ${token} limit 1`.execute(tx)
  return rows[0]
}

export async function findById(tx: Tx, messageId: string): Promise<TracedMessage | undefined> {
  const { rows } = await sql<TracedMessage>`
    select ${columns} from messaging.messages where message_id = ${messageId} limit 1`.execute(tx)
  return rows[0]
}

export interface NewTrace {
  message: TracedMessage
  kind: TraceKind
  what?: string
  at: Date
  sure: boolean | null
  detail?: object
}

/**
 * Notes it once more; `isNews` when it is the first of its kind that somebody surely did. What a machine
 * did first is taken for a person's as soon as one surely does it.
 */
export async function noteTrace(tx: Tx, trace: NewTrace): Promise<{ isNews: boolean }> {
  const { message, kind, what = '', at, sure, detail = {} } = trace
  const { rows: before } = await sql<{ sure: boolean | null }>`
    select sure from messaging.traces where person_id = ${message.personId}
      and message_id = ${message.messageId} and kind = ${kind} and what = ${what} for update`.execute(
    tx,
  )
  await sql`insert into messaging.traces as t
      (person_id, message_id, kind, what, origin_id, first_at, last_at, sure, detail)
    values (${message.personId}, ${message.messageId}, ${kind}, ${what}, ${message.originId}, ${at}, ${at},
      ${sure}, ${JSON.stringify(detail)}::jsonb)
    on conflict (person_id, message_id, kind, what) do update set times = t.times + 1,
      last_at = greatest(t.last_at, excluded.last_at),
      first_at = case when t.sure is false then excluded.first_at else t.first_at end,
      sure = case when t.sure then true else excluded.sure end`.execute(tx)
  return { isNews: sure === true && before[0]?.sure !== true }
}

export interface Click {
  what: string
  at: Date
  url: string
}

/** Clicks of a message that nobody has judged yet. */
export async function lockClicks(tx: Tx, message: TracedMessage): Promise<Click[]> {
  const { rows } = await sql<Click>`
    select t.what, t.last_at as at, l.urls[t.what::int] as url
    from messaging.traces t
    join messaging.links l on l.person_id = t.person_id and l.message_id = t.message_id
    where t.person_id = ${message.personId} and t.message_id = ${message.messageId}
      and t.kind = 'clicked' and t.sure is null
    for update of t`.execute(tx)
  return rows
}

export async function judgeClicks(
  tx: Tx,
  { personId, messageId }: TracedMessage,
  judged: readonly { what: string; sure: boolean }[],
): Promise<void> {
  await sql`update messaging.traces t set sure = j.sure
    from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb) as j(what text, sure boolean)
    where t.person_id = ${personId} and t.message_id = ${messageId} and t.kind = 'clicked'
      and t.what = j.what`.execute(tx)
}

export async function storeLinks(
  tx: Tx,
  links: readonly (Pick<TracedMessage, 'personId' | 'messageId' | 'originId'> & {
    urls: readonly string[]
  })[],
): Promise<void> {
  if (links.length === 0) return
  const rows = links.map(({ personId, messageId, originId, urls }) => {
    return { personId, messageId, originId, urls }
  })
  await sql`insert into messaging.links (person_id, message_id, origin_id, urls)
    select "personId", "messageId", "originId", urls
    from json_to_recordset(${JSON.stringify(rows)}::json) as r ("personId" uuid, "messageId" uuid,
      "originId" uuid, urls text[])
    on conflict (person_id, message_id) do update set urls = excluded.urls`.execute(tx)
}

export async function findLink(
  tx: Tx,
  { personId, messageId }: TracedMessage,
  n: number,
): Promise<string | null> {
  const { rows } = await sql<{ url: string | null }>`
    select urls[${n}::int] as url from messaging.links
    where person_id = ${personId} and message_id = ${messageId}`.execute(tx)
  return rows[0]?.url ?? null
}

/** How often messages to this address came back for a passing reason. */
export async function countSoftBounces(
  tx: Tx,
  { channel, toAddress, personId }: TracedMessage,
  since: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from messaging.traces t
    join messaging.messages m on m.person_id = t.person_id and m.message_id = t.message_id
    where t.person_id = ${personId} and t.kind = 'bounced' and t.what = 'soft'
      and t.first_at > ${since} and m.channel = ${channel} and m.to_address = ${toAddress}`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

export async function findGrantedPurposes(
  tx: Tx,
  { personId, channel }: Pick<TracedMessage, 'personId' | 'channel'>,
): Promise<string[]> {
  const { rows } = await sql<{ purpose: string }>`
    select purpose from people.pub_consents
    where person_id = ${personId} and channel = ${channel} and granted`.execute(tx)
  return rows.map(({ purpose }) => purpose)
}

export interface TraceLine {
  messageId: string
  kind: TraceKind
  what: string
  firstAt: Date
  lastAt: Date
  times: number
  sure: boolean | null
  detail: Record<string, unknown>
  url: string | null
}

export async function findTraces(
  tx: Tx,
  { personId, messageId }: { personId: string; messageId?: string },
): Promise<TraceLine[]> {
  const { rows } = await sql<TraceLine>`
    select t.message_id as "messageId", t.kind, t.what, t.first_at as "firstAt", t.last_at as "lastAt",
      t.times, t.sure, t.detail,
      case when t.kind = 'clicked' then l.urls[nullif(t.what, '')::int] end as url
    from messaging.traces t
    left join messaging.links l on l.person_id = t.person_id and l.message_id = t.message_id
    where t.person_id = ${personId} and (${messageId ?? null}::uuid is null
      or t.message_id = ${messageId ?? null}::uuid)
    order by t.first_at, t.kind, t.what limit 1000`.execute(tx)
  return rows
}
