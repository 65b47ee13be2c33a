import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid, notFound } from '../../../kernel/errors.ts'
import { openPicture as openSent } from '../../../kernel/picture.ts'
import { audit } from '../../accounts/index.ts'
import { pictureTexts as texts } from '../pictures.texts.ts'
import { publicBase } from '../traces/addresses.ts'
import {
  deletePicture,
  findPicture,
  findPictures,
  findTemplateWith,
  insertPicture,
  lockPicture,
  type PictureRow,
} from './pictures.queries.ts'

/** Twice the width of a mail, for fine screens. */
const WIDEST = 1200
const TALLEST = 2400
const TAKEN = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']
const SHOWN = 60
const MOST_PIXELS = 80_000_000

export interface Picture {
  name: string
  /** Where mails fetch it. */
  address: string
  width: number
  height: number
  size: number
}

/**
 * Keeps a picture for mails: known by its bytes, drawn anew upright and no wider than a mail needs, without
 * the place and device that a camera writes into it. Throws `invalid` for what is no picture.
 */
export async function addPicture(ctx: Ctx, { content }: { content: Buffer }): Promise<Picture> {
  requirePermission(ctx, 'templates.write')
  const { data, info, type } = await drawAnew(content)
  const name = `${randomBytes(16).toString('hex')}.${type === 'image/png' ? 'png' : 'jpg'}`
  await ctx.host.storage.write(keyOf(name), Readable.from([data]))
  const { width, height } = info
  const row: PictureRow = {
    ...{ name, type, width, height, size: data.length },
    ...{ createdBy: actorLabel(ctx.actor), createdAt: ctx.now },
  }
  try {
    await inTransaction(ctx, async (ctx) => {
      await insertPicture(ctx.tx, row)
      const detail = { width, height }
      await audit(ctx, { action: 'messaging.picture_added', detail })
    })
  } catch (error) {
    await ctx.host.storage.remove(keyOf(name))
    throw error
  }
  return pictureOf(ctx, row)
}

/** Those added last, to choose from. */
export async function listPictures(ctx: Ctx): Promise<{ items: Picture[] }> {
  requirePermission(ctx, 'templates.read')
  const rows = await findPictures(ctx.tx, SHOWN)
  return { items: rows.map((row) => pictureOf(ctx, row)) }
}

/**
 * Takes a picture away for good, from mails that were sent too. Throws `not_found`, and `conflict` where a
 * template shows it.
 */
export async function removePicture(ctx: Ctx, { name }: { name: string }): Promise<void> {
  requirePermission(ctx, 'templates.write')
  await inTransaction(ctx, async (ctx) => {
    if (!(await lockPicture(ctx.tx, name))) throw notFound(texts.noSuchPicture)
    const template = await findTemplateWith(ctx.tx, name)
    if (template) throw conflict(texts.inUse, { template })
    await deletePicture(ctx.tx, name)
    await audit(ctx, { action: 'messaging.picture_removed' })
  })
  await ctx.host.storage.remove(keyOf(name))
}

/** For whoever knows its name. Throws `not_found`. */
export async function openPicture(
  ctx: Ctx,
  name: string,
): Promise<{ type: string; content: Readable }> {
  const row = /^[0-9a-f]{32}\.(jpg|png)$/.test(name) ? await findPicture(ctx.tx, name) : undefined
  if (!row) throw notFound(texts.noSuchPicture)
  return { type: row.type, content: await ctx.host.storage.read(keyOf(row.name)) }
}

const keyOf = (name: string) => `messaging/pictures/${name}`

const pictureOf = (ctx: Pick<Ctx, 'host'>, { name, width, height, size }: PictureRow): Picture => ({
  name,
  address: `${publicBase(ctx)}/pictures/${name}`,
  width,
  height,
  size,
})

/** Only what every mail program draws leaves: JPEG, and PNG where something shines through. */
async function drawAnew(content: Buffer) {
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  if (!found || !TAKEN.includes(found.mime)) throw invalid(texts.noPicture)
  try {
    const sent = await openSent(content, { pixels: MOST_PIXELS, failOn: 'error' })
    const drawn = sent
      .clone()
      .rotate()
      .resize(WIDEST, TALLEST, { fit: 'inside', withoutEnlargement: true })
    const { isOpaque } = await sent.stats()
    const type = isOpaque ? 'image/jpeg' : 'image/png'
    const { data, info } = await (isOpaque
      ? drawn.jpeg({ quality: 82, mozjpeg: true })
      : drawn.png({ compressionLevel: 9, palette: true })
    ).toBuffer({ resolveWithObject: true })
    return { data, info, type }
  } catch {
    throw invalid(texts.noPicture)
  }
}
