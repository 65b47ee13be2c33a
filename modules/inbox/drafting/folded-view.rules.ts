import { fold } from '../../people/index.ts'

/** Each folded letter with the place of the written one it came from. */
export interface View {
  letters: string
  at: number[]
  end: number[]
}

/** A letter with the voice mark or variant that belongs to it: ｶﾞ is one. */
const CLUSTER = /[\s\S](?:\uff9e|\uff9f|\u3099|\u309a|[\ufe00-\ufe0f])?/gu

export function viewOf(words: string): View {
  const letters: { letter: string; at: number; end: number }[] = []
  for (const { 0: cluster, index } of words.matchAll(CLUSTER)) {
    for (const letter of fold(cluster).split(''))
      letters.push({ letter, at: index, end: index + cluster.length })
  }
  const isDigit = (at: number) => /\d/.test(letters[at]?.letter ?? '')
  // Between digits a long-vowel mark is a hyphen, which is folded away.
  const kept = letters.filter(
    ({ letter }, at) => !(/[ー〜~]/.test(letter) && isDigit(at - 1) && isDigit(at + 1)),
  )
  return {
    letters: kept.map(({ letter }) => letter).join(''),
    at: kept.map(({ at }) => at),
    end: kept.map(({ end }) => end),
  }
}
