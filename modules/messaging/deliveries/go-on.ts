import type { Ctx } from '../../../kernel/context.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import { publish } from '../../../kernel/live.ts'
import { findChannel } from '../channels/channels.queries.ts'
import type { Asked } from '../gate/ask-gate.ts'
import { type Channel, isWire } from '../messages.rules.ts'
import { deliverJob } from './deliver-job.ts'
import type { NewMessage, Step } from './messages.queries.ts'
import { recordMessage } from './record-message.ts'

/** What the gate's word means for a message. */
export async function firstStep(ctx: Ctx, channel: Channel, { verdict }: Asked): Promise<Step> {
  if (!verdict.ok) {
    const { because, goesAt } = verdict
    return { state: goesAt ? 'held' : 'refused', because, goesAt }
  }
  const settings = await findChannel(ctx.tx, channel)
  if (settings?.pausedAt) return { state: 'held', because: 'paused', goesAt: null }
  const because = isWire(channel) ? null : channel === 'post' ? 'to_print' : 'to_call'
  return { state: 'queued', because, goesAt: null }
}

/** Has a job come back to it where there is something to do, and tells the timeline. */
export async function goOn(
  ctx: Ctx,
  row: Pick<
    NewMessage,
    'personId' | 'messageId' | 'channel' | 'kind' | 'purpose' | 'subject' | 'body'
  > &
    Step,
): Promise<void> {
  const { messageId, state, goesAt, because } = row
  const byHand = state === 'queued' && !isWire(row.channel)
  const waits = state === 'held' && goesAt !== null
  if ((state === 'queued' && !byHand) || waits) await comeBack(ctx, messageId, goesAt ?? ctx.now)
  if (state === 'held' || state === 'refused') await recordMessage(ctx, row, state, { because })
  await publish(ctx, 'messages', { messageId })
}

/** A job takes it up at that moment, in place of one that still waits for the same message. */
export async function comeBack(ctx: Ctx, messageId: string, at: Date): Promise<void> {
  await enqueue(
    ctx,
    deliverJob,
    { messageId },
    { key: `messaging.deliver ${messageId}`, runAt: at },
  )
}
