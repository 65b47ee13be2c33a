import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Ctx } from '../../../kernel/context.ts'
import { requirePermission } from '../../../kernel/context.ts'
import { preconditionFailed } from '../../../kernel/errors.ts'
import { fetchBytes } from '../../../kernel/http-client.ts'
import { openPicture } from '../../../kernel/picture.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { rawLook } from '../doors/mail/parse-mail.ts'
import { type Picture, remotePictures, safeHtml } from '../doors/mail/safe-html.ts'
import { findOrigin } from './entries.queries.ts'
import { readable, withPictures } from './files.ts'

const MOST_PICTURES = 40
const MOST_BYTES = 5_000_000
const MOST_PIXELS = 40_000_000
const AT_ONCE = 6
const TIME_LIMIT = 8000
const WIDEST = 1200

/**
 * Fetches the pictures of a mail that lie elsewhere, draws them anew and keeps the mail's look with them: its
 * sender learns at most that the shop opened it, and nothing of who or where. Whoever looks later fetches
 * nothing again. Throws `not_found`, and `precondition_failed` where the mail itself is gone.
 */
export async function fetchMailPictures(
  ctx: Ctx,
  { entryId }: { entryId: string },
): Promise<{ shown: number; missing: number }> {
  requirePermission(ctx, 'inbox.answer')
  const entry = await readable(ctx, entryId)
  const { mailKey } = await findOrigin(ctx.tx, entry)
  if (!entry.htmlKey || !mailKey) throw preconditionFailed(texts.noPictures)
  const raw = await ctx.host.storage.read(mailKey).catch(() => {
    throw preconditionFailed(texts.noPictures)
  })
  const look = await rawLook(await buffer(raw))
  if (!look) throw preconditionFailed(texts.noPictures)
  const wanted = remotePictures(look.html)
  const fetched = await fetchAll(ctx, wanted.slice(0, MOST_PICTURES))
  const { html } = safeHtml(look.html, look.inline, fetched)
  const key = withPictures(entry.htmlKey)
  await ctx.host.storage.write(key, Readable.from([Buffer.from(html)]))
  return { shown: fetched.size, missing: wanted.length - fetched.size }
}

async function fetchAll(ctx: Ctx, urls: readonly string[]): Promise<Map<string, Picture>> {
  const fetched = new Map<string, Picture>()
  const waiting = [...urls]
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const content = await fetchPicture(ctx, url)
      if (content) fetched.set(url, { type: 'image/webp', content })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return fetched
}

/** A picture from elsewhere, drawn anew: what it is, its bytes tell. Null for whatever is none. */
export async function fetchPicture(ctx: Ctx, url: string): Promise<Buffer | null> {
  const answer = await fetchBytes(url, {
    accept: 'image/webp,image/png,image/jpeg,image/gif',
    most: MOST_BYTES,
    allowPrivate: ctx.host.config.WEBHOOK_PRIVATE,
    timeLimit: TIME_LIMIT,
  })
  if ('failed' in answer || answer.status !== 200) return null
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(answer.bytes).catch(() => undefined)
  if (!found || !/^image\/(png|jpeg|gif|webp|avif|apng)$/.test(found.mime)) return null
  try {
    const picture = await openPicture(answer.bytes, { pixels: MOST_PIXELS })
    return await picture
      .rotate()
      .resize(WIDEST, WIDEST, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer()
  } catch {
    return null
  }
}
