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
  'originId' | 'tries' | 'leaseUntil' | 'sentAt' | 'farId' | 'farAnswer' | 'cost' | 'mediaCode'
> & { key: string }

export async function insertMessage(tx: Tx, row: NewMessage): Promise<void> {
  await sql`insert into messaging.messages (person_id, message_id, origin_id, channel, kind, purpose, key,
      batch_id, template_id, template_version, conversation_id, staff_id, subject, body, attachments,
      in_reply_to, refs, to_address, state, because, goes_at, not_before, token, created_by, created_at)
    values (${row.personId}, ${row.messageId}, ${row.personId}, ${row.channel}, ${row.kind},
      ${row.purpose}, ${row.key}, ${row.batchId}, ${row.templateId}, ${row.templateVersion},
      ${row.conversationId}, ${row.staffId}, ${row.subject}, ${JSON.stringify(row.body)}::jsonb,
      ${JSON.stringify(row.attachments)}::jsonb, ${row.inReplyTo}, ${row.references}::text[],
      ${row.toAddress}, ${row.state}, ${row.because}, ${row.goesAt}, ${row.notBefore}, ${row.token},
      ${row.createdBy}, ${row.createdAt})`.execute(tx)
}

/** Under whatever origin: two who merged may each have had one of this key. */
export async function findByKey(
  tx: Tx,
  personId: string,
  key: string,
): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`select ${MESSAGE} from messaging.messages m
    where m.person_id = ${personId} and m.key = ${key} order by m.created_at limit 1`.execute(tx)
  return rows[0]
}

/** By its id alone: the person may have been merged since somebody noted theirs. */
export async function findMessage(tx: Tx, messageId: string): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`select ${MESSAGE} from messaging.messages m
    where m.message_id = ${messageId}`.execute(tx)
  return rows[0]
}

export async function lockMessage(tx: Tx, messageId: string): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`select ${MESSAGE} from messaging.messages m
    where m.message_id = ${messageId} for update`.execute(tx)
  return rows[0]
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
  { state, because, goesAt, toAddress }: Step,
): Promise<void> {
  await sql`update messaging.messages set state = ${state}, because = ${because}, goes_at = ${goesAt},
      to_address = coalesce(${toAddress ?? null}, to_address), lease = null, lease_until = null
    where person_id = ${personId} and message_id = ${messageId}`.execute(tx)
}

export async function markSending(
  tx: Tx,
  row: {
    personId: string
    messageId: string
    lease: string
    until: Date
    toAddress: string | null
  },
): Promise<void> {
  await sql`update messaging.messages set state = 'sending', because = null, goes_at = null,
      tries = tries + 1, lease = ${row.lease}, lease_until = ${row.until}, to_address = ${row.toAddress}
    where person_id = ${row.personId} and message_id = ${row.messageId}`.execute(tx)
}

export interface Ending {
  messageId: string
  lease: string
  state: 'sent' | 'queued' | 'failed'
  because: Because | null
  goesAt: Date | null
  sentAt: Date | null
  farId: string | null
  farAnswer: object
}

/** Answers the row if the lease is still ours; somebody else has judged the message otherwise. */
export async function endSending(tx: Tx, row: Ending): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`
    update messaging.messages m set state = ${row.state}, because = ${row.because},
      goes_at = ${row.goesAt}, sent_at = ${row.sentAt}, far_id = coalesce(${row.farId}, m.far_id),
      far_answer = ${JSON.stringify(row.farAnswer)}::jsonb, lease = null, lease_until = null
    where m.message_id = ${row.messageId} and m.state = 'sending' and m.lease = ${row.lease}
    returning ${MESSAGE}`.execute(tx)
  return rows[0]
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
