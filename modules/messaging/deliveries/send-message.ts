import { randomBytes } from 'node:crypto'
import { actorLabel, type Ctx, inTransaction } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { askGates } from '../gate/ask-gate.ts'
import { lockGates } from '../gate/gate.queries.ts'
import { gateTexts } from '../gate.texts.ts'
import type { Because, Channel, GateReason, Kind } from '../messages.rules.ts'
import { goOn, pausedChannels, stepOf } from './go-on.ts'
import { livingOf } from './living.ts'
import {
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
    const ids = inputs.map(({ personId }) => personId)
    await lockGates(ctx.tx, ids)
    // After the locks, so that a retry sent while the first runs sees its rows.
    const sent = new Map<string, SentMessage>()
    for (const row of await findByKeys(ctx.tx, inputs))
      if (!sent.has(row.personId)) sent.set(row.personId, answerOf(row))
    const fresh = inputs.filter(({ personId }) => !sent.has(personId))
    const rows = await rowsOf(ctx, fresh)
    await insertMessages(ctx.tx, rows)
    await goOn(ctx, rows)
    for (const row of rows) sent.set(row.personId, answerOf(row))
    return ids.map((personId) => sent.get(personId) ?? null)
  })
}

async function rowsOf(ctx: Ctx, inputs: readonly SendMessage[]): Promise<NewMessage[]> {
  const asked = await askGates(ctx, inputs)
  const paused = await pausedChannels(ctx.tx)
  return inputs.flatMap((input, place) => {
    const one = asked[place]
    if (!one) return []
    const { channel } = input
    return [rowOf(ctx, input, stepOf(channel, one, paused.has(channel)), one.address)]
  })
}

function rowOf(ctx: Ctx, input: SendMessage, step: Step, address: string | null): NewMessage {
  const { html } = input
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
    token: randomBytes(16).toString('base64url'),
    createdBy: actorLabel(ctx.actor),
    createdAt: ctx.now,
  }
}

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
