import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { TemplateDetail, TemplateLine } from '../contract/templates.ts'
import { hasSubject, type TemplateChannel } from '../template-blocks.rules.ts'
import { templateTexts as texts } from '../templates.texts.ts'
import { checkContent } from './check-draft.ts'
import { compile } from './compile.ts'
import type { TemplateContent } from './decide-template.ts'
import { readKnown } from './read-known.ts'
import { type Rendered, renderCompiled } from './render.ts'
import { findTemplate, findTemplates, findVersions } from './templates.queries.ts'
import { valuesOf } from './values.ts'

export async function listTemplates(
  ctx: Ctx,
  query: { q?: string; channel?: TemplateChannel | undefined; state?: 'current' | 'archived' } = {},
): Promise<TemplateLine[]> {
  requirePermission(ctx, 'templates.read')
  const { q = '', channel = null, state } = query
  return findTemplates(ctx.tx, { q, channel, archived: state === 'archived' })
}

/** A template as it is, or as a version was. Throws `not_found`. */
export async function readTemplate(
  ctx: Ctx,
  { templateId, version }: { templateId: string; version?: number | undefined },
): Promise<TemplateDetail> {
  requirePermission(ctx, 'templates.read')
  const versions = await findVersions(ctx.tx, templateId)
  if (versions.length === 0) throw notFound(texts.noSuchTemplate)
  const row = await findTemplate(ctx.tx, templateId, version ?? null)
  if (!row) throw notFound(texts.noSuchVersion, { version: version ?? 0 })
  return { ...row, versions }
}

export type PreviewTemplate = TemplateContent & {
  channel: TemplateChannel
  /** Null for somebody of whom nothing is known. */
  personId: string | null
}

/** What a person would get of a draft. Throws `invalid` with the place of each fault. */
export async function previewTemplate(ctx: Ctx, input: PreviewTemplate): Promise<Rendered> {
  requirePermission(ctx, 'templates.read')
  const { channel, locale, blocks, personId } = input
  const subject = hasSubject(channel) ? (input.subject ?? '') : null
  await checkContent(ctx, { channel, subject, blocks }, { isDraft: true })
  // A gap cannot be shown: no wording is chosen yet.
  const chosen = blocks.filter((block) => block.kind !== 'wording' || block.key !== '')
  const compiled = await compile({ channel, locale, subject, blocks: chosen })
  const known = await readKnown(ctx, { personId, locale, blocks: chosen })
  return renderCompiled(compiled, { subject, blocks: chosen }, valuesOf(known))
}
