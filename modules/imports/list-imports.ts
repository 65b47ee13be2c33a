import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { fromCursor, pageFrom, placeInTime } from '../../kernel/paging.ts'
import { listImports as findPage, type ImportRow } from './imports.queries.ts'
import { type ImportKind, KINDS, type Mapping } from './mapping.rules.ts'
import { rememberedMappings } from './mappings.queries.ts'
import { readyMappings } from './ready-mappings.ts'

/** Imports, the newest first. */
export async function listImports(
  ctx: Ctx,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<{ items: ImportRow[]; nextCursor: string | null }> {
  requirePermission(ctx, 'imports.read')
  const after = fromCursor(placeInTime, cursor)
  const before = after && { at: after[0], id: after[1] }
  const found = await findPage(ctx.tx, { limit: limit + 1, before })
  return pageFrom(found, limit, ({ createdAt, importId }) => [createdAt, importId])
}

export interface NamedMapping {
  name: string
  origin: 'ready' | 'remembered'
  mapping: Mapping
}

/** What a person may choose from: how sources were read before, then the mappings we bring. */
export async function listMappings(
  ctx: Ctx,
  { kind }: { kind?: ImportKind },
): Promise<NamedMapping[]> {
  requirePermission(ctx, 'imports.read')
  const kinds: readonly ImportKind[] = kind ? [kind] : KINDS
  const remembered = await Promise.all(kinds.map((each) => rememberedMappings(ctx.tx, each)))
  return [
    ...remembered.flat().map((mapping) => ({
      name: mapping.source,
      origin: 'remembered' as const,
      mapping,
    })),
    ...readyMappings()
      .filter(({ mapping }) => kinds.includes(mapping.kind))
      .map((ready) => ({ ...ready, origin: 'ready' as const })),
  ]
}
