import type { Locale } from '../../../../kernel/i18n.ts'
import { formatMoney } from '../../../../kernel/money.ts'
import type { CatalogueWords } from '../../contract/catalogue.ts'
import { traitKey, typeAsked } from '../../traits.rules.ts'
import { placeIn } from '../prefectures.rules.ts'
import type { Filter } from '../rule.ts'

/** A piece of a sentence; `at` leads to the node that it stands for, null for connecting words. */
export type SentencePart = { text: string; at: number[] | null }

/** A field, or an attribute of rows, as far as a sentence needs it. */
export type Column = {
  label: string
  type: string
  choices: readonly { value: string; label: string }[] | null
  says: { yes: string; no: string } | null
  unit: string | null
}

export type Rows = { source: string; fact?: string | undefined; where: readonly Filter[] }

// Private characters, which no text holds once `plain` has read it.
const OPEN = '\uE000'
const CLOSE = '\uE001'

/** Marks the words of a condition that its card answers to. */
export const mark = (text: string) => `${OPEN}${text}${CLOSE}`
export const plain = (text: string) => text.replace(/[\uE000\uE001]/g, '')

export function partsOf(marked: string, at: number[]): SentencePart[] {
  return marked
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter((text) => text !== '')
    .map((text) => ({ text: plain(text), at: text.startsWith(OPEN) ? at : null }))
}

/** Neighbouring connecting words become one part. */
export function joined(parts: readonly SentencePart[]): SentencePart[] {
  const result: SentencePart[] = []
  for (const part of parts) {
    const before = result.at(-1)
    if (before && before.at === null && part.at === null)
      result[result.length - 1] = { text: before.text + part.text, at: null }
    else if (part.text !== '') result.push(part)
  }
  return result
}

const UNKNOWN = { type: 'text', choices: null, says: null, unit: null }

export function fieldIn(catalogue: CatalogueWords, key: string, quote: Quote): Column {
  const trait = traitKey(key)
  // Of what type it is shows in what it is compared with (`typed`).
  if (trait !== null) return { ...UNKNOWN, label: traitIn(trait, quote) }
  return catalogue.fields.find((field) => field.key === key) ?? { ...UNKNOWN, label: quote(key) }
}

/** One word stands in a sentence as it is; anything else in quotes, lest it read as the sentence's own. */
const traitIn = (key: string, quote: Quote) =>
  key.length <= 40 && /^[\p{Ll}\p{Lo}_][\p{L}\p{M}\p{N}_.-]*$/u.test(key) ? key : quote(plain(key))

export function sourceIn(catalogue: CatalogueWords, key: string) {
  return catalogue.sources.find((source) => source.key === key)
}

export function attributeIn(
  catalogue: CatalogueWords,
  { source, attribute }: { source: string; attribute: string },
  quote: Quote,
): Column {
  const found = sourceIn(catalogue, source)?.attributes.find(({ key }) => key === attribute)
  return found ?? { ...UNKNOWN, label: quote(attribute.replace(/^payload\./, '')) }
}

export const factIn = (catalogue: CatalogueWords, name = '') =>
  plain(catalogue.facts.find((fact) => fact.name === name)?.label ?? name)

export type Quote = (text: string) => string

/** One value as it is read: money with its sign, a number with what it counts, a choice by its name. */
export function valueIn(
  value: unknown,
  { type, choices, unit }: Pick<Column, 'type' | 'choices' | 'unit'>,
  { currency }: Pick<CatalogueWords, 'currency'>,
  locale: Locale,
): string {
  if (typeof value !== 'number') {
    const text = String(value ?? '')
    return plain(choices?.find((choice) => choice.value === text)?.label ?? placeIn(text, locale))
  }
  if (type === 'money') return formatMoney(value, currency, locale)
  const n = numberIn(value, locale)
  return unit ? unit.replace('{n}', n) : n
}

export const numberIn = (value: number, locale: Locale) =>
  new Intl.NumberFormat(locale === 'ja' ? 'ja' : 'en-GB', { maximumFractionDigits: 6 }).format(
    value,
  )

export type Range = { from?: string | undefined; to?: string | undefined }

/** What stands in brackets in a list of choices is too much for a sentence. */
export const brief = (label: string) =>
  // A name in quotes is told whole.
  /^[「“]/.test(label) ? plain(label) : plain(label).replace(/\s*[（(].*?[）)]/g, '')

/** A count that asks for none at all, which is said as «not». */
export function isNone({ op, value }: { op: string; value: number }): boolean {
  if (op === 'less_than') return value > 0 && value <= 1
  return (
    (op === 'at_most' || op === 'equals') &&
    value >= 0 &&
    value < 1 &&
    (op === 'at_most' || value === 0)
  )
}

/** Counts are whole: «more than 2» is «at least 3». */
export function wholeCount({ op, value }: { op: string; value: number }): {
  op: 'at_least' | 'at_most' | 'equals'
  value: number
} {
  if (op === 'more_than') return { op: 'at_least', value: Math.floor(value) + 1 }
  if (op === 'less_than') return { op: 'at_most', value: Math.ceil(value) - 1 }
  if (op === 'at_least') return { op, value: Math.ceil(value) }
  if (op === 'at_most') return { op, value: Math.floor(value) }
  return { op: 'equals', value }
}

/** Japanese stands several ways to say «or» between quotes of a template. */
export function fillValue(template: string, values: readonly string[], or: string): string {
  const [, open = '', close = ''] = /([「“]?)\{value\}([」”]?)/.exec(template) ?? []
  const list = values.map((value) => mark(`${open}${value}${close}`)).join(or)
  return template.replace(/[「“]?\{value\}[」”]?/, () => list)
}

/** A place in a payload, or a field that is gone, is of the type of what it is compared with. */
export const typed = <C extends Column>(column: C, compared: { op: string; value?: unknown }): C =>
  column.type === 'text' ? { ...column, type: typeAsked(compared) } : column
