import { z } from 'zod'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { fromCursor, pageFrom } from '../../kernel/paging.ts'
import { readImport } from './list-untaken.ts'
import { ruleNames } from './rule-names.ts'
import { countSkipped, skippedAfter } from './skipped.queries.ts'

/** The rows that a rule left out, each with its rule; of very many only the first are kept. */
export async function listSkipped(
  ctx: Ctx,
  { importId, limit, cursor }: { importId: string; limit: number; cursor?: string },
) {
  requirePermission(ctx, 'imports.read')
  const { mapping } = await readImport(ctx, { importId })
  const names = ruleNames(mapping, ctx.locale)
  const [after] = fromCursor(z.tuple([z.int()]), cursor) ?? [0]
  const found = await skippedAfter(ctx.tx, importId, { after, limit: limit + 1 })
  const { items, nextCursor } = pageFrom(found, limit, ({ line }) => [line])
  return {
    items: items.map((row) => ({ ...row, rule: names[row.rule] ?? '' })),
    nextCursor,
    total: await countSkipped(ctx.tx, importId),
  }
}
