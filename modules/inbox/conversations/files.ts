import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Attachment } from '../conversations.rules.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { safeName, typeOf } from '../doors/store-attachment.ts'
import { insertAddedFile } from './added-files.queries.ts'
import { findConversation } from './conversations.queries.ts'
import { findEntry, type PlacedEntry } from './entries.queries.ts'
import { holdConversation, requireOwn } from './living.ts'

/** A mail's own look, kept apart from its words. */
export async function storeHtml(ctx: Ctx, entryId: string, html: string): Promise<string> {
  const key = `inbox/html/${entryId}`
  await ctx.host.storage.write(key, Readable.from([Buffer.from(html)]))
  return key
}

/** Beside the look of a mail the same with its pictures from elsewhere, once somebody asked for them. */
export const withPictures = (htmlKey: string) => `${htmlKey}.pictures`
export const isLook = (key: string) => key.startsWith('inbox/html/')

const folderOf = (conversationId: string) => `inbox/out/${conversationId}/`

/** Keeps a file that goes out with a reply of this talk. What it is called and said to be decides nothing. */
export async function addFile(
  ctx: Ctx,
  input: { conversationId: string; name: string; declared: string; content: Buffer },
): Promise<Attachment> {
  requirePermission(ctx, 'inbox.answer')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdConversation(ctx, input.conversationId)
    requireOwn(ctx, held)
    const key = `${folderOf(held.conversationId)}${newId()}`
    const type = await typeOf(input.content, input.declared)
    const size = await ctx.host.storage.write(key, Readable.from([input.content]))
    await insertAddedFile(ctx.tx, { ...held, key, now: ctx.now })
    return { key, name: safeName(input.name, type), type, size }
  })
}

/** Over HTTP only what was added to this talk can be sent: a key names no other file. Throws `invalid`. */
export function ownFiles(
  conversationId: string,
  files: readonly Attachment[] | undefined,
): readonly Attachment[] | undefined {
  const folder = folderOf(conversationId)
  const isOwn = ({ key }: Attachment) =>
    key.startsWith(folder) && /^[0-9a-f-]{36}$/.test(key.slice(folder.length))
  if (files?.some((file) => !isOwn(file))) throw invalid(texts.notThatFile)
  return files
}

/** A file beside an entry, for whoever may read the talk. Throws `not_found`. */
export async function readFile(
  ctx: Ctx,
  { entryId, index }: { entryId: string; index: number },
): Promise<{ file: Attachment; content: Readable }> {
  requirePermission(ctx, 'inbox.answer')
  const entry = await readable(ctx, entryId)
  const file = entry.attachments[index]
  if (!file) throw notFound(texts.noSuchFile)
  return { file, content: await open(ctx, file.key) }
}

/** The own look of a mail, cleaned when it came in. Throws `not_found`. */
export async function readHtml(
  ctx: Ctx,
  { entryId, pictures }: { entryId: string; pictures: boolean },
): Promise<string> {
  requirePermission(ctx, 'inbox.answer')
  const { htmlKey } = await readable(ctx, entryId)
  if (!htmlKey) throw notFound(texts.noSuchFile)
  const key = pictures ? withPictures(htmlKey) : htmlKey
  return (await buffer(await open(ctx, key))).toString()
}

/** The entry, for whoever may read its talk. Throws `not_found`. */
export async function readable(ctx: Ctx, entryId: string): Promise<PlacedEntry> {
  const entry = await findEntry(ctx.tx, entryId)
  const talk = entry && (await findConversation(ctx.tx, entry.conversationId))
  if (!entry || !talk) throw notFound(texts.noSuchFile)
  requireOwn(ctx, talk)
  return entry
}

async function open(ctx: Ctx, key: string): Promise<Readable> {
  return ctx.host.storage.read(key).catch((error) => {
    ctx.host.log.warn({ err: error, key }, 'a file of the inbox is not there')
    throw notFound(texts.noSuchFile)
  })
}
