import type { CatalogueWords } from '../../contract/catalogue.ts'
import { traitKey } from '../../traits.rules.ts'
import type { Condition, Filter, Node } from '../rule.ts'
import { plainWords } from './read.rules.ts'
import { AWAY, BINDING, DENIED, FIGURE, JAPANESE, SPOKEN, WORD } from './spoken.rules.ts'
import { written } from './told.rules.ts'
import { placesNamed } from './traits.rules.ts'

/** Words of a phrase that a rule does not bear, as they were said; none if it bears them all. */
export function leftOut(
  query: string,
  { node, words }: { node: Node; words: string },
  catalogue: CatalogueWords,
): string[] {
  const whole = JSON.stringify(node)
  const sentence = plainWords(words)
  const times = new Set([...sentence.matchAll(FIGURE)].flatMap(({ 0: said }) => timeIn(said) ?? []))
  const figures = new Set(sentence.match(/\d+(?:\.\d+)?/g)?.map(Number))
  if (AWAY.test(whole)) figures.add(1)
  const left = wordsLeft(plainWords(query), {
    names: leavesOf(node).flatMap((leaf) => namesOf(leaf, catalogue)),
    isBorne: (bears) => bears(whole),
    isDenied: AWAY.test(whole),
    isFigure: (n, time) =>
      time !== null
        ? times.has(time)
        : figures.has(n) ||
          (/more_than/.test(whole) && figures.has(n + 1)) ||
          (/at_most|less_than/.test(whole) && figures.has(n - 1)),
    places: placesNamed(plainWords(query)).filter(({ place }) => whole.includes(place)),
    sentence,
  })
  return left.map((said) => written(said, query))
}

/** Words that nothing here speaks of; they may name a product. */
export const strangeWords = (query: string, catalogue: CatalogueWords): string[] =>
  wordsLeft(plainWords(query), {
    names: [...catalogue.fields, ...catalogue.sources]
      .flatMap(({ label, words }) => [label, ...words.split(/\s+/)])
      .concat(
        catalogue.segments.map(({ name }) => name),
        catalogue.facts.map(({ label }) => label),
        catalogue.fields.flatMap(({ choices }) => (choices ?? []).map(({ label }) => label)),
        catalogue.fields.flatMap(({ trait }) => trait?.values ?? []),
      ),
    isBorne: () => true,
    isDenied: true,
    isFigure: () => true,
    places: placesNamed(plainWords(query)),
    sentence: '',
  })

interface Borne {
  names: readonly string[]
  isBorne: (bears: (whole: string) => boolean) => boolean
  isDenied: boolean
  /** `time` is set of a length of time: «40日», «2 month». */
  isFigure: (figure: number, time: string | null) => boolean
  places: readonly { said: string }[]
  sentence: string
}

function wordsLeft(text: string, borne: Borne): string[] {
  const { sentence } = borne
  const rest = text.split('')
  const left: { at: number; said: string }[] = []
  const blank = (at: number, { length }: string) => rest.fill(' ', at, at + length)
  const read = (pattern: RegExp, isBorne: (said: string) => boolean) => {
    for (const { 0: said, index } of rest.join('').matchAll(pattern)) {
      if (!isBorne(said)) left.push({ at: index, said: said.trim() })
      blank(index, said)
    }
  }
  for (const name of [...borne.names.map(plainWords), ...borne.places.map(({ said }) => said)]) {
    const latin = /^[\w\s.-]+$/.test(name)
    for (let at = text.indexOf(name); name.length > 1 && at >= 0; at = text.indexOf(name, at + 1)) {
      const isPart =
        latin && /[a-z0-9]/.test(`${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`)
      if (!isPart) blank(at, name)
    }
  }
  read(DENIED, () => borne.isDenied)
  for (const [pattern, bears] of SPOKEN) read(pattern, () => borne.isBorne(bears))
  read(FIGURE, (said) => borne.isFigure(Number.parseFloat(said.replace('−', '-')), timeIn(said)))
  read(WORD, (said) => sentence.includes(said.replace(/(?:s|ed|ing)$/, '')))
  left.push(...othersIn(rest.join(''), sentence))
  return left.toSorted((a, b) => a.at - b.at).map(({ said }) => said)
}

function othersIn(text: string, sentence: string): { at: number; said: string }[] {
  const bare = text.replace(BINDING, (said) => ' '.repeat(said.length))
  return [...bare.matchAll(JAPANESE)].flatMap(({ 0: run, index }) => {
    if (/^[ぁ-ん]+$/.test(run)) {
      const said = run.replace(/[をがはもにでと]$/, '')
      return said.length >= 3 && !sentence.includes(said) ? [{ at: index, said }] : []
    }
    const start = /^[はがをにもでとのへやかてたいりくしさっ]+/.exec(run)?.[0] ?? ''
    const said = run
      .slice(start.length)
      .replace(/[ぁ-ん]{1,2}$/, (end) =>
        /^[はがをにもでとのへやかたてりくしいるなだ]+$/.test(end) ? '' : end,
      )
    const isWord = /[\p{sc=Han}\p{sc=Katakana}]/u.test(said) || said.length >= 3
    return isWord && !sentence.includes(said) ? [{ at: index + start.length, said }] : []
  })
}

/** A length of time as both languages and every spelling say it. */
function timeIn(said: string): string | null {
  const found = /^(\d+)\s*(?:(時間|hour)|(日|day)|(週|week)|([かヶケカヵ]月|month)|(年|year))/.exec(
    said,
  )
  return found && `${found[1]} ${found.findIndex((group, n) => n > 1 && group !== undefined)}`
}

/** A number that no condition takes. */
export const isBeyond = (said: string): boolean => {
  const figure = Number(/^\d+/.exec(said)?.[0])
  return figure > (timeIn(said) ? 3650 : 1_000_000)
}

function leavesOf(node: Node): Condition[] {
  if (node.kind === 'not') return leavesOf(node.of)
  return node.kind === 'all' || node.kind === 'any' ? node.of.flatMap(leavesOf) : [node]
}

function namesOf(leaf: Condition, catalogue: CatalogueWords): string[] {
  if (leaf.kind === 'segment')
    return catalogue.segments
      .filter(({ segmentId }) => segmentId === leaf.segmentId)
      .map(({ name }) => name)
  if (leaf.kind === 'field') {
    const field = catalogue.fields.find(({ key }) => key === leaf.field)
    const trait = traitKey(leaf.field) ?? ''
    const own = [
      field?.label ?? '',
      ...(field?.words.split(/\s+/) ?? []),
      trait,
      trait.replace(/[_.-]+/g, ' '),
    ]
    return [
      ...own,
      ...valuesOf(leaf, field?.choices ?? []),
      ...(typeof leaf.value === 'boolean' ? ['はい', 'いいえ', 'yes', 'no'] : []),
    ]
  }
  const source = catalogue.sources.find(({ key }) => key === leaf.source)
  const fact = catalogue.facts.find(({ name }) => name === leaf.fact)
  return [
    source?.label ?? '',
    ...(source?.words.split(/\s+/) ?? []),
    fact?.label ?? '',
    fact?.name ?? '',
    ...leaf.where.flatMap((filter) => valuesOf(filter, [])),
  ]
}

const valuesOf = (
  { value }: Pick<Filter, 'value'>,
  choices: readonly { value: string; label: string }[],
): string[] =>
  [value]
    .flat()
    .filter((one) => typeof one === 'string')
    .flatMap((one) => [one, choices.find(({ value }) => value === one)?.label ?? ''])
