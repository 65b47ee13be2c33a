import type { Translate } from '../../../kernel/i18n.ts'
import { formatMoney } from '../../../kernel/money.ts'
import type { Portions, RuleAttribute, RuleField, RuleSource } from '../../../kernel/rule-fields.ts'
import { compositionTexts as texts } from '../composition.texts.ts'
import type { Catalogue } from '../rule/catalogue.ts'
import type { Condition, Node } from '../rule/rule.ts'

export type Part = { label: string; node: Node }

/** Something by which a group divides, before it is counted. */
export interface Trait {
  key: string
  label: string
  parts: Part[]
  unknown: Part | null
  several: boolean
  /** The field whose values are the parts, found while counting. */
  byValue: string | null
  /** Of what has a middle: how that is asked for, and read. */
  middle: { type: 'date' | 'numeric'; write: (n: number) => string } | null
}

export interface Speak {
  say: Translate
  locale: string
  currency: string
}

/** What the modules offer for it, in its place. `valuesOf` reads the values of a text of rows. */
export async function traitsOf(
  { fields, sources }: Catalogue,
  speak: Speak,
  valuesOf: (source: string, attribute: string) => Promise<string[]>,
): Promise<Trait[]> {
  const ofFields = [...fields.values()].flatMap((field) =>
    field.portions
      ? [{ place: field.portions.place, trait: ofField(field, field.portions, speak) }]
      : [],
  )
  const ofRows = [...sources.values()].flatMap((source) =>
    source.attributes.flatMap((attribute) =>
      attribute.portions ? [{ place: attribute.portions.place, source, attribute }] : [],
    ),
  )
  const read = await Promise.all(
    ofRows.map(async ({ place, source, attribute }) => ({
      place,
      trait: ofAttribute(
        source,
        attribute,
        speak,
        attribute.choices ? [] : await valuesOf(source.key, attribute.key),
      ),
    })),
  )
  return [...ofFields, ...read].toSorted((a, b) => a.place - b.place).map(({ trait }) => trait)
}

function ofField(field: RuleField, portions: Portions, speak: Speak): Trait {
  const { say } = speak
  const { key, type } = field
  const unknown = say(type === 'moment' ? texts.notYet : texts.unknown)
  return {
    key,
    label: say(portions.label ?? field.label),
    parts: partsOf(field, portions, speak),
    unknown:
      type === 'flag' || field.none !== undefined
        ? null
        : { label: unknown, node: { kind: 'field', field: key, op: 'unknown' } },
    several: false,
    byValue: (type === 'choice' || type === 'text') && !field.choices ? key : null,
    middle: middleOf(field, speak),
  }
}

function middleOf({ type, unit }: RuleField, { say, currency, locale }: Speak): Trait['middle'] {
  if (type === 'yearly') return { type: 'date', write: (n) => say(texts.age, { n }) }
  if (type === 'money') return { type: 'numeric', write: (n) => formatMoney(n, currency, locale) }
  if (type !== 'number') return null
  return { type: 'numeric', write: (n) => (unit ? say(unit, { n }) : String(n)) }
}

function partsOf(field: RuleField, { from = [], yes, no }: Portions, speak: Speak): Part[] {
  const { say } = speak
  const is = (value: string | boolean): Node => ({
    kind: 'field',
    field: field.key,
    op: 'is',
    value,
  })
  if (field.type === 'flag')
    return [
      { label: say(yes ?? texts.yes), node: is(true) },
      { label: say(no ?? texts.no), node: is(false) },
    ]
  if (field.choices)
    return field.choices.map(({ value, label }) => ({ label: say(label), node: is(value) }))
  return from.map((least, at) => {
    const below = from[at + 1] ?? null
    return {
      label: bandLabel(field, least, below, speak),
      node: bandNode(field, least, below),
    }
  })
}

export const valueNode = (field: string, value: string): Condition => ({
  kind: 'field',
  field,
  op: 'is',
  value,
})

/** From the lower end up to where the next band begins. */
function bandNode({ key: field, type }: RuleField, least: number, below: number | null): Node {
  const of: Condition[] = []
  const at = { kind: 'field' as const, field }
  if (type === 'yearly') {
    if (least > 0) of.push({ ...at, op: 'age_at_least', value: least })
    if (below !== null) of.push({ ...at, op: 'age_at_most', value: below - 1 })
  } else if (type === 'moment') {
    const years = (n: number) => ({ n, unit: 'year' as const })
    if (least > 0) of.push({ ...at, op: 'over_ago', span: years(least) })
    if (below !== null) of.push({ ...at, op: 'in_last', span: years(below) })
  } else {
    if (least > 0) of.push({ ...at, op: 'at_least', value: least })
    if (below !== null) of.push({ ...at, op: 'less_than', value: below })
  }
  const [only, ...more] = of
  return only && more.length === 0 ? only : { kind: 'all', of }
}

function bandLabel(
  { type, unit }: RuleField,
  least: number,
  below: number | null,
  { say, locale, currency }: Speak,
): string {
  if (type === 'yearly') {
    if (below === null) return say(texts.agesFrom, { n: least })
    return least === 0 ? say(texts.agesUnder, { n: below }) : say(texts.ages, { n: least })
  }
  if (type === 'moment') {
    if (below === null) return say(texts.yearsFrom, { n: least })
    if (least === 0) return say(texts.yearsUnder, { n: below })
    return say(texts.years, { from: least, to: below })
  }
  const write = (n: number | string) => (unit ? say(unit, { n }) : String(n))
  if (type === 'money') {
    const from = formatMoney(least, currency, locale)
    if (below === null) return say(texts.from, { n: from })
    const to = formatMoney(below, currency, locale)
    return least === 0 ? say(texts.under, { n: to }) : say(texts.between, { from, to })
  }
  if (below === null) return say(texts.from, { n: write(least) })
  return write(below === least + 1 ? least : say(texts.range, { from: least, to: below - 1 }))
}

function ofAttribute(
  source: RuleSource,
  { key: attribute, choices, label, portions }: RuleAttribute,
  { say }: Speak,
  values: readonly string[],
): Trait {
  const has = (value: string): Node => ({
    kind: 'rows',
    source: source.key,
    where: [{ attribute, op: 'is', value }],
    within: { kind: 'ever' },
    measure: 'count',
    op: 'at_least',
    value: 1,
  })
  return {
    key: `${source.key}.${attribute}`,
    label: say(portions?.label ?? label),
    parts: choices
      ? choices.map(({ value, label }) => ({ label: say(label), node: has(value) }))
      : values.map((value) => ({ label: value, node: has(value) })),
    unknown: null,
    several: true,
    byValue: null,
    middle: null,
  }
}
