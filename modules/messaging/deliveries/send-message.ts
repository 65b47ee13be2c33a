import { randomBytes } from 'node:crypto'
import { actorLabel, type Ctx, inTransaction } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { askWithAddress } from '../gate/ask-gate.ts'
import { lockGate } from '../gate/gate.queries.ts'
import { gateTexts } from '../gate.texts.ts'
import type { Because, Channel, GateReason, Kind } from '../messages.rules.ts'
import { firstStep, goOn } from './go-on.ts'
import { livingOf } from './living.ts'
import {
  type Attachment,
  findByKey,
  insertMessage,
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
    // After the lock, so that a retry sent while the first runs sees its row.
    await lockGate(ctx.tx, personId)
    const earlier = await findByKey(ctx.tx, personId, input.key)
    if (earlier) return answerOf(earlier)
    const asked = await askWithAddress(ctx, { ...input, personId })
    if (!asked) throw notFound(gateTexts.noSuchPerson)
    const step = await firstStep(ctx, input.channel, asked)
    const row = rowOf(ctx, { ...input, personId }, step, asked.address)
    await insertMessage(ctx.tx, row)
    await goOn(ctx, row)
    return answerOf(row)
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
