import { z } from 'zod'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { listMembers } from '../../segments/index.ts'
import { sendMessage } from '../deliveries/send-message.ts'
import { type BatchRow, lockBatch, moveBatch, updateBatch } from './batches.queries.ts'
import { wordsFor } from './words-for.ts'

/** So many in one transaction: a pause waits for no more than these. */
const CHUNK = 25
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
  const { items, nextCursor } = await listMembers(ctx, page)
  for (const { personId } of items) await writeTo(ctx, batch, personId)
  await moveBatch(ctx.tx, batchId, { cursor: nextCursor, taken: items.length })
  if (!nextCursor) {
    await updateBatch(ctx.tx, batchId, { state: 'done', endedAt: ctx.now })
    await audit(ctx, { action: 'batches.done', subject: { kind: 'batch', id: batchId } })
  }
  await publish(ctx, 'batches', { batchId })
  return nextCursor !== null
}

async function writeTo(ctx: Ctx, batch: BatchRow, personId: string): Promise<void> {
  const { batchId, channel, purpose, templateId, templateVersion } = batch
  const { subject, text, html } = await wordsFor(ctx, batch, personId)
  await sendMessage(ctx, {
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
  })
}

export const runBatchJob = defineJob({
  name: 'messaging.runBatch',
  payload: z.object({ batchId: z.uuid() }),
  run: (ctx, payload) => runBatch(ctx, payload),
})
