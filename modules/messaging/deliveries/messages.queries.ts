import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Because, Channel, Kind, State } from '../messages.rules.ts'

export interface Attachment {
  key: string
  name: string
  type: string
  size: number
}

export interface Body {
  text: string
  html?: string
}

export interface MessageRow {
  personId: string
  messageId: string
  originId: string
  channel: Channel
  kind: Kind
  purpose: string
  batchId: string | null
  templateId: string | null
  templateVersion: number | null
  conversationId: string | null
  staffId: string | null
  subject: string | null
  body: Body
  attachments: Attachment[]
  inReplyTo: string | null
  references: string[]
  toAddress: string | null
  state: State
  because: Because | null
  goesAt: Date | null
  notBefore: Date | null
  tries: number
  leaseUntil: Date | null
  sentAt: Date | null
  farId: string | null
  farAnswer: Record<string, unknown> | null
  cost: number | null
  mediaCode: string | null
  token: string
  createdBy: string
  createdAt: Date
}

export const MESSAGE = sql`m.person_id as "personId", m.message_id as "messageId", m.origin_id as "originId", m.channel, m.kind,
  m.purpose, m.batch_id as "batchId", m.template_id as "templateId",
  m.template_version as "templateVersion", m.conversation_id as "conversationId",
  m.staff_id as "staffId", m.subject, m.body, m.attachments, m.in_reply_to as "inReplyTo",
  m.refs as "references", m.to_address as "toAddress", m.state, m.because, m.goes_at as "goesAt",
  m.not_before as "notBefore", m.tries, m.lease_until as "leaseUntil", m.sent_at as "sentAt",
  m.far_id as "farId", m.far_answer as "farAnswer", m.cost, m.media_code as "mediaCode", m.token,
  m.created_by as "createdBy", m.created_at as "createdAt"`

export type NewMessage = Omit<
  MessageRow,
  'originId' | 'tries' | 'sentAt' | 'farId' | 'farAnswer' | 'cost' | 'mediaCode'
> & { key: string; lease: string | null }

export async function insertMessages(tx: Tx, rows: readonly NewMessage[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into messaging.messages (person_id, message_id, origin_id, channel, kind, purpose, key,
      batch_id, template_id, template_version, conversation_id, staff_id, subject, body, attachments,
      in_reply_to, refs, to_address, state, because, goes_at, not_before, lease, lease_until, token,
      created_by, created_at)
    select "personId", "messageId", "personId", channel, kind, purpose, key, "batchId", "templateId",
      "templateVersion", "conversationId", "staffId", subject, body, attachments, "inReplyTo",
      "references", "toAddress", state, because, "goesAt", "notBefore", lease,
      "leaseUntil", token, "createdBy", "createdAt"
    from json_to_recordset(${JSON.stringify(rows)}::json) as r ("personId" uuid, "messageId" uuid,
      channel text, kind text, purpose text, key text, "batchId" uuid, "templateId" uuid,
      "templateVersion" int, "conversationId" uuid, "staffId" uuid, subject text, body jsonb,
      attachments jsonb, "inReplyTo" text, "references" text[], "toAddress" text, state text,
      because text, "goesAt" timestamptz, "notBefore" timestamptz, lease uuid,
      "leaseUntil" timestamptz, token text, "createdBy" text,
      "createdAt" timestamptz)`.execute(tx)
}

export type Answered = Pick<
  MessageRow,
  'personId' | 'messageId' | 'state' | 'because' | 'goesAt'
> & {
  key: string
}

/** Under whatever origin: two who merged may each have had one of this key. The oldest last. */
export async function findByKeys(
  tx: Tx,
  asked: readonly { personId: string; key: string }[],
): Promise<Answered[]> {
  const { rows } = await sql<Answered>`select m.person_id as "personId", m.key,
      m.message_id as "messageId", m.state, m.because, m.goes_at as "goesAt"
    from unnest(${asked.map(({ personId }) => personId)}::uuid[], ${asked.map(({ key }) => key)}::text[])
      as a (person_id, key)
    join messaging.messages m on m.person_id = a.person_id and m.key = a.key
    order by m.created_at desc`.execute(tx)
  return rows
}

/** By its id alone: the person may have been merged since somebody noted theirs. */
export async function findMessage(tx: Tx, messageId: string): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`select ${MESSAGE} from messaging.messages m
    where m.message_id = ${messageId}`.execute(tx)
  return rows[0]
}

export async function lockMessage(tx: Tx, messageId: string): Promise<MessageRow | undefined> {
  const [row] = await lockMessages(tx, [messageId])
  return row
}

export async function lockMessages(tx: Tx, messageIds: readonly string[]): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`select ${MESSAGE} from messaging.messages m
    where m.message_id = any(${messageIds}::uuid[]) order by m.message_id for update`.execute(tx)
  return rows
}

export async function findByToken(tx: Tx, token: string): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`select ${MESSAGE} from messaging.messages m
    where m.token = ${token} limit 1`.execute(tx)
  return rows[0]
}

export interface Step {
  state: State
  because: Because | null
  goesAt: Date | null
  toAddress?: string | null
}

/** Moves a message that is locked, or that nobody else works on. */
export async function updateState(
  tx: Tx,
  { personId, messageId }: { personId: string; messageId: string },
  step: Step,
): Promise<void> {
  await updateStates(tx, [{ personId, messageId, ...step }])
}

export async function updateStates(
  tx: Tx,
  rows: readonly (Step & { personId: string; messageId: string })[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`update messaging.messages m set state = s.state, because = s.because, goes_at = s."goesAt",
      to_address = coalesce(s."toAddress", m.to_address), lease = null, lease_until = null
    from json_to_recordset(${JSON.stringify(rows)}::json) as s ("personId" uuid, "messageId" uuid,
      state text, because text, "goesAt" timestamptz, "toAddress" text)
    where m.person_id = s."personId" and m.message_id = s."messageId"`.execute(tx)
}

export async function storeDelivered(
  tx: Tx,
  row: {
    personId: string
    messageId: string
    at: Date
    farId: string | null
    cost: number | null
    mediaCode: string | null
  },
): Promise<void> {
  await sql`update messaging.messages set state = 'sent', because = null, goes_at = null,
      sent_at = ${row.at}, far_id = coalesce(${row.farId}, far_id), cost = ${row.cost},
      media_code = ${row.mediaCode}
    where person_id = ${row.personId} and message_id = ${row.messageId}`.execute(tx)
}

export async function storeFailed(
  tx: Tx,
  row: { personId: string; messageId: string; farAnswer: object },
): Promise<void> {
  await sql`update messaging.messages set state = 'failed', because = 'far_never', goes_at = null,
      far_answer = ${JSON.stringify(row.farAnswer)}::jsonb
    where person_id = ${row.personId} and message_id = ${row.messageId}`.execute(tx)
}

export async function findMessagesOf(
  tx: Tx,
  personId: string,
  limit: number,
): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`select ${MESSAGE} from messaging.messages m
    where m.person_id = ${personId} order by m.created_at desc, m.message_id desc limit ${limit}`.execute(
    tx,
  )
  return rows
}
