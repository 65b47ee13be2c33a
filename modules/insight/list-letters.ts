import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { fromCursor, pageFrom, placeInTime } from '../../kernel/paging.ts'
import { namesOf } from './names.ts'
import { countLetters, findLetters } from './queries/home.ts'

/** Letters and postcards in the customers' own words, newest first, with their pictures. */
export async function listLetters(ctx: Ctx, input: { limit: number; cursor?: string }) {
  requirePermission(ctx, 'insight.read')
  const { limit, cursor } = input
  const after = fromCursor(placeInTime, cursor)
  const before = after && { at: new Date(after[0]), eventId: after[1] }
  const rows = await findLetters(ctx.tx, { before, limit: limit + 1 })
  const { items, nextCursor } = pageFrom(rows, limit, ({ at, eventId }) => [at, eventId])
  const names = await namesOf(ctx, items)
  return {
    items: items.map(({ personId, eventId, channel, words, at, files }) => ({
      personId,
      eventId,
      name: names(personId),
      channel,
      words,
      at,
      images: Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [],
    })),
    nextCursor,
    total: await countLetters(ctx.tx),
  }
}
