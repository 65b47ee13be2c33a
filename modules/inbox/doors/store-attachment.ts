import { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import type { Ctx } from '../../../kernel/context.ts'
import { cutText } from '../../../kernel/cut-text.ts'
import { newId } from '../../../kernel/ids.ts'

/** A file that came with somebody's words, as an entry names it. */
export interface StoredFile {
  key: string
  name: string
  type: string
  size: number
}

/** Above it a file is not kept; the raw mail still is. */
export const LARGEST_FILE = 20 * 1024 * 1024

const PLAIN = 'application/octet-stream'
/** What a browser would run or draw as a page of ours is only ever handed out as bytes. */
const NEVER = /html|svg|xml|javascript|ecmascript|x-msdownload|x-sh/i

/** Keeps a file under a key of our own making; what it is called and what it is said to be decide nothing. */
export async function storeAttachment(
  ctx: Ctx,
  file: { name: string; declared: string; content: Buffer },
): Promise<StoredFile> {
  const key = `inbox/${newId()}`
  const type = await typeOf(file.content, file.declared)
  const size = await ctx.host.storage.write(key, Readable.from([file.content]))
  return { key, name: safeName(file.name, type), type, size }
}

/** By its first bytes; of what they do not tell, only plain text is believed. */
export async function typeOf(content: Buffer, declared: string): Promise<string> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  if (found) return NEVER.test(found.mime) ? PLAIN : found.mime
  const isText = /^text\/(plain|csv)\b/i.test(declared) && !content.subarray(0, 4096).includes(0)
  return isText ? 'text/plain' : PLAIN
}

/** The last part of whatever path it claims, without what could turn reading direction or end a line. */
export function safeName(name: string, type: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').trim()
  const kept = cutText(plain.replace(/^\.+/, ''), 150)
  return (
    kept ||
    `file.${
      type
        .split('/')[1]
        ?.replace(/[^a-z0-9]/gi, '')
        .slice(0, 8) || 'bin'
    }`
  )
}
