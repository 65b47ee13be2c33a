import type { CatalogueField } from '../../contract/catalogue.ts'
import type { FieldCondition, Node } from '../rule.ts'
import { comparisonAt, plainWords } from './read.rules.ts'

interface Told {
  /** The key with what it is compared with: «plan gold». */
  sure: Node[]
  /** The key with words that nobody is known by. */
  free: Node[]
  /** The key, or one of its values, and nothing else. */
  bare: Node[]
}

/** What the shop itself tells of people, by key and value; `query` as it was typed. */
export function toldSaid(query: string, fields: readonly CatalogueField[]): Told {
  const text = plainWords(query)
  const traits = fields.filter(({ trait }) => trait !== null)
  const named = traits.flatMap((field) => {
    const place = placeOf(field.label, text)
    return place ? [{ field, ...place }] : []
  })
  // «plan_old» is not about «plan».
  const meant = named.filter(
    ({ at, to }) =>
      !named.some((other) => other.to - other.at > to - at && other.at <= at && other.to >= to),
  )
  const rests = meant.map(({ field, at, to }) => {
    const words = [bared(text.slice(0, at)), bared(text.slice(to))]
    return { field, words: words.filter((part) => part !== '').join(' ') }
  })
  const sure = rests.flatMap(({ field, words }) => asked(field, words))
  const free =
    sure.length > 0 ? [] : rests.flatMap(({ field, words }) => freely(field, words, query))
  const isSaid = sure.length > 0 || free.length > 0
  const keys = isSaid ? [] : meant.flatMap(({ field }) => usualOf(field))
  return { sure, free, bare: [...keys, ...valuesNamed(text, traits)] }
}

const LETTER = /[a-z0-9_]/

/** Where a key stands in the text; «points old system» is «points_old_system». */
function placeOf(key: string, text: string): { at: number; to: number } | null {
  const name = plainWords(key)
  for (const one of [name, name.replace(/[_.-]+/g, ' ').trim()]) {
    const at = one === '' ? -1 : text.indexOf(one)
    const to = at + one.length
    const isPart = (inside = '', outside = '') => LETTER.test(inside) && LETTER.test(outside)
    if (at >= 0 && !isPart(text[at], text[at - 1]) && !isPart(text[to - 1], text[to]))
      return { at, to }
  }
  return null
}

/** Without the words that only bind: 「が…の方」, «people with …». */
const bared = (words: string) =>
  words
    .replace(/\b(?:people|customers|those|with|who|whose|have|has|is|are|of|the|a)\b/g, ' ')
    .replace(/^[\s:=]*(?:が|は|を|に|も|の)?[\s:=「“"]*/, '')
    .replace(/[\s:=」”"]*(?:である|です)?(?:の|な)?(?:方|人|お客様)?$/, '')
    .trim()

const KNOWN = /^(?:が?わか(?:る|っている)|が?分かる|が?ある|あり|記録にある|known|any)$/
const UNKNOWN =
  /^(?:が?わからない|が?分からない|が?ない|なし|不明|記録にない|unknown|not known|missing)$/
const YES = /^(?:はい|する|yes|true|on)$/
const NO = /^(?:いいえ|しない|no|false|off|not)$/
const NOT = /(?:では|じゃ)ない|以外|\b(?:not|isn't|without|except)\b/

function asked(field: CatalogueField, words: string): Node[] {
  const of = (op: FieldCondition['op'], value?: FieldCondition['value']): Node => ({
    kind: 'field',
    field: field.key,
    op,
    ...(value !== undefined && { value }),
  })
  if (KNOWN.test(words)) return [of('known')]
  if (field.type === 'flag' && YES.test(words)) return [of('is', true)]
  if (field.type === 'flag' && NO.test(words)) return [of('is', false)]
  if (UNKNOWN.test(words)) return [of('unknown')]
  if (field.type === 'number') return numbers(words, of)
  const found = (field.trait?.values ?? []).filter((value) => placeOf(value, words))
  return found.map((value) => of(NOT.test(words) ? 'is_not' : 'is', value))
}

function freely({ key, type }: CatalogueField, words: string, query: string): Node[] {
  const value = written(words.replace(NOT, '').trim(), query)
  if (type !== 'text' || value === '') return []
  return [{ kind: 'field', field: key, op: NOT.test(words) ? 'is_not' : 'is', value }]
}

type Of = (op: FieldCondition['op'], value: number) => Node

function numbers(words: string, of: Of): Node[] {
  const found = /-?\d+(?:\.\d+)?/.exec(words)
  if (!found) return []
  const value = Number(found[0])
  const rest = words.slice(found.index + found[0].length)
  const op = comparisonAt(words.slice(0, found.index), rest, 'at_least')
  const said = of(op === 'equals' ? 'is' : op, value)
  // A mere figure may be the very one, or the least.
  const isBare = words === found[0]
  return isBare ? [said, of('is', value)] : [said]
}

/** As it was typed: small and large letters are not the same value. */
export function written(words: string, query: string): string {
  const typed = query.normalize('NFKC')
  const at = typed.toLowerCase().indexOf(words)
  return at < 0 ? words : typed.slice(at, at + words.length)
}

/** A first condition on a trait, to be changed by hand. */
function usualOf({ key, type, trait }: CatalogueField): Node[] {
  const field = { kind: 'field' as const, field: key }
  const known: Node = { ...field, op: 'known' }
  if (type === 'flag')
    return [{ ...field, op: 'is', value: true }, { ...field, op: 'is', value: false }, known]
  if (type === 'number') return [known, { ...field, op: 'at_least', value: 1 }]
  const values = (trait?.values ?? []).slice(0, 3)
  return [known, ...values.map((value): Node => ({ ...field, op: 'is', value }))]
}

/** «gold»: a value says of what it is one. */
function valuesNamed(text: string, traits: readonly CatalogueField[]): Node[] {
  return traits
    .filter(({ type }) => type === 'text')
    .flatMap(({ key, trait }) =>
      (trait?.values ?? [])
        .filter((value) => value.length > 1 && placeOf(value, text) !== null)
        .map((value): Node => ({ kind: 'field', field: key, op: 'is', value })),
    )
}
