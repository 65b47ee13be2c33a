import { z } from 'zod'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { fromCursor, pageFrom } from '../../kernel/paging.ts'
import { findImport, type ImportRow } from './imports.queries.ts'
import { texts } from './imports.texts.ts'
import type { ProblemGroup } from './problems.rules.ts'
import { countsByGroup, type StagedUntaken, untakenAfter } from './untaken.queries.ts'

export interface UntakenPage {
  items: StagedUntaken[]
  nextCursor: string | null
  total: number
}

export async function listUntaken(
  ctx: Ctx,
  input: { importId: string; group?: ProblemGroup; limit: number; cursor?: string },
): Promise<UntakenPage> {
  requirePermission(ctx, 'imports.read')
  const { importId, group = null, limit } = input
  await readImport(ctx, { importId })
  const [after] = fromCursor(z.tuple([z.int()]), input.cursor) ?? [0]
  const found = await untakenAfter(ctx.tx, importId, { after, limit: limit + 1, group })
  const counts = await countsByGroup(ctx.tx, importId)
  const total = group === null ? counts.all : (counts.groups[group] ?? 0)
  return { ...pageFrom(found, limit, ({ line }) => [line]), total }
}

export async function readImport(ctx: Ctx, { importId }: { importId: string }): Promise<ImportRow> {
  requirePermission(ctx, 'imports.read')
  const row = await findImport(ctx.tx, importId)
  if (!row) throw notFound(texts.notFound)
  return row
}

/** An import with how many of its rows wait for which kind of correction. */
export async function readReport(ctx: Ctx, input: { importId: string }) {
  const row = await readImport(ctx, input)
  return { row, counts: await countsByGroup(ctx.tx, input.importId) }
}
