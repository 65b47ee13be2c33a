import type { Ctx } from '../../kernel/context.ts'
import {
  deleteAlikeKeys,
  insertAlikeKeys,
  loadFoundBy,
  saveFoundText,
} from './found-text.queries.ts'
import { alikeRows, foundText } from './found-text.ts'
import { alikeSourceOf } from './upsert/draft.ts'

/** Writes anew by what these people are found, in search and as candidates. */
export async function refreshFound(ctx: Ctx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const sources = await loadFoundBy(ctx.tx, personIds)
  await saveFoundText(
    ctx.tx,
    sources.map((source) => ({ personId: source.personId, ...foundText(source) })),
  )
  const keys = sources.flatMap((source) => {
    const [names] = source.names
    if (!names) return []
    const postalCodes = source.addresses.map((address) => address.postalCode)
    const alike = alikeSourceOf({ ...names, birthday: source.birthday }, postalCodes, source.points)
    return alikeRows(alike).map((key) => ({ personId: source.personId, key }))
  })
  await deleteAlikeKeys(ctx.tx, personIds)
  await insertAlikeKeys(ctx.tx, keys)
}
