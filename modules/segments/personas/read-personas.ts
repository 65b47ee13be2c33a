import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { Persona } from '../contract/personas.ts'
import { personaTexts as texts } from '../personas.texts.ts'
import { readWords } from '../read-catalogue.ts'
import { sayWith } from '../sentences.ts'
import { findPersonas, type PersonaRow } from './personas.queries.ts'

/** Personas by name: those in use, or those put away. */
export async function listPersonas(
  ctx: Ctx,
  { state }: { state: 'current' | 'archived' },
): Promise<{ items: Persona[] }> {
  requirePermission(ctx, 'segments.read')
  const rows = await findPersonas(ctx.tx, { archived: state === 'archived' })
  return { items: await said(ctx, rows) }
}

/** One persona, put away or not. Throws `not_found`. */
export async function readPersona(
  ctx: Ctx,
  { personaId }: { personaId: string },
): Promise<Persona> {
  requirePermission(ctx, 'segments.read')
  const [persona] = await said(ctx, await findPersonas(ctx.tx, { personaId }))
  if (!persona) throw notFound(texts.noSuchPersona)
  return persona
}

async function said(ctx: Ctx, rows: readonly PersonaRow[]): Promise<Persona[]> {
  const say = rows.some(({ rule }) => rule) ? sayWith(await readWords(ctx), ctx) : null
  return rows.map((row) => {
    const { rule } = row
    return {
      ...row,
      sentence: rule && say ? say(rule) : null,
      segmentId: rule?.root.kind === 'segment' ? rule.root.segmentId : null,
    }
  })
}
