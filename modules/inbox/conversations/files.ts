import { Readable } from 'node:stream'
import type { Ctx } from '../../../kernel/context.ts'

/** A mail's own look, kept apart from its words. */
export async function storeHtml(ctx: Ctx, entryId: string, html: string): Promise<string> {
  const key = `inbox/html/${entryId}`
  await ctx.host.storage.write(key, Readable.from([Buffer.from(html)]))
  return key
}
