import { z } from 'zod'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { memberIds } from '../../segments/index.ts'
import { sendMessages } from '../deliveries/send-message.ts'
import { type BatchRow, lockBatch, moveBatch, updateBatch } from './batches.queries.ts'
import { wordsFor } from './words-for.ts'

/** So many in one transaction: a pause waits for no more than these. */
const CHUNK = 250
/** After so long it stands in line again, so that other jobs have their turn. */
const TURN = 15_000

export const batchKey = (batchId: string) => `messaging.batch:${batchId}`

/**
 * Takes the members of the segment further, a chunk a transaction: each gets one message by its key, or one
 * that says why not, so that breaking off anywhere loses nobody and doubles nobody.
 */
export async function runBatch(ctx: Ctx, { batchId }: { batchId: string }): Promise<void> {
  const until = Date.now() + TURN
  for (;;) {
    const now = new Date()
    const isMore = await takeChunk({ ...ctx, now }, batchId)
    if (!isMore) return
    if (Date.now() > until) {
      await enqueue(ctx, runBatchJob, { batchId }, { key: batchKey(batchId) })
      return
    }
  }
}

async function takeChunk(ctx: Ctx, batchId: string): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const batch = await lockBatch(ctx.tx, batchId)
    if (batch?.state !== 'running') return false
    try {
      return await takeFurther(ctx, batch)
    } catch (error) {
      // What concerns everybody, e.g. a template that is gone, is a person's to mend.
      if (!(error instanceof DomainError)) throw error
      const fault = translator(ctx.locale)(error.text, error.params)
      await updateBatch(ctx.tx, batchId, { state: 'paused', fault })
      await publish(ctx, 'batches', { batchId })
      return false
    }
  })
}

async function takeFurther(ctx: Ctx, batch: BatchRow): Promise<boolean> {
  const { batchId, segmentId, cursor } = batch
  const page = { segmentId, limit: CHUNK, ...(cursor && { cursor }) }
  const { personIds, nextCursor } = await memberIds(ctx, page)
  await writeTo(ctx, batch, personIds)
  await moveBatch(ctx.tx, batchId, { cursor: nextCursor, taken: personIds.length })
  if (!nextCursor) {
    await updateBatch(ctx.tx, batchId, { state: 'done', endedAt: ctx.now })
    await audit(ctx, { action: 'batches.done', subject: { kind: 'batch', id: batchId } })
  }
  await publish(ctx, 'batches', { batchId })
  return nextCursor !== null
}

/** Who has been erased since the segment was filled is passed over. */
async function writeTo(ctx: Ctx, batch: BatchRow, personIds: readonly string[]): Promise<void> {
  const { batchId, channel, purpose, templateId, templateVersion } = batch
  const worded = await wordsFor(ctx, batch, personIds)
  await sendMessages(
    ctx,
    [...worded].map(([personId, { subject, text, html }]) => ({
      personId,
      channel,
      purpose,
      kind: 'campaign',
      key: `batch:${batchId}`,
      subject,
      text,
      html: html ?? undefined,
      templateId,
      templateVersion,
      batchId,
    })),
  )
}

export const runBatchJob = defineJob({
  name: 'messaging.runBatch',
  payload: z.object({ batchId: z.uuid() }),
  run: (ctx, payload) => runBatch(ctx, payload),
})
