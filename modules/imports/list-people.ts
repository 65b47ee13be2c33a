import { z } from 'zod'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { fromCursor, pageFrom } from '../../kernel/paging.ts'
import { readImport } from './list-untaken.ts'
import { countPeopleOfImport, peopleOfImport } from './outside.queries.ts'

/** The people behind an import's figures: whom it brought, or brought an order or return for. */
export async function listImportPeople(
  ctx: Ctx,
  { importId, limit, cursor }: { importId: string; limit: number; cursor?: string },
) {
  requirePermission(ctx, 'people.read')
  await readImport(ctx, { importId })
  const [after] = fromCursor(z.tuple([z.uuid()]), cursor) ?? [null]
  const found = await peopleOfImport(ctx.tx, importId, { after, limit: limit + 1 })
  const { items, nextCursor } = pageFrom(found, limit, ({ personId }) => [personId])
  const total = await countPeopleOfImport(ctx.tx, importId)
  return {
    items: items.map(({ personId, familyName, givenName, companyName, since }) => ({
      personId,
      name: [familyName, givenName].filter(Boolean).join(' ') || companyName || '',
      since,
    })),
    nextCursor,
    total,
  }
}
