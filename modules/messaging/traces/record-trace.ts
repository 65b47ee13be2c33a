import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import { audit } from '../../accounts/index.ts'
import { suppress } from '../gate/suppressions.ts'
import { SOFT_DAYS, SOFT_LIMIT, type TraceKind } from '../traces.rules.ts'
import { settleClicksJob } from './settle-clicks.ts'
import { tell } from './tell.ts'
import {
  countSoftBounces,
  findById,
  findByToken,
  noteTrace,
  type TracedMessage,
} from './traces.queries.ts'
import { type Way, withdraw } from './withdraw.ts'

const DAY = 86_400_000
const SETTLE = 10_000

export type RecordTrace = ({ token: string } | { messageId: string }) & {
  kind: TraceKind
  /** Now, unless given. */
  at?: Date
  /** Of a click: the number of the link, from 1. */
  link?: number
  /** Of an opening: false where a machine may have fetched the picture. */
  sure?: boolean
  detail?: {
    /** Of a bounce: the address is dead, rather than full or busy. */
    hard?: boolean
    /** Of a bounce: `5.1.1` and the far side's words. */
    status?: string
    words?: string
    /** Of an unsubscription: how it was said. */
    way?: Way
  }
}

/**
 * Notes what came of a message: as a fact once, with what follows from it. A dead address, a complaint or a
 * «no more» keeps further messages back. False where no message is meant.
 */
export async function recordTrace(ctx: Ctx, input: RecordTrace): Promise<boolean> {
  requirePermission(ctx, 'messaging.write')
  return takeTrace(ctx, input)
}

/** The same for whoever holds the token, which is the right to it. */
export async function takeTrace(ctx: Ctx, input: RecordTrace): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const message = await ('token' in input
      ? findByToken(ctx.tx, input.token)
      : findById(ctx.tx, input.messageId))
    if (!message) return false
    await follow(ctx, message, input)
    return true
  })
}

async function follow(ctx: Ctx, message: TracedMessage, input: RecordTrace): Promise<void> {
  const { kind, link, detail = {}, at = ctx.now } = input
  if (kind === 'clicked') return waitForMore(ctx, message, link ?? 1, at)
  const { sure = true } = input
  const what = kind === 'bounced' ? (detail.hard === false ? 'soft' : 'hard') : ''
  const { isNews } = await noteTrace(ctx.tx, { message, kind, what, at, sure, detail })
  if (!isNews) return
  if (kind === 'bounced') await bounce(ctx, message, what === 'hard', at)
  if (kind === 'returned' && message.toAddress) {
    const { channel, toAddress: address } = message
    await suppress(ctx, { channel, address, because: 'returned' })
  }
  if (kind === 'complained') await withdraw(ctx, message, { way: 'complaint', at })
  if (kind === 'unsubscribed') {
    await withdraw(ctx, message, { way: detail.way ?? 'page', at })
  }
  await tell(ctx, message, { kind, what, at, more: detail })
  if (kind === 'opened') return
  const subject = { kind: 'person', id: message.personId }
  const { messageId, channel } = message
  await audit(ctx, { action: `messaging.${kind}`, subject, detail: { messageId, channel } })
}

/** A scanner presses every link within a second: a click is told only after the others had their time. */
async function waitForMore(ctx: Ctx, message: TracedMessage, link: number, at: Date) {
  await noteTrace(ctx.tx, { message, kind: 'clicked', what: String(link), at, sure: null })
  const { messageId } = message
  const runAt = new Date(at.getTime() + SETTLE)
  await enqueue(ctx, settleClicksJob, { messageId }, { key: `messaging.click:${messageId}`, runAt })
}

async function bounce(ctx: Ctx, message: TracedMessage, hard: boolean, at: Date): Promise<void> {
  const { channel, toAddress: address } = message
  if (!address) return
  const since = new Date(at.getTime() - SOFT_DAYS * DAY)
  const dead = hard || (await countSoftBounces(ctx.tx, message, since)) >= SOFT_LIMIT
  if (dead) await suppress(ctx, { channel, address, because: 'bounced' })
}
