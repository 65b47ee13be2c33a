import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { memberIds, requireMaySell } from '../../segments/index.ts'
import type { BatchChannel } from '../batches.rules.ts'
import type { Flight } from '../deliveries/fly.ts'
import { sendAtOnce } from '../deliveries/send-message.ts'
import { newLease } from '../deliveries/take.ts'
import { type BatchRow, lockRunningBatch, moveBatch, updateBatch } from './batches.queries.ts'
import { wordsFor } from './words-for.ts'

/** So many in one transaction: a pause or a stop lets no more than twice these leave. */
const CHUNK = 100

/**
 * Takes the next members of a letter to many of this channel: each gets one message by its key, marked as
 * ours where the gate lets it go now, or one that says why not. Breaking off anywhere loses nobody and
 * doubles nobody. Null when no letter is on its way.
 */
export function takeMembers(
  ctx: Ctx,
  channel: BatchChannel,
): Promise<{ flight: Flight | null } | null> {
  return inTransaction(ctx, async (ctx) => {
    const batch = await lockRunningBatch(ctx.tx, channel)
    if (!batch) return null
    try {
      return { flight: await takeFurther(ctx, batch) }
    } catch (error) {
      // What concerns everybody, e.g. a template that is gone, is a person's to mend.
      if (!(error instanceof DomainError)) throw error
      const fault = translator(ctx.locale)(error.text, error.params)
      await updateBatch(ctx.tx, batch.batchId, { state: 'paused', fault })
      await publish(ctx, 'batches', { batchId: batch.batchId })
      return { flight: null }
    }
  })
}

async function takeFurther(ctx: Ctx, batch: BatchRow): Promise<Flight | null> {
  const { batchId, segmentId, cursor } = batch
  // Its rule may have changed since the letter was made.
  await requireMaySell(ctx, batch)
  const page = { segmentId, limit: CHUNK, ...(cursor && { cursor }) }
  const { personIds, nextCursor } = await memberIds(ctx, page)
  const flight = await writeTo(ctx, batch, personIds)
  await moveBatch(ctx.tx, batchId, { cursor: nextCursor, taken: personIds.length })
  if (!nextCursor) {
    await updateBatch(ctx.tx, batchId, { state: 'done', endedAt: ctx.now })
    await audit(ctx, { action: 'batches.done', subject: { kind: 'batch', id: batchId } })
  }
  await publish(ctx, 'batches', { batchId })
  return flight
}

/** Who has been erased since the segment was filled is passed over. */
async function writeTo(
  ctx: Ctx,
  batch: BatchRow,
  personIds: readonly string[],
): Promise<Flight | null> {
  const { batchId, channel, purpose, templateId, templateVersion } = batch
  const worded = await wordsFor(ctx, batch, personIds)
  const letters = [...worded].map(([personId, { subject, text, html }]) => ({
    personId,
    channel,
    purpose,
    kind: 'campaign' as const,
    key: `batch:${batchId}`,
    subject,
    text,
    html: html ?? undefined,
    templateId,
    templateVersion,
    batchId,
  }))
  return sendAtOnce(ctx, letters, newLease())
}
