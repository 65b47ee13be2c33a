import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import { texts } from './insight.texts.ts'
import { namesOf } from './names.ts'
import { countLetters, findLetters, type Voice } from './queries/home.ts'

/** Letters and postcards in the customers' own words, newest first, with their pictures. */
export async function listLetters(ctx: Ctx, input: { limit: number; cursor?: string }) {
  requirePermission(ctx, 'insight.read')
  const { limit, cursor } = input
  const before = cursor ? readCursor(cursor) : null
  const rows = await findLetters(ctx.tx, { before, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const names = await namesOf(ctx, page)
  const last = page.at(-1)
  return {
    items: page.map(({ personId, eventId, channel, words, at, files }) => ({
      personId,
      eventId,
      name: names(personId),
      channel,
      words,
      at,
      images: Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [],
    })),
    nextCursor: rows.length > limit && last ? writeCursor(last) : null,
    total: await countLetters(ctx.tx),
  }
}

function writeCursor({ at, eventId }: Voice): string {
  return `${at.toISOString()}_${eventId}`
}

function readCursor(cursor: string): { at: Date; eventId: string } {
  const [at = '', eventId = ''] = cursor.split('_')
  const date = new Date(at)
  if (Number.isNaN(date.getTime()) || !/^[0-9a-f-]{36}$/.test(eventId)) {
    throw invalid(texts.badCursor)
  }
  return { at: date, eventId }
}
