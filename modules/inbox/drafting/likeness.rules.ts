import { fold } from '../../people/index.ts'

const MAX_TERMS = 24
/** What stands in so many of all letters says nothing of this one. */
const TOO_COMMON = 0.2
/** Of fewer letters nothing can be said to be common. */
const MANY = 50

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** Words of a letter by which another is like it, folded as the search has them; endings are left out. */
export function termsOf(words: string): string[] {
  const terms = new Set<string>()
  for (const { segment, isWordLike } of segmenter.segment(words.normalize('NFKC'))) {
    const term = fold(segment)
    if (isWordLike && isTelling(term)) terms.add(term)
  }
  return [...terms].slice(0, MAX_TERMS)
}

function isTelling(term: string): boolean {
  if (/\p{Script=Han}/u.test(term)) return true
  return !/^\d+$/.test(term) && [...term].length >= (/^[a-z]/.test(term) ? 4 : 3)
}

/** How much each term says: the fewer letters have it, the more. */
export function weightsOf(counts: readonly number[], among: number): number[] {
  return counts.map((count) =>
    among >= MANY && count / among > TOO_COMMON ? 0 : Math.log(1 + among / (1 + count)),
  )
}

export const weightOf = (hits: readonly number[], weights: readonly number[]): number =>
  hits.reduce((sum, at) => sum + (weights[at] ?? 0), 0)

/** How much of a reply comes from a draft: 1 for all of it. */
export function shareFrom(draft: string, reply: string): number {
  const [from, said] = [pairs(draft), pairs(reply)]
  if (said.size === 0) return 0
  return [...said].filter((pair) => from.has(pair)).length / said.size
}

function pairs(text: string): Set<string> {
  const letters = [...fold(text)]
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))
}
