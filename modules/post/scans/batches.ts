import { dayIn } from '../../../kernel/clock.ts'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { fromCursor, pageFrom, placeInTime } from '../../../kernel/paging.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import type { Pairing } from '../scans.rules.ts'
import { scanTexts as texts } from '../scans.texts.ts'
import {
  type BatchRow,
  countFiles,
  findBatch,
  findBatches,
  insertBatch,
  lockBatch,
  setBatch,
} from './batches.queries.ts'
import { findStrip, type StripRow } from './desk.queries.ts'
import { replaceCards } from './make-cards.ts'
import { readSoon } from './read-job.ts'
import { isBatchBegun } from './scans.queries.ts'
import { splitSoon } from './split-job.ts'
import { staffIdOf } from './typist.ts'

/** Opens a batch; files are sent to it next. The cards came today unless told. */
export async function createBatch(
  ctx: Ctx,
  input: { pairing: Pairing; arrivedOn?: string | undefined },
): Promise<{ batchId: string }> {
  requirePermission(ctx, 'post.write')
  const { pairing } = input
  const { zone } = await readCompany(ctx)
  const today = dayIn(zone, ctx.now)
  const batchId = newId()
  return inTransaction(ctx, async (ctx) => {
    await insertBatch(ctx.tx, {
      batchId,
      pairing,
      // A day that has not come yet is today.
      arrivedOn: input.arrivedOn && input.arrivedOn < today ? input.arrivedOn : today,
      createdBy: actorLabel(ctx.actor),
      createdByName: nameOf(ctx),
      createdAt: ctx.now,
    })
    await audit(ctx, {
      action: 'post.batch_created',
      subject: subjectOf(batchId),
      detail: { pairing },
    })
    return { batchId }
  })
}

/** Closes a batch when all its files have come; throws `precondition_failed` while some are missing. */
export async function completeBatch(
  ctx: Ctx,
  input: { batchId: string; files: number },
): Promise<{ batchId: string }> {
  requirePermission(ctx, 'post.write')
  const { batchId, files } = input
  return inTransaction(ctx, async (ctx) => {
    const batch = await lockBatch(ctx.tx, batchId)
    if (!batch) throw notFound(texts.noSuchBatch)
    if (batch.state !== 'receiving') return { batchId }
    const here = await countFiles(ctx.tx, batchId)
    if (here !== files) throw preconditionFailed(texts.notAllHere, { files, here })
    await setBatch(ctx.tx, batchId, { ...batch, state: 'splitting' })
    await splitSoon(ctx, batchId)
    await audit(ctx, {
      action: 'post.batch_completed',
      subject: subjectOf(batchId),
      detail: { files },
    })
    return { batchId }
  })
}

/** Pairs all pictures of a batch anew. Throws `conflict` once somebody has begun to type one. */
export async function pairBatch(
  ctx: Ctx,
  input: { batchId: string; pairing: Pairing },
): Promise<{ batchId: string }> {
  requirePermission(ctx, 'post.write')
  const { batchId, pairing } = input
  return inTransaction(ctx, async (ctx) => {
    const batch = await lockBatch(ctx.tx, batchId)
    if (!batch) throw notFound(texts.noSuchBatch)
    if (batch.pairing === pairing) return { batchId }
    if (await isBatchBegun(ctx.tx, batchId)) throw conflict(texts.alreadyTyped)
    await setBatch(ctx.tx, batchId, { ...batch, pairing })
    if (batch.state === 'ready') {
      for (const scanId of await replaceCards(ctx, batchId, pairing)) await readSoon(ctx, scanId)
    }
    await audit(ctx, {
      action: 'post.batch_paired',
      subject: subjectOf(batchId),
      detail: { pairing },
    })
    return { batchId }
  })
}

export async function listBatches(
  ctx: Ctx,
  input: { limit: number; cursor?: string | undefined },
): Promise<{ items: BatchRow[]; nextCursor: string | null }> {
  requirePermission(ctx, 'post.read')
  const place = fromCursor(placeInTime, input.cursor)
  const after = place && { createdAt: place[0], batchId: place[1] }
  const rows = await findBatches(ctx.tx, after, input.limit + 1)
  return pageFrom(rows, input.limit, ({ createdAt, batchId }) => [createdAt.toISOString(), batchId])
}

/** One batch with all its cards in order. */
export async function readBatch(
  ctx: Ctx,
  { batchId }: { batchId: string },
): Promise<BatchRow & { items: StripRow[] }> {
  requirePermission(ctx, 'post.read')
  const batch = await findBatch(ctx.tx, batchId)
  if (!batch) throw notFound(texts.noSuchBatch)
  const items = await findStrip(ctx.tx, batchId, { staffId: staffIdOf(ctx), now: ctx.now })
  return { ...batch, items }
}

const subjectOf = (id: string) => ({ kind: 'batch', id })

const nameOf = ({ actor }: Ctx) => ('name' in actor ? actor.name : actor.kind)
