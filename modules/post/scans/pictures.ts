import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { FileReply } from '../../../kernel/endpoint.ts'
import { notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { scanTexts as texts } from '../scans.texts.ts'
import { storedFrom } from './open-file.ts'
import { readAnew } from './pair-scan.ts'
import { findPicture, findPicturesOfScan, replacePicture } from './pictures.queries.ts'
import { keepPicture } from './split-batch.ts'
import { holdScan, typistOf } from './typist.ts'

/** A picture for whoever may see cards; where it lies is told nobody. */
export async function readPictureFile(
  ctx: Ctx,
  { pictureId, size }: { pictureId: string; size: 'full' | 'thumb' },
): Promise<FileReply> {
  requirePermission(ctx, 'post.read')
  const picture = await findPicture(ctx.tx, pictureId)
  const key = size === 'thumb' ? picture?.thumbKey : picture?.key
  if (!key) throw notFound(texts.noSuchPicture)
  return new FileReply(`${pictureId}.jpg`, 'image/jpeg', await ctx.host.storage.read(key))
}

/** Turns a picture by a quarter to the right, for good, and lets it be read anew. */
export async function turnPicture(
  ctx: Ctx,
  { scanId, pictureId }: { scanId: string; pictureId: string },
): Promise<{ scanId: string }> {
  requirePermission(ctx, 'post.write')
  const typist = typistOf(ctx)
  const old = await inTransaction(ctx, async (ctx) => {
    const { batchId } = await holdScan(ctx, scanId, typist)
    const picture = (await findPicturesOfScan(ctx.tx, scanId)).find(
      (one) => one.pictureId === pictureId,
    )
    if (!picture) throw notFound(texts.noSuchPicture)
    if (!picture.key) throw preconditionFailed(texts.noPicture)
    const bytes = await buffer(await ctx.host.storage.read(picture.key))
    const turned = await keepPicture(ctx, pictureId, await storedFrom(sharp(bytes).rotate(90)))
    await replacePicture(ctx.tx, pictureId, turned)
    await readAnew(ctx, scanId)
    await audit(ctx, { action: 'post.picture_turned', subject: { kind: 'scan', id: scanId } })
    await publish(ctx, 'post', { batchId })
    return [picture.key, picture.thumbKey]
  })
  for (const key of old) if (key) await ctx.host.storage.remove(key)
  return { scanId }
}

/** Lets the machine look at a card once more, e.g. after its packages were installed. */
export async function readAgain(
  ctx: Ctx,
  { scanId }: { scanId: string },
): Promise<{ scanId: string }> {
  requirePermission(ctx, 'post.write')
  const typist = typistOf(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { batchId, state } = await holdScan(ctx, scanId, typist)
    if (state === 'failed') throw preconditionFailed(texts.noPicture)
    await readAnew(ctx, scanId)
    await publish(ctx, 'post', { batchId })
    return { scanId }
  })
}
