import { Temporal } from 'temporal-polyfill'
import type { ProblemReason } from './problems.rules.ts'

/** How the words of a subscription file are read: its cycle and its state. */

export type Cycle = { cycleDays: number } | { cycleMonths: number }

const EVERY: Record<string, Cycle> = Object.fromEntries([
  ...['毎月', '月1回', 'monthly', 'month', 'everymonth'].map((word) => [word, { cycleMonths: 1 }]),
  ...['隔月', '2か月に1回', 'bimonthly'].map((word) => [word, { cycleMonths: 2 }]),
  ...['毎週', 'weekly', 'week', 'everyweek'].map((word) => [word, { cycleDays: 7 }]),
  ...['隔週', 'fortnightly', 'biweekly'].map((word) => [word, { cycleDays: 14 }]),
  ...['半年', 'halfyearly'].map((word) => [word, { cycleMonths: 6 }]),
  ...['毎年', '年1回', 'yearly', 'annual', 'year', 'everyyear'].map((word) => [
    word,
    { cycleMonths: 12 },
  ]),
])
const COUNTED =
  /^(?:every)?(\d{1,3})(日|週間?|(?:か|ヶ|ケ|カ|ヵ|箇|個)?月|年|days?|weeks?|months?|years?)?(?:間|分|に(?:1回|一回|1度))?(?:ごと|毎|おき|間隔)?$/

/** `28日ごと`, `4週間`, `1か月`, `毎月`, `every 4 weeks`; a number alone counts days. Null for others. */
export function readCycle(text: string): Cycle | null {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  const known = EVERY[plain]
  if (known) return known
  const [, digits, unit = '日'] = COUNTED.exec(plain) ?? []
  const count = Number(digits)
  if (!(count > 0)) return null
  if (/^(日|day)/.test(unit)) return within({ cycleDays: count }, 730)
  if (/^(週|week)/.test(unit)) return within({ cycleDays: count * 7 }, 730)
  return within({ cycleMonths: /^(年|year)/.test(unit) ? count * 12 : count }, 24)
}

function within(cycle: Cycle, most: number): Cycle | null {
  return Object.values(cycle).every((count) => count <= most) ? cycle : null
}

export const STATES = ['active', 'paused', 'cancelled'] as const
export type State = (typeof STATES)[number]

const WORDS: Record<State, string[]> = {
  active: '継続 継続中 有効 稼働 稼働中 契約中 購読中 通常 active enabled running ongoing'.split(
    ' ',
  ),
  paused:
    '休止 休止中 停止 停止中 一時停止 一時停止中 お休み お休み中 保留 paused onhold suspended'.split(
      ' ',
    ),
  cancelled:
    '解約 解約済 解約済み 終了 終了済 退会 中止 cancelled canceled ended expired churned inactive'.split(
      ' ',
    ),
}

export function readState(text: string): State | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '')
  return STATES.find((state) => WORDS[state].includes(plain)) ?? null
}

/** The day on which so many months of life began. A month end stays one: 31 May − 3 is 28 February. */
export function monthsBefore(day: string, months: number): string {
  return Temporal.PlainDate.from(day).subtract({ months }).toString()
}

export interface Said {
  startedOn?: string
  endedOn?: string
  /** The day as of which the file speaks. */
  asOf?: string
  months?: number
  churned?: boolean
  state?: State
}

export interface Course {
  startedOn?: string
  endedOn?: string
  status?: State
}

/**
 * When it began and how it stands, from whatever the file tells: days, or months of life and whether
 * it ended. What has ended without a day of its own ended on the day as of which the file speaks.
 */
export function courseOf(said: Said): Course | { reason: ProblemReason } {
  const { state, churned, asOf } = said
  const denies = churned === false || state === 'active' || state === 'paused'
  const affirms = churned === true || state === 'cancelled'
  if ((affirms || said.endedOn) && denies) return { reason: 'endContradicts' }
  const hasEnded = affirms || said.endedOn !== undefined
  const endedOn = hasEnded ? (said.endedOn ?? asOf) : undefined
  if (hasEnded && !endedOn) return { reason: 'endMissing' }
  const until = endedOn ?? asOf
  const startedOn =
    said.startedOn ??
    (said.months !== undefined && until ? monthsBefore(until, said.months) : undefined)
  const status = hasEnded ? 'cancelled' : (state ?? (churned === false ? 'active' : undefined))
  return {
    ...(startedOn && { startedOn }),
    ...(endedOn && { endedOn }),
    ...(status && { status }),
  }
}
