import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import type { DefinitionAnswer } from './contract/definitions.ts'
import { BUILT_IN, DEFINITIONS, type DefinitionName, type Definitions } from './definitions.ts'
import { texts } from './insight.texts.ts'
import { findDefinitions } from './queries/definitions.ts'

export interface Definition<N extends DefinitionName> {
  version: number
  body: Definitions[N]
}

/** The definition that holds now, or an earlier version of it. Throws `not_found`. */
export async function currentDefinition<N extends DefinitionName>(
  ctx: Ctx,
  name: N,
  version?: number,
): Promise<Definition<N>> {
  const rows = await findDefinitions(ctx.tx, name)
  const row = version === undefined ? rows[0] : rows.find((row) => row.version === version)
  if (row) return { version: row.version, body: bodyOf(name, row.body) }
  if (version) throw notFound(texts.noSuchVersion, { version })
  return { version: 0, body: BUILT_IN[name] }
}

// Written through the same schema in setDefinition, so it parses; a field added later falls back.
function bodyOf<N extends DefinitionName>(name: N, body: unknown): Definitions[N] {
  const known = typeof body === 'object' ? body : {}
  return DEFINITIONS[name].parse({ ...BUILT_IN[name], ...known }) as Definitions[N]
}

/** Every version of every definition, the newest of each first. */
export async function listDefinitions(ctx: Ctx): Promise<DefinitionAnswer[]> {
  requirePermission(ctx, 'insight.read')
  const lists: DefinitionAnswer[] = []
  for (const name of ['retention', 'ladder', 'wordOfMouth', 'rfm', 'attachment'] as const) {
    const rows = await findDefinitions(ctx.tx, name)
    lists.push(...rows.map((row, index) => ({ ...row, current: index === 0 })))
    lists.push({
      name,
      version: 0,
      body: BUILT_IN[name],
      note: '',
      setBy: null,
      setAt: null,
      reading: null,
      current: rows.length === 0,
    })
  }
  return lists
}
