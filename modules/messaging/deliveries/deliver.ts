import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { askWithAddress } from '../gate/ask-gate.ts'
import { lockGate } from '../gate/gate.queries.ts'
import { isWire, type Wire } from '../messages.rules.ts'
import { carriers } from './carriers/carriers.ts'
import type { FarAnswer, Parcel } from './far.ts'
import { comeBack, firstStep, goOn } from './go-on.ts'
import {
  type Ending,
  endSending,
  findMessage,
  lockMessage,
  type MessageRow,
  markSending,
  updateState,
} from './messages.queries.ts'
import { recordMessage } from './record-message.ts'
import { nextTry } from './retry.rules.ts'

/** Longer than any far side is waited for. */
export const LEASE_MS = 120_000

/**
 * Takes a message as far as it can go now: through the gate once more, then to the far side. It is
 * marked before anybody is asked, so a crash in between leaves it `sending`; whether it went is then
 * known only to a far side that knows our keys, and all others are not asked twice.
 */
export async function deliver(ctx: Ctx, messageId: string): Promise<void> {
  const work = await inTransaction(ctx, (ctx) => take(ctx, messageId))
  if (!work) return
  const { parcel, lease } = work
  const answer = await carry(ctx, parcel)
  await inTransaction({ ...ctx, now: new Date() }, (ctx) => settle(ctx, parcel, lease, answer))
}

type Work = { parcel: Parcel & { channel: Wire }; lease: string }

async function take(ctx: Ctx, messageId: string): Promise<Work | null> {
  const found = await findMessage(ctx.tx, messageId)
  if (!found) return null
  await lockGate(ctx.tx, found.personId)
  const row = await lockMessage(ctx.tx, messageId)
  if (!row) return null
  if (row.state === 'sending') return takeOver(ctx, row)
  if (row.state !== 'queued' && row.state !== 'held') return null
  if (row.goesAt && row.goesAt > ctx.now) {
    await comeBack(ctx, messageId, row.goesAt)
    return null
  }
  const asked = await askWithAddress(ctx, row)
  if (!asked) {
    await updateState(ctx.tx, row, { state: 'cancelled', because: 'gone', goesAt: null })
    return null
  }
  const step = await firstStep(ctx, row.channel, asked)
  // A call or a card that waited for its hour is now somebody's to do.
  if (step.state !== 'queued' || !isWire(row.channel)) {
    await updateState(ctx.tx, row, { ...step, toAddress: asked.address })
    if (row.because !== step.because || step.goesAt) await goOn(ctx, { ...row, ...step })
    return null
  }
  return mark(ctx, { ...row, toAddress: asked.address })
}

/** Somebody was at it. While their lease lasts they still are; then they are gone. */
async function takeOver(ctx: Ctx, row: MessageRow): Promise<Work | null> {
  if (row.leaseUntil && row.leaseUntil > ctx.now) {
    await comeBack(ctx, row.messageId, row.leaseUntil)
    return null
  }
  if (isWire(row.channel) && carriers[row.channel].knowsKeys) return mark(ctx, row)
  await updateState(ctx.tx, row, { state: 'failed', because: 'unsure', goesAt: null })
  await recordMessage(ctx, row, 'failed', { because: 'unsure' })
  await publish(ctx, 'messages', { messageId: row.messageId })
  return null
}

async function mark(ctx: Ctx, row: MessageRow): Promise<Work | null> {
  const { personId, messageId, toAddress, channel } = row
  if (toAddress === null || !isWire(channel)) return null
  const lease = newId()
  const until = new Date(Date.now() + LEASE_MS)
  await markSending(ctx.tx, { personId, messageId, lease, until, toAddress })
  const tries = row.tries + 1
  return { parcel: { ...row, tries, toAddress, channel }, lease }
}

/**
 * Without credentials it stays in the house, where it can be looked at as its receiver would see it. What
 * throws is a fault of ours before anything was said, such as a file that is not there.
 */
async function carry(ctx: Ctx, parcel: Work['parcel']): Promise<FarAnswer> {
  try {
    const answer = await carriers[parcel.channel].carry(ctx, parcel)
    return answer ?? { kind: 'taken', farId: null, answer: { outbox: true } }
  } catch (error) {
    ctx.host.log.error({ err: error, messageId: parcel.messageId }, 'a message could not be made')
    return { kind: 'later', answer: { words: error instanceof Error ? error.message : '' } }
  }
}

async function settle(ctx: Ctx, parcel: Parcel, lease: string, answer: FarAnswer): Promise<void> {
  const row = await endSending(ctx.tx, { ...endingOf(ctx, parcel, answer), lease })
  if (!row) return
  const { messageId, state, because, goesAt } = row
  if (state === 'queued' && goesAt) await comeBack(ctx, messageId, goesAt)
  if (state === 'sent') await recordMessage(ctx, row, 'sent')
  if (state === 'failed') await recordMessage(ctx, row, 'failed', { because })
  await publish(ctx, 'messages', { messageId })
}

function endingOf(ctx: Ctx, parcel: Parcel, answer: FarAnswer): Omit<Ending, 'lease'> {
  const { messageId, tries } = parcel
  const base = { messageId, goesAt: null, sentAt: null, farId: null, farAnswer: answer.answer }
  if (answer.kind === 'taken')
    return { ...base, state: 'sent', because: null, sentAt: ctx.now, farId: answer.farId }
  if (answer.kind === 'unsure') return { ...base, state: 'failed', because: 'unsure' }
  if (answer.kind === 'never') return { ...base, state: 'failed', because: 'far_never' }
  const goesAt = nextTry(tries, ctx.now, Math.random())
  return goesAt
    ? { ...base, state: 'queued', because: 'far_later', goesAt }
    : { ...base, state: 'failed', because: 'given_up' }
}
