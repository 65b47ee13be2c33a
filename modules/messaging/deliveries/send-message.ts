import { randomBytes } from 'node:crypto'
import { actorLabel, type Ctx, inTransaction } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { askGates } from '../gate/ask-gate.ts'
import { lockGates } from '../gate/gate.queries.ts'
import { gateTexts } from '../gate.texts.ts'
import {
  type Because,
  type Channel,
  type GateReason,
  isWire,
  type Kind,
} from '../messages.rules.ts'
import type { Parcel } from './far.ts'
import type { Leased } from './flights.queries.ts'
import type { Flight } from './fly.ts'
import { goOn, pausedChannels, stepOf } from './go-on.ts'
import { livingOf } from './living.ts'
import {
  type Answered,
  type Attachment,
  findByKeys,
  insertMessages,
  type NewMessage,
  type Step,
} from './messages.queries.ts'

export interface SendMessage {
  personId: string
  channel: Channel
  purpose: string
  kind: Kind
  /** Once per person: the same key again answers what became of the first. */
  key: string
  subject?: string | null | undefined
  text: string
  html?: string | undefined
  attachments?: readonly Attachment[] | undefined
  conversationId?: string | null | undefined
  /** Message-ID of the mail that it answers, and of those before. */
  inReplyTo?: string | null | undefined
  references?: readonly string[] | undefined
  staffId?: string | null | undefined
  templateId?: string | null | undefined
  templateVersion?: number | null | undefined
  batchId?: string | null | undefined
  notBefore?: Date | null | undefined
}

export interface SentMessage {
  messageId: string
  state: 'queued' | 'held' | 'refused'
  because: GateReason | null
  /** Null with `held`: when the channel, which was paused, goes on. */
  goesAt: Date | null
}

/**
 * Sends something to a person, if the gate lets it: stored, and delivered by a job after the transaction.
 * What must wait or never goes is stored too, with the reason. Part of verbs that have asked for a right.
 * Throws `not_found` for somebody who is not there, or erased.
 */
export async function sendMessage(ctx: Ctx, input: SendMessage): Promise<SentMessage> {
  return inTransaction(ctx, async (ctx) => {
    const personId = await livingOf(ctx, input.personId)
    const [sent] = await sendMessages(ctx, [{ ...input, personId }])
    if (!sent) throw notFound(gateTexts.noSuchPerson)
    return sent
  })
}

/**
 * The same to many, each of them once and under the id that they live by now; in the order given, null for
 * somebody who is not there.
 */
export async function sendMessages(
  ctx: Ctx,
  inputs: readonly SendMessage[],
): Promise<(SentMessage | null)[]> {
  return inTransaction(ctx, async (ctx) => {
    const { earlier, rows } = await writeMessages(ctx, inputs, null)
    const sent = new Map([...earlier, ...rows].map((row) => [row.personId, answerOf(row)]))
    return inputs.map(({ personId }) => sent.get(personId) ?? null)
  })
}

/** Who hands over to the far side at once marks what may go as theirs; its gate was asked just now. */
export async function sendAtOnce(
  ctx: Ctx,
  inputs: readonly SendMessage[],
  leased: Leased,
): Promise<Flight | null> {
  const { rows } = await writeMessages(ctx, inputs, leased)
  const parcels = rows.flatMap((row) => {
    const { toAddress } = row
    return row.state === 'sending' && toAddress ? [parcelOf(row, toAddress)] : []
  })
  const [first] = parcels
  return first && isWire(first.channel) ? { ...leased, channel: first.channel, parcels } : null
}

async function writeMessages(
  ctx: Ctx,
  inputs: readonly SendMessage[],
  leased: Leased | null,
): Promise<{ earlier: Answered[]; rows: NewMessage[] }> {
  await lockGates(
    ctx.tx,
    inputs.map(({ personId }) => personId),
  )
  // After the locks, so that a retry sent while the first runs sees its rows.
  const earlier = await findByKeys(ctx.tx, inputs)
  const known = new Set(earlier.map(({ personId }) => personId))
  const fresh = inputs.filter(({ personId }) => !known.has(personId))
  const asked = await askGates(ctx, fresh)
  const paused = await pausedChannels(ctx.tx)
  const rows = fresh.flatMap((input, place) => {
    const one = asked[place]
    if (!one) return []
    const { channel } = input
    const step = stepOf(channel, one, paused.has(channel))
    const goes = leased && step.state === 'queued' && isWire(channel) && one.address !== null
    return [rowOf(ctx, input, goes ? { ...step, state: 'sending' } : step, one.address, leased)]
  })
  await insertMessages(ctx.tx, rows)
  await goOn(ctx, rows)
  return { earlier, rows }
}

function rowOf(
  ctx: Ctx,
  input: SendMessage,
  step: Step,
  address: string | null,
  leased: Leased | null,
): NewMessage {
  const { html } = input
  const isOurs = step.state === 'sending'
  return {
    personId: input.personId,
    messageId: newId(),
    key: input.key,
    channel: input.channel,
    kind: input.kind,
    purpose: input.purpose,
    batchId: input.batchId ?? null,
    templateId: input.templateId ?? null,
    templateVersion: input.templateVersion ?? null,
    conversationId: input.conversationId ?? null,
    staffId: input.staffId ?? null,
    subject: input.subject ?? null,
    body: { text: input.text, ...(html !== undefined && { html }) },
    attachments: [...(input.attachments ?? [])],
    inReplyTo: input.inReplyTo ?? null,
    references: [...(input.references ?? [])],
    toAddress: address,
    notBefore: input.notBefore ?? null,
    ...step,
    lease: isOurs ? (leased?.lease ?? null) : null,
    leaseUntil: isOurs ? (leased?.until ?? null) : null,
    // Small letters alone: some mail servers make the part before the @ small.
    token: randomBytes(16).toString('hex'),
    createdBy: actorLabel(ctx.actor),
    createdAt: ctx.now,
  }
}

const parcelOf = ({ key, lease, ...row }: NewMessage, toAddress: string): Parcel => ({
  ...row,
  toAddress,
  originId: row.personId,
  tries: 0,
  sentAt: null,
  farId: null,
  farAnswer: null,
  cost: null,
  mediaCode: null,
})

const WAITS: readonly (Because | null)[] = ['to_print', 'to_call']

/** Of an earlier one what became of it; anything that has gone on its way counts as queued. */
function answerOf(row: {
  messageId: string
  state: NewMessage['state']
  because: Because | null
  goesAt: Date | null
}): SentMessage {
  const { messageId, state, because, goesAt } = row
  if (state !== 'held' && state !== 'refused')
    return { messageId, state: 'queued', because: null, goesAt: null }
  return {
    messageId,
    state,
    because: WAITS.includes(because) ? null : (because as GateReason | null),
    goesAt,
  }
}
