import type { Mood } from '../../voices.rules.ts'
import { BAD, GOOD, NOT_AFTER, NOT_BEFORE } from './first-words.rules.ts'
import { plain } from './grams.ts'

/** The shop's own words over those that came with the product; `none` silences one. */
export type OwnWord = { word: string; mood: 'good' | 'bad' | 'none' }

export type MoodWord = { word: string; mood: 'good' | 'bad' }

export function moodWords(own: readonly OwnWord[]): MoodWord[] {
  const words = new Map<string, OwnWord['mood']>()
  for (const word of GOOD) words.set(word, 'good')
  for (const word of BAD) words.set(word, 'bad')
  for (const { word, mood } of own) words.set(plain(word), mood)
  return (
    [...words]
      .flatMap(([word, mood]) => (mood === 'none' || !word ? [] : [{ word, mood }]))
      // The longest first: 「苦くない」 as a word of its own wins over 「苦く」.
      .toSorted((a, b) => b.word.length - a.word.length)
  )
}

/** The mood by words alone, with what turns them round; null where none of them is there. */
export function moodByWords(
  text: string,
  words: readonly MoodWord[],
): { mood: Mood; because: string[] } | null {
  const taken = new Uint8Array(text.length)
  const found: { mood: 'good' | 'bad'; words: string; at: number }[] = []
  for (const { word, mood } of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      if (taken.subarray(at, at + word.length).includes(1)) continue
      taken.fill(1, at, at + word.length)
      const after = NOT_AFTER.exec(text.slice(at + word.length, at + word.length + 8))
      const isTurned = after !== null || NOT_BEFORE.test(text.slice(Math.max(0, at - 8), at))
      const said = text.slice(at, at + word.length + (after?.[0].length ?? 0))
      found.push({ mood: isTurned ? other(mood) : mood, words: said, at })
    }
  }
  if (found.length === 0) return null
  const moods = new Set(found.map(({ mood }) => mood))
  const inOrder = found.toSorted((a, b) => a.at - b.at).map((one) => one.words)
  return {
    mood: moods.size > 1 ? 'mixed' : (found[0]?.mood ?? 'mixed'),
    because: [...new Set(inOrder)].slice(0, 3),
  }
}

const other = (mood: 'good' | 'bad') => (mood === 'good' ? 'bad' : 'good')
