import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import { type Translate, translator } from '../../kernel/i18n.ts'
import { contributed } from '../../kernel/module.ts'
import type { FieldType } from '../../kernel/rule-fields.ts'
import { readCompany } from '../accounts/index.ts'
import { countValues, findFactNames } from './catalogue.queries.ts'
import { wordsOf } from './catalogue-words.ts'
import { Binder } from './compile/binder.ts'
import type { CatalogueWords } from './contract/catalogue.ts'
import { catalogueFor } from './live/versions.ts'
import { FACTS } from './rule/catalogue.ts'
import { texts } from './segments.texts.ts'
import { findRules } from './store.queries.ts'
import { withTags } from './tags/catalogue.ts'
import { findTags } from './tags/tags.queries.ts'
import { traitFields } from './traits/catalogue.ts'
import { askedTrait } from './traits/rule-field.ts'

/** What rules may speak of, in the language of whoever asks: for the builder and its search. */
export async function readCatalogue(ctx: Ctx): Promise<CatalogueWords> {
  const words = await readWords(ctx)
  return { ...words, fields: [...words.fields, ...(await traitFields(ctx))] }
}

/** As much of it as a sentence needs: a trait is called by its key, whoever has it. */
export async function readWords(ctx: Ctx): Promise<CatalogueWords> {
  requirePermission(ctx, 'segments.read')
  const say = translator(ctx.locale)
  const { fields, sources } = catalogueFor(ctx)
  const { currency } = await readCompany(ctx)
  const rules = await findRules(ctx.tx)
  const tags = await findTags(ctx.tx)
  return {
    currency,
    ...withTags(wordsOf({ fields, sources }, say), tags),
    facts: await factsIn(ctx, say),
    segments: rules
      .filter(({ kind }) => kind === 'segment')
      .map(({ segmentId, name }) => ({ segmentId, name })),
    tags,
  }
}

/** Those that modules know by name, and those that the shop's own tracking has sent. */
async function factsIn(ctx: Ctx, say: Translate): Promise<{ name: string; label: string }[]> {
  const kinds = contributed(ctx.host.modules, 'facts').flatMap(({ value }) => Object.entries(value))
  const labels = new Map(kinds.map(([name, kind]) => [name, say(kind.title)]))
  const names = new Set([...labels.keys(), ...(await findFactNames(ctx.tx))])
  return [...names]
    .filter((name) => !name.startsWith('segment.'))
    .map((name) => ({ name, label: labels.get(name) ?? name }))
}

export interface ReadValues {
  field?: string | undefined
  source?: string | undefined
  attribute?: string | undefined
  q: string
}

/** Up to 50 values that stand in the data, the most frequent first, for a field or an attribute. */
export async function readValues(
  ctx: Ctx,
  input: ReadValues,
): Promise<{ items: { value: string; count: number }[] }> {
  requirePermission(ctx, 'segments.read')
  const { zone, currency } = await readCompany(ctx)
  const binder = new Binder('everyone', { zone, currency })
  const { value, from, where, name } = columnAsked(ctx, input)
  const items = await countValues(ctx.tx, {
    value: binder.fill(value),
    from: binder.fill(from, name),
    where: binder.fill(where),
    like: binder.bind(input.q, 'text'),
    values: () => binder.values({ now: ctx.now }),
  })
  return { items }
}

type Asked = { value: string; from: string; where: string; name?: string | undefined }

function columnAsked(
  ctx: Ctx,
  { field: key, source: sourceKey, attribute: name }: ReadValues,
): Asked {
  const { fields, sources } = catalogueFor(ctx)
  const trait = key ? askedTrait({ field: key, op: 'known' }) : null
  if (trait) return { ...trait, where: 'true' }
  if (key) {
    const field = fields.get(key)
    if (!field || !isPicked(field.type)) throw invalid(texts.unknownField, { field: key })
    return { value: field.value, from: field.from, where: 'true' }
  }
  const source = sources.get(sourceKey ?? '')
  if (!source || source.key === FACTS)
    throw invalid(texts.unknownSource, { source: sourceKey ?? '' })
  const attribute = source.attributes.find((one) => one.key === name)
  if (!attribute || !isPicked(attribute.type))
    throw invalid(texts.unknownAttribute, { attribute: name ?? '' })
  const where = source.where ?? 'true'
  if (!attribute.anyOf) return { value: attribute.value, from: source.from, where }
  const each = `cross join lateral (select ${attribute.value} as value ${attribute.anyOf}) e`
  return { value: 'e.value', from: `${source.from} ${each}`, where }
}

const isPicked = (type: FieldType) => type === 'text' || type === 'choice'
