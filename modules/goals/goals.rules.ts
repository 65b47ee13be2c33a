/** The numbers that a goal can be measured by, each with its unit. */
export const READINGS = {
  retention: 'share',
  repeat: 'share',
  ltv: 'money',
  nps: 'nps',
  csat: 'share',
  stars: 'stars',
  reviews: 'items',
  replies: 'share',
  voices: 'items',
  daysToChange: 'days',
  members: 'people',
  subscribers: 'people',
  buyers: 'people',
  sales: 'money',
} as const
export type ReadingName = keyof typeof READINGS
export const READING_NAMES = Object.keys(READINGS) as [ReadingName, ...ReadingName[]]

/** What the house stands for: a goal serves one of these. */
export const VALUES = ['together', 'listen', 'ease', 'honest', 'joy'] as const
export type Value = (typeof VALUES)[number]

export const TOUCHPOINTS = [
  'web',
  'mail',
  'line',
  'post',
  'phone',
  'social',
  'parcel',
  'product',
  'service',
] as const
export type Touchpoint = (typeof TOUCHPOINTS)[number]

export const GOAL_STATES = ['wish', 'running', 'ended'] as const
export type GoalState = (typeof GOAL_STATES)[number]
export const MEASURE_STATES = ['planned', 'done', 'dropped'] as const
export type MeasureState = (typeof MEASURE_STATES)[number]

export const CHECKS = ['specific', 'measurable', 'achievable', 'relevant', 'timed'] as const
export type Check = (typeof CHECKS)[number]

export interface GoalDraft {
  title: string
  picture: string
  reading: ReadingName | null
  target: number | null
  grounds: string
  serves: Value | null
  because: string
  dueOn: string | null
}

/** A goal is no shorter than this, nor is a reason. */
const SHORTEST = 6
const LONGEST_DAYS = 3 * 366
const SOONEST_DAYS = 7

/** Which of the five checks it passes. A check that fails says what lacks in `lacks_<check>` of the words. */
export function smartChecks(draft: GoalDraft, today: string): Record<Check, boolean> {
  const { title, picture, reading, target, grounds, serves, dueOn } = draft
  const days = dueOn === null ? null : daysBetween(today, dueOn)
  return {
    specific: isSaid(title) && isSaid(picture),
    measurable: reading !== null && target !== null && Number.isFinite(target),
    achievable: isSaid(grounds),
    relevant: serves !== null,
    timed: days !== null && days >= SOONEST_DAYS && days <= LONGEST_DAYS,
  }
}

const isSaid = (words: string) => words.trim().length >= SHORTEST

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

export interface Path {
  startedOn: string
  startValue: number | null
  dueOn: string
  target: number
}

/** Where the straight line from the start to the target stands on a day. */
export function expectedOn({ startedOn, startValue, dueOn, target }: Path, day: string) {
  if (startValue === null) return null
  const span = daysBetween(startedOn, dueOn)
  if (span <= 0) return target
  const share = Math.min(1, Math.max(0, daysBetween(startedOn, day) / span))
  return startValue + (target - startValue) * share
}

export type Standing = 'unknown' | 'reached' | 'over' | 'early' | 'ahead' | 'behind'

/** In the first days a number says nothing of the way it will go. */
const EARLY_DAYS = 14

/** How far it is, seen from this reading. Which way is up shows in the target itself. */
export function standingOf(path: Path, now: { day: string; value: number | null }): Standing {
  const { startValue, target } = path
  if (now.value === null || startValue === null) return 'unknown'
  const sign = target >= startValue ? 1 : -1
  if (sign * (now.value - target) >= 0) return 'reached'
  if (now.day > path.dueOn) return 'over'
  if (daysBetween(path.startedOn, now.day) < EARLY_DAYS) return 'early'
  const expected = expectedOn(path, now.day)
  return expected !== null && sign * (now.value - expected) >= 0 ? 'ahead' : 'behind'
}

export interface Point {
  day: string
  value: number | null
}

/** By how much a month the number rose at its best between two of these points; null with fewer than two. */
export function bestPace(points: readonly Point[], sign: 1 | -1): number | null {
  const known = points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]))
  const paces = known.slice(1).flatMap((point, at) => {
    const before = known[at]
    if (!before) return []
    const months = daysBetween(before.day, point.day) / 30.44
    return months > 0 ? [(sign * (point.value - before.value)) / months] : []
  })
  return paces.length > 0 ? Math.max(...paces) : null
}

export type Reach = 'unknown' | 'there' | 'asPace' | 'faster'

/** Whether the number ever went as fast as it would have to. */
export function reachOf(
  points: readonly Point[],
  { target, dueOn }: { target: number; dueOn: string },
): { reach: Reach; needed: number | null; best: number | null } {
  const last = points.findLast(({ value }) => value !== null)
  if (!last || last.value === null) return { reach: 'unknown', needed: null, best: null }
  const sign = target >= last.value ? 1 : -1
  const months = daysBetween(last.day, dueOn) / 30.44
  const best = bestPace(points, sign)
  if (target === last.value) return { reach: 'there', needed: 0, best }
  if (months <= 0) return { reach: 'unknown', needed: null, best }
  const needed = Math.abs(target - last.value) / months
  if (best === null) return { reach: 'unknown', needed, best }
  return { reach: best >= needed ? 'asPace' : 'faster', needed, best }
}
