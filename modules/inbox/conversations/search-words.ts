import { fold } from '../../people/index.ts'

const HAN = /\p{Script=Han}/u

/** A text as it is looked through: width, case, kana and variants of kanji folded, spaces gone. */
export function searchable(words: string): string {
  return fold(words).slice(0, 20_000)
}

/**
 * Each pair of letters as one number, and single kanji. Two UTF-16 units fill an int exactly, so that no two
 * pairs share one.
 */
export function pairsOf(search: string): number[] {
  const pairs = new Set<number>()
  for (let at = 0; at < search.length; at += 1) {
    if (HAN.test(search[at] ?? '')) pairs.add(numberOf(search, at, 0))
    if (at + 1 < search.length) pairs.add(numberOf(search, at, search.charCodeAt(at + 1)))
  }
  return [...pairs]
}

/** What a text must hold for this word to be in it; empty for a word too short to look for. */
export function pairsToFind(word: string): number[] {
  if (word.length === 1) return HAN.test(word) ? [numberOf(word, 0, 0)] : []
  return pairsOf(word).filter((pair) => (pair & 0xffff) !== 0)
}

const numberOf = (text: string, at: number, next: number) => (text.charCodeAt(at) << 16) | next
