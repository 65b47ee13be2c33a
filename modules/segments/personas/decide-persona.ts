import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import type { PersonaSheet } from '../contract/personas.ts'
import { personaTexts as texts } from '../personas.texts.ts'
import { prepareRules } from '../prepare-rules.ts'
import type { Rule } from '../rule/rule.ts'
import { segmentsIn } from '../rule/whole.ts'
import { lockGeneration } from '../segments.queries.ts'
import { requireTags } from '../tags/require-tags.ts'
import * as queries from './personas.queries.ts'

export interface CreatePersona {
  name: string
  sheet: PersonaSheet
  /** Whom she stands for; may be said later. */
  rule?: Rule | null | undefined
}

/** Makes a persona. Throws what is wrong with the rule in a sentence. */
export async function createPersona(
  ctx: Ctx,
  { name, sheet, rule = null }: CreatePersona,
): Promise<{ personaId: string }> {
  requirePermission(ctx, 'segments.write')
  return inTransaction(ctx, async (ctx) => {
    const personaId = newId()
    const uses = await hold(ctx, rule)
    const by = actorLabel(ctx.actor)
    await queries.insertPersona(ctx.tx, { personaId, name, sheet, rule, uses, by, now: ctx.now })
    await note(ctx, 'personas.created', personaId)
    return { personaId }
  })
}

export type ChangePersona = { personaId: string } & {
  [K in keyof CreatePersona]?: CreatePersona[K] | undefined
}

/** Changes what is said of a persona, or whom she stands for. */
export async function changePersona(
  ctx: Ctx,
  input: ChangePersona,
): Promise<{ personaId: string }> {
  requirePermission(ctx, 'segments.write')
  const { personaId } = input
  return inTransaction(ctx, async (ctx) => {
    const before = await locked(ctx, personaId)
    if (before.archivedAt) throw notFound(texts.noSuchPersona)
    const { name = before.name, sheet = before.sheet, rule = before.rule } = input
    const uses = await hold(ctx, rule)
    await queries.updatePersona(ctx.tx, { personaId, name, sheet, rule, uses, now: ctx.now })
    await note(ctx, 'personas.changed', personaId)
    return { personaId }
  })
}

/** Puts a persona away; put away already, nothing more happens. */
export async function archivePersona(
  ctx: Ctx,
  { personaId }: { personaId: string },
): Promise<{ personaId: string }> {
  requirePermission(ctx, 'segments.write')
  return inTransaction(ctx, async (ctx) => {
    const { archivedAt } = await locked(ctx, personaId)
    if (archivedAt) return { personaId }
    await queries.setArchived(ctx.tx, personaId, ctx.now)
    await note(ctx, 'personas.archived', personaId)
    return { personaId }
  })
}

/** Brings a persona back. Throws where her rule speaks of a segment or a tag that is gone. */
export async function restorePersona(
  ctx: Ctx,
  { personaId }: { personaId: string },
): Promise<{ personaId: string }> {
  requirePermission(ctx, 'segments.write')
  return inTransaction(ctx, async (ctx) => {
    const { archivedAt, rule } = await locked(ctx, personaId)
    if (!archivedAt) return { personaId }
    await hold(ctx, rule)
    await queries.setArchived(ctx.tx, personaId, null)
    await note(ctx, 'personas.restored', personaId)
    return { personaId }
  })
}

/** Checks a rule and keeps what it speaks of from being put away meanwhile; answers its segments. */
async function hold(ctx: Ctx, rule: Rule | null): Promise<string[]> {
  if (!rule) return []
  // Orders all changes of rules: whoever puts a segment or a tag away comes first, or finds her.
  await lockGeneration(ctx.tx)
  await prepareRules(ctx, [rule.root])
  await requireTags(ctx.tx, rule.root)
  return [...new Set(segmentsIn(rule.root))]
}

async function locked(ctx: Ctx, personaId: string) {
  const persona = await queries.lockPersona(ctx.tx, personaId)
  if (!persona) throw notFound(texts.noSuchPersona)
  return persona
}

async function note(ctx: Ctx, action: string, personaId: string) {
  await audit(ctx, { action, subject: { kind: 'persona', id: personaId } })
}
