import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Pairing } from '../scans.rules.ts'
import { pairPictures } from './pair.rules.ts'
import { findPicturesOfBatch, placePicture } from './pictures.queries.ts'
import { deleteScansOf, insertScans, type NewScan } from './scans.queries.ts'

/** Makes cards of all pictures of a batch, as paired; those that can be looked at are to be read. */
export async function makeCards(ctx: Ctx, batchId: string, pairing: Pairing): Promise<string[]> {
  const pictures = await findPicturesOfBatch(ctx.tx, batchId)
  const reasons = new Map(pictures.map(({ pictureId, reason }) => [pictureId, reason]))
  const cards = pairPictures(pictures, pairing).map((card, at) => ({
    ...card,
    scanId: newId(),
    nth: at + 1,
  }))
  await insertScans(
    ctx.tx,
    cards.map(
      ({ scanId, nth, failed, front }): NewScan => ({
        scanId,
        batchId,
        nth,
        state: failed ? 'failed' : 'reading',
        reason: failed ? (reasons.get(front) ?? 'broken') : null,
      }),
    ),
  )
  for (const { scanId, front, back } of cards) {
    await placePicture(ctx.tx, front, { scanId, side: 'front' })
    if (back) await placePicture(ctx.tx, back, { scanId, side: 'back' })
  }
  return cards.filter(({ failed }) => !failed).map(({ scanId }) => scanId)
}

/** The same pictures as other cards; nobody has begun with them. */
export async function replaceCards(ctx: Ctx, batchId: string, pairing: Pairing): Promise<string[]> {
  await deleteScansOf(ctx.tx, batchId)
  return makeCards(ctx, batchId, pairing)
}
