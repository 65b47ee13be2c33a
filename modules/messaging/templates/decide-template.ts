import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import {
  type Block,
  hasSubject,
  type Purpose,
  type TemplateChannel,
} from '../template-blocks.rules.ts'
import { templateTexts as texts } from '../templates.texts.ts'
import { checkContent, wordingsIn } from './check-draft.ts'
import { compile } from './compile.ts'
import { readKnown } from './read-known.ts'
import { renderCompiled } from './render.ts'
import * as queries from './templates.queries.ts'
import { valuesOf } from './values.ts'

export interface TemplateContent {
  locale: Locale
  /** `service`: a matter of the person's own; the others are advertising and need consent. */
  purpose: Purpose
  subject: string | null
  blocks: Block[]
}
export type CreateTemplate = TemplateContent & { name: string; channel: TemplateChannel }
type Saved = { templateId: string; version: number }

/** Writes a template. Throws `invalid` with the place of each fault, `conflict` for a name in use. */
export async function createTemplate(ctx: Ctx, input: CreateTemplate): Promise<Saved> {
  requirePermission(ctx, 'templates.write')
  const { name, channel } = input
  const made = await prepare(ctx, channel, input)
  return inTransaction(ctx, async (ctx) => {
    const templateId = newId()
    const by = { by: actorLabel(ctx.actor), now: ctx.now }
    if (!(await queries.insertTemplate(ctx.tx, { templateId, name, channel, ...by })))
      throw conflict(texts.nameTaken, { name })
    await queries.insertVersion(ctx.tx, { templateId, version: 1, ...made, ...by })
    await audit(ctx, {
      action: 'messaging.template_created',
      subject: { kind: 'template', id: templateId },
      detail: { channel, purpose: input.purpose },
    })
    return { templateId, version: 1 }
  })
}

export type ChangeTemplate = TemplateContent & {
  templateId: string
  name: string
  /** The version that was changed. */
  basedOn: number
}

/**
 * Saves the next version; earlier ones stay, because messages remember theirs. What is the same stays
 * the same version. Throws `conflict` when somebody has saved another meanwhile.
 */
export async function changeTemplate(ctx: Ctx, input: ChangeTemplate): Promise<Saved> {
  requirePermission(ctx, 'templates.write')
  const { templateId, name, basedOn } = input
  return inTransaction(ctx, async (ctx) => {
    const before = await lockedTemplate(ctx, templateId)
    if (before.archivedAt) throw conflict(texts.isArchived, { name: before.name })
    const last = await queries.findVersion(ctx.tx, templateId, null)
    if (!last) throw notFound(texts.noSuchTemplate)
    const made = await prepare(ctx, before.channel, input)
    const isSame = sameContent(last, made)
    if (isSame && name === before.name) return { templateId, version: before.version }
    if (basedOn !== before.version)
      throw conflict(texts.savedMeanwhile, { version: before.version })
    if (await queries.isNameTaken(ctx.tx, name, templateId))
      throw conflict(texts.nameTaken, { name })
    const version = isSame ? before.version : before.version + 1
    const by = { by: actorLabel(ctx.actor), now: ctx.now }
    if (!isSame) await queries.insertVersion(ctx.tx, { templateId, version, ...made, ...by })
    await queries.updateTemplate(ctx.tx, { templateId, name, version })
    await audit(ctx, {
      action: 'messaging.template_changed',
      subject: { kind: 'template', id: templateId },
      detail: { version },
    })
    return { templateId, version }
  })
}

/** Checked, compiled, and tried once with nothing known, which stops what would run away. */
async function prepare(ctx: Ctx, channel: TemplateChannel, content: TemplateContent) {
  const { locale, purpose, blocks } = content
  const subject = hasSubject(channel) ? (content.subject?.trim() ?? '') : null
  await checkContent(ctx, { channel, subject, blocks })
  const compiled = await compile({ channel, locale, subject, blocks })
  const known = await readKnown(ctx, { personId: null, locale, blocks })
  renderCompiled(compiled, { subject, blocks }, valuesOf(known))
  return { locale, purpose, subject, blocks, compiled, wordings: wordingsIn({ subject, blocks }) }
}

type Kept = Pick<queries.VersionRow, 'locale' | 'purpose' | 'subject' | 'compiled' | 'blocks'>

function sameContent(one: Kept, other: Kept): boolean {
  const { locale, purpose, subject, compiled, blocks } = other
  const only = (list: Block[]) => list.map((block) => [block.kind, block.only])
  const same = (left: unknown, right: unknown) => canonical(left) === canonical(right)
  return (
    one.locale === locale &&
    one.purpose === purpose &&
    one.subject === subject &&
    same(one.compiled, compiled) &&
    same(only(one.blocks), only(blocks))
  )
}

/** The database keeps the keys of an object in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** Puts a template away; messages that were made of it keep their version. */
export async function archiveTemplate(
  ctx: Ctx,
  { templateId }: { templateId: string },
): Promise<{ templateId: string }> {
  requirePermission(ctx, 'templates.write')
  return inTransaction(ctx, async (ctx) => {
    const { archivedAt } = await lockedTemplate(ctx, templateId)
    if (archivedAt) return { templateId }
    await queries.setArchived(ctx.tx, templateId, ctx.now)
    const subject = { kind: 'template', id: templateId }
    await audit(ctx, { action: 'messaging.template_archived', subject })
    return { templateId }
  })
}

/** Throws `conflict` where another has its name by now. */
export async function restoreTemplate(
  ctx: Ctx,
  { templateId }: { templateId: string },
): Promise<{ templateId: string }> {
  requirePermission(ctx, 'templates.write')
  return inTransaction(ctx, async (ctx) => {
    const { archivedAt, name } = await lockedTemplate(ctx, templateId)
    if (!archivedAt) return { templateId }
    if (await queries.isNameTaken(ctx.tx, name, templateId))
      throw conflict(texts.nameTaken, { name })
    await queries.setArchived(ctx.tx, templateId, null)
    const subject = { kind: 'template', id: templateId }
    await audit(ctx, { action: 'messaging.template_restored', subject })
    return { templateId }
  })
}

async function lockedTemplate(ctx: Ctx, templateId: string): Promise<queries.TemplateRow> {
  const template = await queries.lockTemplate(ctx.tx, templateId)
  if (!template) throw notFound(texts.noSuchTemplate)
  return template
}
