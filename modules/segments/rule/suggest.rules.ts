import type { Locale } from '../../../kernel/i18n.ts'
import type { CatalogueField, CatalogueWords } from '../contract/catalogue.ts'
import { fieldOf } from '../traits.rules.ts'
import type { Group, Node } from './rule.ts'
import { sentenceText } from './sentence.rules.ts'
import { goodsNamed } from './suggest/goods.rules.ts'
import { leftOut } from './suggest/left.rules.ts'
import { type Here, partsOfQuery, plainWords, readSaid, type Said } from './suggest/read.rules.ts'
import { isBuying, rowsSaid } from './suggest/rows.rules.ts'
import { toldSaid } from './suggest/told.rules.ts'
import { traitsSaid } from './suggest/traits.rules.ts'

export interface Suggestion {
  /** What would be added, as its sentence says it. */
  words: string
  node: Node
  /** What was said and is not in it. */
  left: string[]
}

const MOST = 8

/** Conditions that everyday words may mean, the likeliest first; `words` reads them back. */
export function suggest(
  query: string,
  catalogue: CatalogueWords,
  locale: Locale,
  here: Here = {},
): Suggestion[] {
  const parts = partsOfQuery(query)
  if (parts.length === 0) return []
  const { sure, free, bare } = toldSaid(query, catalogue.fields)
  const breath = together(parts, catalogue, here)
  const isRead = breath.some((node) => leftIn(query, node, catalogue, locale).left.length === 0)
  // What is understood part by part is not read once more in a lump.
  const said = isRead ? [] : likely(readIn(query, catalogue, here), catalogue)
  const found = [...breath, ...sure, ...said, ...free, ...bare]
  // Where the words were understood, only what bears them in its name is added.
  const byName = named(plainWords(query), catalogue, found.length > 0 ? 3 : 1)
  const nodes = [...found, ...byName]
  const known = nodes.filter((node) => isKnown(node, catalogue))
  const once = new Map<string, Node>()
  for (const node of known) once.set(orderless(node), once.get(orderless(node)) ?? node)
  const offered = [...once.values()].map((node) => leftIn(query, node, catalogue, locale))
  const whole = offered.filter(({ left }) => left.length === 0)
  const others = offered
    .filter(({ left }) => left.length > 0)
    .toSorted((a, b) => a.left.length - b.left.length)
  return [...whole, ...others.slice(0, whole.length > 0 ? 3 : MOST)].slice(0, MOST)
}

function leftIn(query: string, node: Node, catalogue: CatalogueWords, locale: Locale): Suggestion {
  const words = sentenceText({ root: node }, catalogue, locale).replace(/[。.]$/, '')
  return { words, node, left: leftOut(query, { node, words }, catalogue) }
}

const readIn = (query: string, catalogue: CatalogueWords, here: Here) =>
  readSaid(query, here, goodsNamed(query, catalogue, here))

/** The same conditions in another order are the same rule. */
function orderless(node: Node): string {
  if (node.kind === 'not') return `not ${orderless(node.of)}`
  if (node.kind !== 'all' && node.kind !== 'any') return JSON.stringify(node)
  return `${node.kind} (${flat(node).map(orderless).toSorted().join(' ')})`
}

const flat = (node: Group): Node[] =>
  node.of.flatMap((one) => (one.kind === node.kind ? flat(one) : [one]))

/** Several conditions in one breath are offered as one, if each of them is understood. */
function together(parts: string[], catalogue: CatalogueWords, here: Here): Node[] {
  if (parts.length < 2) return []
  let buying = false
  const nodes = parts.map((part) => {
    const said = { ...readIn(part, catalogue, here), isPart: true }
    const { sure, free } = toldSaid(part, catalogue.fields)
    const [own] = [...sure, ...firstKnown(said, catalogue), ...free]
    buying ||= isBuying(said)
    if (own) return own
    // «… but not in the last 40 days» leaves out what was not done.
    return buying ? firstKnown({ ...said, text: `${said.text} ordered` }, catalogue)[0] : undefined
  })
  const understood = nodes.filter((node) => node !== undefined)
  return understood.length === parts.length ? [{ kind: 'all', of: understood }] : []
}

const firstKnown = (said: Said, catalogue: CatalogueWords) =>
  likely(said, catalogue).filter((node) => isKnown(node, catalogue))

function likely(said: Said, catalogue: CatalogueWords): Node[] {
  const rows = rowsSaid(said, catalogue.currency)
  return [
    ...segmentsNamed(said, catalogue),
    ...orderOf(said, rows),
    ...choicesNamed(said, catalogue),
  ]
}

/** What somebody did comes first if it is said how often, when or that it was done at all. */
function orderOf(said: Said, rows: Node[]): Node[] {
  const traits = traitsSaid(said)
  const isDeed =
    said.count || said.money || said.span || /た$|ない$|くれ|\w+ed\b|bought|wrote/.test(said.text)
  const isDay = traits.some((node) => node.kind === 'field' && node.op.startsWith('in_'))
  return isDeed && !isDay ? [...rows, ...traits] : [...traits, ...rows]
}

function segmentsNamed({ text, isNot }: Said, { segments }: CatalogueWords): Node[] {
  return segments
    .filter(({ name }) => text.length > 1 && contains(text, plainWords(name)))
    .map(({ segmentId }): Node => {
      const node: Node = { kind: 'segment', segmentId }
      return isNot ? { kind: 'not', of: node } : node
    })
}

const contains = (text: string, name: string) =>
  name.length > 1 &&
  (/^[\w\s-]+$/.test(name)
    ? ` ${text.replace(/[^\w-]+/g, ' ')} `.includes(` ${name} `)
    : text.includes(name))

/** «quiet», «日本語»: the name of a choice of some field. */
function choicesNamed({ text, isNot }: Said, { fields }: CatalogueWords): Node[] {
  return fields.flatMap(({ key, choices }) =>
    (choices ?? [])
      .filter(({ label }) => contains(text, plainWords(label)))
      .map(
        ({ value }): Node => ({ kind: 'field', field: key, op: isNot ? 'is_not' : 'is', value }),
      ),
  )
}

const SMALL =
  /^(?:the|in|at|of|on|an?|to|for|us|last|next|not|no|who|and|or|by|over|least|most|this|that|\d+)$/

/** Whatever bears the words in its name, or is found by them. */
function named(text: string, { fields, sources, facts }: CatalogueWords, least: number): Node[] {
  const tokens = text.split(/[\s・/]+/).filter((token) => token.length > 1 && !SMALL.test(token))
  const score = (label: string, words: string) => {
    const [name, others] = [plainWords(label), plainWords(words).split(/\s+/)]
    const hits = tokens.filter((token) => name.includes(token)).length * 3
    const found = others.filter((word) => word.length > 1 && contains(text, word)).length
    return (
      hits + found + (tokens.some((token) => others.some((word) => word.startsWith(token))) ? 1 : 0)
    )
  }
  const found = [
    ...fields.map((field) => ({ score: score(field.label, field.words), node: usual(field) })),
    ...sources
      .filter(({ key }) => key !== 'fact')
      .map(({ key, label, words }) => ({ score: score(label, words), node: counted(key) })),
    ...facts.map(({ name, label }) => ({
      score: score(`${label} ${name}`, ''),
      node: { ...counted('fact'), fact: name },
    })),
  ]
  return found
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score)
    .map(({ node }) => node)
}

const counted = (source: string) => ({
  kind: 'rows' as const,
  source,
  where: [],
  within: { kind: 'last' as const, span: { n: 1, unit: 'year' as const } },
  measure: 'count' as const,
  op: 'at_least' as const,
  value: 1,
})

/** A first condition on a field, to be changed by hand. */
function usual({ key, type, choices }: CatalogueField): Node {
  const field = { kind: 'field' as const, field: key }
  const [choice] = choices ?? []
  if (type === 'flag') return { ...field, op: 'is', value: true }
  if (type === 'number') return { ...field, op: 'at_least', value: 1 }
  if (type === 'money') return { ...field, op: 'at_least', value: 10_000 }
  if (type === 'moment') return { ...field, op: 'in_last', span: { n: 30, unit: 'day' } }
  if (type === 'day' || type === 'yearly')
    return { ...field, op: 'in_next', span: { n: 7, unit: 'day' } }
  return choice ? { ...field, op: 'is', value: choice.value } : { ...field, op: 'known' }
}

function isKnown(node: Node, catalogue: CatalogueWords): boolean {
  if (node.kind === 'all' || node.kind === 'any')
    return node.of.every((one) => isKnown(one, catalogue))
  if (node.kind === 'not') return isKnown(node.of, catalogue)
  if (node.kind === 'field') return fieldOf(node, catalogue.fields) !== undefined
  if (node.kind === 'segment') return true
  return catalogue.sources.some(({ key }) => key === node.source)
}
