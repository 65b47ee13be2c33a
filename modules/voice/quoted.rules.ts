import { titleOf } from './meetings.rules.ts'

/** Shorter runs of letters stand in many a sentence without being anybody's. */
const LONGEST_CHANCE = 16
const SHORTEST_TITLE = 8
const GONE = '……'

const plain = (words: string) => words.replace(/\s+/g, ' ').trim()

/** Whether a title is made of these words: their first sentence, or a part of them. */
export function isMadeOf(title: string, said: readonly string[]): boolean {
  const start = plain(title).replace(/[…。.]+$/, '')
  if (start === '') return false
  return said.some(
    (words) =>
      title === titleOf(words) || (start.length >= SHORTEST_TITLE && plain(words).includes(start)),
  )
}

/** A text without what it quotes of these words: what stands in quotation marks, and long runs of letters. */
export function withoutQuotes(text: string, said: readonly string[]): string {
  const unmarked = text.replace(
    /([「『“"])([^「」『』“”"]{3,})([」』”"])/gu,
    (whole, from: string, quoted: string, to: string) => {
      const start = plain(quoted).replace(/[…。.]+$/, '')
      return start !== '' && said.some((words) => plain(words).includes(start))
        ? `${from}${GONE}${to}`
        : whole
    },
  )
  return withoutRuns(unmarked, said)
}

function withoutRuns(text: string, said: readonly string[]): string {
  const runs = new Set<string>()
  for (const words of said)
    for (let at = 0; at + LONGEST_CHANCE <= words.length; at++)
      runs.add(words.slice(at, at + LONGEST_CHANCE))
  let kept = ''
  for (let at = 0; at < text.length; ) {
    if (!runs.has(text.slice(at, at + LONGEST_CHANCE))) {
      kept += text[at++]
      continue
    }
    at += LONGEST_CHANCE
    while (at < text.length && runs.has(text.slice(at - LONGEST_CHANCE + 1, at + 1))) at++
    kept += GONE
  }
  return kept.toWellFormed()
}
