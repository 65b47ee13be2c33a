export const DECISIONS = ['fix', 'plan', 'no'] as const
export type Decision = (typeof DECISIONS)[number]

export const REASONS = ['rising', 'new', 'promise', 'revisit', 'added'] as const
export type Reason = (typeof REASONS)[number]

export const MEETING_STATES = ['coming', 'open', 'ended'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

/** Days within which something is mended at once. */
export const FIX_DAYS = 7
export const USUAL_MINUTES = 30

export const SHEET_PARTS = ['kinds', 'topics', 'channels', 'voices', 'decisions', 'done'] as const
export type SheetPart = (typeof SHEET_PARTS)[number]
/** More boxes do not fit beside each other. */
export const MOST_SIGNERS = 4

/** Fewer say nothing of how long a change usually takes. */
export const FEW_DONE = 3
/** Fewer people with the same voice say nothing of how many have the trouble. */
export const FEW_VOICES = 10

const DAY = 86_400_000

/** The ISO week that a calendar day falls into: `2026-W47`. */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY)
  const year = thursday.getUTCFullYear()
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY))
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** A calendar day so many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** By when something is mended at once: within seven days, and a promise by the day that was promised. */
export function fixDue(today: string, promised: { due: string } | null): string {
  const week = daysAfter(today, FIX_DAYS)
  if (!promised || promised.due > week) return week
  return promised.due < today ? today : promised.due
}

export const weekNumber = (week: string): number => Number(week.slice(6))

/** Minutes that are left of a meeting; below 0 it runs over. */
export function minutesLeft(startedAt: Date, minutes: number, now: Date): number {
  return Math.ceil(minutes - (now.getTime() - startedAt.getTime()) / 60_000)
}

/** The middle of some figures, the mean of the middle two where they are even; null of none. */
export function median(figures: readonly number[]): number | null {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** More than this does not stand on the big screen in large type. */
const READABLE = 140

/** The voice that tells most: somebody's, a complaint or a wish, and at length as far as one can read it. */
export function leadOf<T extends { words: string; kind: string | null; isNamed: boolean }>(
  voices: readonly T[],
): T | undefined {
  const score = ({ words, kind, isNamed }: T) => {
    const length = [...words].length
    const wanted = kind === 'complaint' || kind === 'wish' ? 1000 : 0
    return (isNamed ? 2000 : 0) + wanted + (length > READABLE ? 0 : length)
  }
  return voices.toSorted((a, b) => score(b) - score(a))[0]
}

/** How a single voice stands on an agenda. */
export function titleOf(words: string): string {
  const sentence = words.replace(/\s+/g, ' ').split(/(?<=[。！？.!?])/)[0] ?? ''
  const bare = sentence.replace(/[。.]$/, '')
  if (JAPANESE.test(bare)) return clipped(bare, 24)
  // What is cut within a word reads as an accident.
  const short = clipped(bare, 60)
  return short.endsWith('…') ? short.replace(/\s\S*…$/, '…') : short
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** No more letters than that. */
export function clipped(words: string, most: number): string {
  const letters = [...words.replace(/\s+/g, ' ').trim()]
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`
}

/** Shared runs of letters, against the smaller of the two. */
const ALIKE = 0.4
const MOST_COMPARED = 200

/** Voices without a topic, those that say much the same together. */
export function groupAlike<T extends { pairs: readonly number[] }>(voices: readonly T[]): T[][] {
  const groups: T[][] = []
  for (const [at, voice] of voices.entries()) {
    const own = new Set(voice.pairs)
    const near = (other: T) => {
      const shared = other.pairs.filter((pair) => own.has(pair)).length
      return shared / Math.max(1, Math.min(own.size, other.pairs.length)) >= ALIKE
    }
    const group = at < MOST_COMPARED ? groups.find(([first]) => first && near(first)) : undefined
    if (group) group.push(voice)
    else groups.push([voice])
  }
  return groups
}

/** By what each answers, in the order in which it first comes. */
export function groupsOf<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
