import { sql } from 'kysely'
import type { Ctx, Tx } from '../../../kernel/context.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import { publish } from '../../../kernel/live.ts'
import { cancelStopped } from '../batches/stopped.queries.ts'
import { findChannels } from '../channels/channels.queries.ts'
import type { Asked } from '../gate/ask-gate.ts'
import { type Channel, isWire } from '../messages.rules.ts'
import { deliverJob } from './deliver-job.ts'
import type { NewMessage, Step } from './messages.queries.ts'
import { recordMessages } from './record-message.ts'

/** What the gate's word means for a message. */
export function stepOf(channel: Channel, { verdict }: Asked, isPaused: boolean): Step {
  if (!verdict.ok) {
    const { because, goesAt } = verdict
    return { state: goesAt ? 'held' : 'refused', because, goesAt }
  }
  if (isPaused) return { state: 'held', because: 'paused', goesAt: null }
  const because = isWire(channel) ? null : channel === 'post' ? 'to_print' : 'to_call'
  return { state: 'queued', because, goesAt: null }
}

export async function pausedChannels(tx: Tx): Promise<Set<Channel>> {
  const channels = await findChannels(tx)
  return new Set(channels.flatMap(({ channel, pausedAt }) => (pausedAt ? [channel] : [])))
}

type Going = Pick<
  NewMessage,
  'personId' | 'messageId' | 'channel' | 'kind' | 'purpose' | 'subject' | 'body' | 'batchId'
> &
  Step

/** Has somebody come back to each where there is something to do, and tells the timeline. */
export async function goOn(ctx: Ctx, rows: readonly Going[]): Promise<void> {
  const going = rows.filter(({ state, goesAt, channel }) =>
    state === 'queued' ? isWire(channel) : state === 'held' && goesAt !== null,
  )
  await comeBack(ctx, going)
  await recordMessages(
    ctx,
    rows.flatMap((row) =>
      row.state === 'held' || row.state === 'refused' ? [{ ...row, what: row.state }] : [],
    ),
  )
  await tell(ctx, rows)
}

/** The pages that are open; of many only that there is news. */
export async function tell(ctx: Ctx, messages: readonly { messageId: string }[]): Promise<void> {
  const [first] = messages
  if (!first) return
  const { messageId } = first
  await publish(ctx, 'messages', messages.length === 1 ? { messageId } : { many: messages.length })
}

/** Wakes the lanes. */
export const WAKES = 'messaging_due'

/** What comes back from its way waits again, unless its letter to many was stopped meanwhile. */
export async function waitAgain(ctx: Ctx, rows: readonly Waiting[]): Promise<void> {
  const ofMany = rows.filter(({ batchId }) => batchId).map(({ messageId }) => messageId)
  const stopped = ofMany.length > 0 ? await cancelStopped(ctx.tx, ofMany) : new Set<string>()
  await comeBack(
    ctx,
    rows.filter(({ messageId }) => !stopped.has(messageId)),
  )
}

type Waiting = { messageId: string; batchId: string | null; goesAt?: Date | null }

/**
 * They are taken up at their moment, or now: by a job each, in place of one that still waits for the same
 * message; those of a letter to many by the lane of their channel.
 */
export async function comeBack(ctx: Ctx, rows: readonly Waiting[]): Promise<void> {
  for (const { messageId, batchId, goesAt } of rows) {
    if (batchId) continue
    const key = `messaging.deliver ${messageId}`
    await enqueue(ctx, deliverJob, { messageId }, { key, runAt: goesAt ?? ctx.now })
  }
  if (rows.some(({ batchId }) => batchId)) await wakeLanes(ctx)
}

export async function wakeLanes(ctx: Ctx): Promise<void> {
  await sql`select pg_notify(${WAKES}, '')`.execute(ctx.tx)
}
