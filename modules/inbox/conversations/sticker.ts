import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { readWire } from '../../messaging/index.ts'
import { STICKER_ID } from '../conversations.rules.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { findOrigin } from './entries.queries.ts'
import { readable } from './files.ts'
import { fetchPicture } from './remote-pictures.ts'

const SHOP = 'https://stickershop.line-scdn.net'

/**
 * The picture of the sticker that somebody sent by LINE, fetched once for everybody from where LINE shows it
 * to the world; that it was asked for says nothing of anybody. Throws `not_found`.
 */
export async function readSticker(ctx: Ctx, { entryId }: { entryId: string }): Promise<Buffer> {
  requirePermission(ctx, 'inbox.answer')
  const { stickerId } = await findOrigin(ctx.tx, await readable(ctx, entryId))
  if (!stickerId || !STICKER_ID.test(stickerId)) throw notFound(texts.noSuchFile)
  const key = `inbox/stickers/${stickerId}.webp`
  const kept = await ctx.host.storage.read(key).catch(() => null)
  if (kept) return buffer(kept)
  const wire = await readWire(ctx, 'line')
  // Whoever stands in for LINE itself stands in for its pictures.
  const base = wire?.settings.baseUrl.replace(/\/+$/, '') || SHOP
  const url = `${base}/stickershop/v1/sticker/${stickerId}/android/sticker.png`
  const picture = await fetchPicture(ctx, url)
  if (!picture) throw notFound(texts.noSuchFile)
  await ctx.host.storage.write(key, Readable.from([picture]))
  return picture
}
