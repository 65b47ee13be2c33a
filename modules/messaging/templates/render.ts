import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import { readCompany } from '../../accounts/index.ts'
import {
  type Block,
  type Purpose,
  type TemplateChannel,
  wordsOf,
} from '../template-blocks.rules.ts'
import { templateTexts as texts } from '../templates.texts.ts'
import { findApprovedKeys } from '../wordings/wordings.queries.ts'
import { faultIn } from './check-source.ts'
import type { Compiled } from './compile.ts'
import { fill, namesIn } from './liquid.ts'
import { honourOnce } from './names.ts'
import { readKnownOf } from './read-known.ts'
import { findVersion } from './templates.queries.ts'
import { type Extra, scopeFor, type Values, valuesOf } from './values.ts'

export interface Rendered {
  /** Null for a channel without one. */
  subject: string | null
  /** Only of a mail. */
  html: string | null
  text: string
  /** Variables that are not known of the person and whose fallback stands there, e.g. `person.kana`. */
  missing: string[]
}

export type RenderTemplate = {
  templateId: string
  /** The newest unless told. */
  version?: number | undefined
  personId: string
  staffId?: string | null | undefined
  extra?: Extra | undefined
}
export type RenderedTemplate = Rendered & {
  templateId: string
  version: number
  channel: TemplateChannel
  purpose: Purpose
}

/**
 * A template as this person gets it, with the wordings as they are approved now. Keep the answered
 * version with the message. Throws `not_found`.
 */
export async function renderTemplate(
  ctx: Ctx,
  { personId, ...input }: RenderTemplate,
): Promise<RenderedTemplate> {
  requirePermission(ctx, 'templates.read')
  const [rendered] = (await renderTemplateFor(ctx, { ...input, personIds: [personId] })).values()
  if (!rendered) throw notFound(texts.noPerson)
  return rendered
}

/**
 * The same for many at once, by the id that they live under by now; who is not there has none. Throws
 * `not_found` without the template.
 */
export async function renderTemplateFor(
  ctx: Ctx,
  input: Omit<RenderTemplate, 'personId'> & { personIds: readonly string[] },
): Promise<Map<string, RenderedTemplate>> {
  requirePermission(ctx, 'templates.read')
  const { templateId, version, ...whom } = input
  const row = await findVersion(ctx.tx, templateId, version ?? null)
  if (!row) throw notFound(texts.noSuchTemplate)
  const { locale, blocks, channel, purpose, subject } = row
  const known = await readKnownOf(ctx, { ...whom, locale, blocks })
  const meta = { templateId, version: row.version, channel, purpose }
  const used = usedIn([row.compiled.subject, row.compiled.html, row.compiled.text])
  return new Map(
    [...known].map(([personId, one]) => {
      const rendered = renderCompiled(row.compiled, { subject, blocks }, valuesOf(one, used))
      return [personId, { ...rendered, ...meta }]
    }),
  )
}

const usedIn = (sources: readonly (string | null)[]) =>
  new Set(sources.flatMap((source) => (source === null ? [] : namesIn(source))))

/** Pure: the sources of a version filled in. */
export function renderCompiled(
  compiled: Compiled,
  { subject, blocks }: { subject: string | null; blocks: readonly Block[] },
  values: Values,
): Rendered {
  const scope = scopeFor(blocks, values)
  const shown = blocks.filter(({ only }) => values.holds(only))
  const used = new Set(
    [subject ?? '', ...shown.flatMap((block) => wordsOf(block).map(([, words]) => words))].flatMap(
      namesIn,
    ),
  )
  const line = compiled.subject === null ? null : fill('text', compiled.subject, scope)
  return {
    subject: line === null ? null : honourOnce(line).replace(/\s+/g, ' ').trim(),
    html: compiled.html === null ? null : honourOnce(fill('html', compiled.html, scope)),
    text: tidy(fill('text', compiled.text, scope)),
    missing: [...used].filter((path) => values.missing.has(path)),
  }
}

const tidy = (text: string) =>
  honourOnce(text)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

export interface Filled {
  text: string
  missing: string[]
}
type FillOptions = { locale?: Locale; staffId?: string | null; extra?: Extra }

/**
 * A piece of text as a saved reply or a card has it, filled in for a person. The language is the shop's
 * unless told. Throws `invalid` with the place for wrong Liquid.
 */
export async function renderText(
  ctx: Ctx,
  source: string,
  personId: string,
  options: FillOptions = {},
): Promise<Filled> {
  requirePermission(ctx, 'templates.read')
  const [[filled] = []] = (await renderTextsFor(ctx, [source], [personId], options)).values()
  if (!filled) throw notFound(texts.noPerson)
  return filled
}

/** Several pieces for many at once, each person's in the order of the sources; who is not there has none. */
export async function renderTextsFor(
  ctx: Ctx,
  sources: readonly string[],
  personIds: readonly string[],
  options: FillOptions = {},
): Promise<Map<string, Filled[]>> {
  requirePermission(ctx, 'templates.read')
  await refuseFault(ctx, sources.join('\n'))
  const { locale = (await readCompany(ctx)).locale, ...more } = options
  const known = await readKnownOf(ctx, { ...more, locale, personIds, blocks: [] })
  const names = sources.map((source) => [...usedIn([source])])
  const used = usedIn(sources)
  return new Map(
    [...known].map(([personId, one]) => {
      const values = valuesOf(one, used)
      const filled = sources.map((source, at) => ({
        text: tidy(fill('text', source, values.scope)),
        missing: (names[at] ?? []).filter((path) => values.missing.has(path)),
      }))
      return [personId, filled]
    }),
  )
}

/** For whoever keeps such a text: throws `invalid` in words with the place. */
export async function checkText(ctx: Ctx, source: string): Promise<void> {
  requirePermission(ctx, 'templates.read')
  await refuseFault(ctx, source)
}

async function refuseFault(ctx: Ctx, source: string): Promise<void> {
  const fault = faultIn(source, await findApprovedKeys(ctx.tx))
  if (fault) throw fault
}
