import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { scanTexts as texts } from '../scans.texts.ts'
import { lockBatch } from './batches.queries.ts'
import { findPicturesOfScan, type PictureRow, placePicture } from './pictures.queries.ts'
import { readSoon } from './read-job.ts'
import {
  deleteScan,
  findScanAfter,
  insertScans,
  type ScanRow,
  setReading,
  shiftScans,
} from './scans.queries.ts'
import { holdScan, type Typist, typistOf } from './typist.ts'

export type How = 'part' | 'join' | 'swap'

/**
 * Pairs by hand: parts front and back into two cards, takes the next card as the back of this one, or swaps
 * the sides. Throws where there is no back to part or swap, or no card to join. What changed is read anew.
 */
export async function pairScan(
  ctx: Ctx,
  { scanId, how }: { scanId: string; how: How },
): Promise<{ scanId: string }> {
  requirePermission(ctx, 'post.write')
  const typist = typistOf(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { batchId } = await holdScan(ctx, scanId, typist)
    await lockBatch(ctx.tx, batchId)
    const scan = await holdScan(ctx, scanId, typist)
    const pictures = await findPicturesOfScan(ctx.tx, scanId)
    if (how === 'join') await join(ctx, scan, pictures, typist)
    else await divide(ctx, scan, pictures, how)
    await readAnew(ctx, scanId)
    await audit(ctx, {
      action: 'post.scan_paired',
      subject: { kind: 'scan', id: scanId },
      detail: { how },
    })
    await publish(ctx, 'post', { batchId })
    return { scanId }
  })
}

async function divide(
  ctx: Ctx,
  { scanId, batchId, nth }: ScanRow,
  pictures: readonly PictureRow[],
  how: 'part' | 'swap',
): Promise<void> {
  const [front, back] = pictures
  if (!front || !back) throw preconditionFailed(texts.noBack)
  if (how === 'swap') {
    await placePicture(ctx.tx, front.pictureId, { scanId, side: 'back' })
    await placePicture(ctx.tx, back.pictureId, { scanId, side: 'front' })
    return
  }
  const partedId = newId()
  await shiftScans(ctx.tx, batchId, { after: nth, by: 1 })
  await insertScans(ctx.tx, [
    { scanId: partedId, batchId, nth: nth + 1, state: 'reading', reason: null },
  ])
  await placePicture(ctx.tx, back.pictureId, { scanId: partedId, side: 'front' })
  await readSoon(ctx, partedId)
}

async function join(
  ctx: Ctx,
  { scanId, batchId, nth }: ScanRow,
  pictures: readonly PictureRow[],
  typist: Typist,
): Promise<void> {
  if (pictures.length !== 1 || !pictures[0]?.key) throw preconditionFailed(texts.haveBack)
  const nextId = await findScanAfter(ctx.tx, batchId, nth)
  if (!nextId) throw preconditionFailed(texts.nothingToJoin)
  const next = await holdScan(ctx, nextId, typist)
  if (next.draft) throw conflict(texts.nothingToJoin)
  const [back, more] = await findPicturesOfScan(ctx.tx, nextId)
  if (!back?.key || more) throw preconditionFailed(texts.nothingToJoin)
  await placePicture(ctx.tx, back.pictureId, { scanId, side: 'back' })
  await deleteScan(ctx.tx, nextId)
  await shiftScans(ctx.tx, batchId, { after: next.nth, by: -1 })
}

/** What was typed stays; only what the machine proposes comes anew. */
export async function readAnew(ctx: Ctx, scanId: string): Promise<void> {
  await setReading(ctx.tx, scanId)
  await readSoon(ctx, scanId)
}
