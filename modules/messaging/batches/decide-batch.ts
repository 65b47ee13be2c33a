import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { getSegment, holdSegment, requireMaySell } from '../../segments/index.ts'
import {
  BATCH_CHANNELS,
  BATCH_PURPOSES,
  type BatchChannel,
  type BatchPurpose,
  mayPause,
  mayStart,
  mayStop,
} from '../batches.rules.ts'
import { batchTexts as texts } from '../batches.texts.ts'
import { wakeLanes } from '../deliveries/go-on.ts'
import { deliveryTexts } from '../deliveries.texts.ts'
import { readSender } from '../gate/sender.ts'
import { hasSubject } from '../template-blocks.rules.ts'
import { readTemplate } from '../templates/read-templates.ts'
import { checkText } from '../templates/render.ts'
import {
  type BatchRow,
  cancelUnsent,
  countBatch,
  insertBatch,
  lockBatch,
  updateBatch,
} from './batches.queries.ts'

export interface CreateBatch {
  name: string
  segmentId: string
  content:
    | { kind: 'template'; templateId: string }
    | {
        kind: 'words'
        channel: BatchChannel
        purpose: BatchPurpose
        subject: string | null
        words: string
      }
}

/**
 * Makes a letter to many; nothing goes yet. Throws `not_found`, `invalid` for wrong Liquid with its place,
 * `conflict` for a template about matters of an order, and `precondition_failed` with the reason where the rule
 * of the segment may not serve selling.
 */
export async function createBatch(ctx: Ctx, input: CreateBatch): Promise<{ batchId: string }> {
  requirePermission(ctx, 'batches.write')
  const { name, segmentId } = input
  return inTransaction(ctx, async (ctx) => {
    await holdSegment(ctx, { segmentId })
    await requireMaySell(ctx, { segmentId })
    const { name: segmentName } = await getSegment(ctx, { segmentId })
    const content = await contentOf(ctx, input)
    const batchId = newId()
    const by = actorLabel(ctx.actor)
    await insertBatch(ctx.tx, {
      batchId,
      name,
      segmentId,
      segmentName,
      ...content,
      by,
      now: ctx.now,
    })
    await audit(ctx, { action: 'batches.created', subject: { kind: 'batch', id: batchId } })
    return { batchId }
  })
}

async function contentOf(ctx: Ctx, { content }: CreateBatch) {
  if (content.kind === 'words') {
    const { channel, purpose, subject, words } = content
    if (hasSubject(channel) && !subject) throw preconditionFailed(texts.needsSubject)
    await checkText(ctx, [subject ?? '', words].join('\n'))
    return { channel, purpose, subject, words, templateId: null, templateVersion: null }
  }
  const { templateId, version, ...template } = await readTemplate(ctx, content)
  const purpose = BATCH_PURPOSES.find((one) => one === template.purpose)
  const channel = BATCH_CHANNELS.find((one) => one === template.channel)
  if (!purpose || !channel) throw conflict(texts.isService)
  return { channel, purpose, templateId, templateVersion: version, subject: null, words: null }
}

/**
 * Starts it, or lets it go on. Throws `precondition_failed` while its segment is being filled, and for
 * advertising while the sender is incomplete.
 */
export async function startBatch(ctx: Ctx, input: { batchId: string }) {
  requirePermission(ctx, 'batches.write')
  return change(ctx, input, async (ctx, batch) => {
    const { batchId, segmentId, state } = batch
    if (state === 'running') return
    if (!mayStart(state)) throw conflict(texts.hasEnded)
    await requireSender(ctx, batch)
    await requireMaySell(ctx, batch)
    const { members } = await getSegment(ctx, { segmentId })
    if (members === null) throw preconditionFailed(texts.stillFilling)
    const size = batch.total === null ? { total: members } : {}
    await updateBatch(ctx.tx, batchId, { state: 'running', startedAt: ctx.now, ...size })
    await wakeLanes(ctx)
    await audit(ctx, { action: 'batches.started', subject: { kind: 'batch', id: batchId } })
  })
}

/** 特定電子メール法: nobody would get it, so it does not begin. */
async function requireSender(ctx: Ctx, { channel }: BatchRow): Promise<void> {
  if (channel !== 'mail' && channel !== 'sms') return
  const { isComplete } = await readSender(ctx)
  if (!isComplete) throw preconditionFailed(deliveryTexts.senderIncomplete)
}

/** Nobody further is taken until it goes on; the few that are on their way leave. */
export async function pauseBatch(ctx: Ctx, input: { batchId: string }) {
  requirePermission(ctx, 'batches.write')
  return change(ctx, input, async (ctx, { batchId, state }) => {
    if (state === 'paused') return
    if (!mayPause(state)) throw conflict(texts.notRunning)
    await updateBatch(ctx.tx, batchId, { state: 'paused' })
    await audit(ctx, { action: 'batches.paused', subject: { kind: 'batch', id: batchId } })
  })
}

/**
 * Ends it for good: what has not left the house is cancelled, also where everybody was taken and some wait
 * for their hour. Throws `conflict` where nothing waits any more.
 */
export async function stopBatch(
  ctx: Ctx,
  input: { batchId: string },
): Promise<{ batchId: string; cancelled: number }> {
  requirePermission(ctx, 'batches.write')
  let cancelled = 0
  const { batchId } = await change(ctx, input, async (ctx, { batchId, state }) => {
    if (state === 'stopped') return
    if (!mayStop(state, await countBatch(ctx.tx, batchId))) throw conflict(texts.hasEnded)
    await updateBatch(ctx.tx, batchId, { state: 'stopped', endedAt: ctx.now })
    cancelled = await cancelUnsent(ctx.tx, batchId)
    const subject = { kind: 'batch', id: batchId }
    await audit(ctx, { action: 'batches.stopped', subject, detail: { cancelled } })
  })
  return { batchId, cancelled }
}

function change(
  ctx: Ctx,
  { batchId }: { batchId: string },
  decide: (ctx: Ctx, batch: BatchRow) => Promise<void>,
): Promise<{ batchId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const batch = await lockBatch(ctx.tx, batchId)
    if (!batch) throw notFound(texts.noSuchBatch)
    await decide(ctx, batch)
    await publish(ctx, 'batches', { batchId })
    return { batchId }
  })
}
