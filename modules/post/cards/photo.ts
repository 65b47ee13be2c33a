import { Readable } from 'node:stream'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { openPicture } from '../../../kernel/picture.ts'
import { cardTexts as texts } from '../cards.texts.ts'
import { findCardsByIds, moveCards } from './cards.queries.ts'
import { keep, lockReady, noted } from './write-card.ts'

const LONGEST_SIDE = 2000
const MOST_PIXELS = 80_000_000

/**
 * Keeps the picture of a card that somebody wrote by hand, drawn anew: upright, smaller, and without the
 * place and the device that a phone writes into it. Throws `invalid` for what is no picture.
 */
export async function keepCardPhoto(
  ctx: Ctx,
  { cardId, picture }: { cardId: string; picture: Buffer },
): Promise<{ cardId: string }> {
  requirePermission(ctx, 'cards.write')
  const drawn = await drawAnew(picture)
  const photoKey = `post/photos/${cardId}/${newId()}.jpg`
  await ctx.host.storage.write(photoKey, Readable.from([drawn]))
  try {
    return await inTransaction(ctx, async (ctx) => {
      const row = await lockReady(ctx, cardId)
      await keep(ctx, row)
      await moveCards(ctx.tx, [cardId], { state: 'ready', photoKey }, ctx.now)
      await noted(ctx, 'cards.photo_kept', cardId)
      return { cardId }
    })
  } catch (error) {
    await ctx.host.storage.remove(photoKey)
    throw error
  }
}

async function drawAnew(picture: Buffer): Promise<Buffer> {
  try {
    const sent = await openPicture(picture, { pixels: MOST_PIXELS, failOn: 'error' })
    return await sent
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer()
  } catch {
    throw invalid(texts.badPhoto)
  }
}

/** The kept picture. Throws `not_found` where there is none. */
export async function readCardPhoto(ctx: Ctx, { cardId }: { cardId: string }): Promise<Readable> {
  requirePermission(ctx, 'cards.read')
  const [row] = await findCardsByIds(ctx.tx, [cardId])
  if (!row?.photoKey) throw notFound(texts.noPhoto)
  return ctx.host.storage.read(row.photoKey)
}
