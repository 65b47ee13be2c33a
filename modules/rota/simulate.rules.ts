import { type Calendar, daysOfMonth, isOnLeave, isWorkingDay, type Leave } from './days.rules.ts'
import { afterwards, decide, type RotaRule, type Word, type Writer } from './decide.rules.ts'

export interface Player
  extends Pick<Writer, 'staffId' | 'weight' | 'monthlyLimit' | 'skills' | 'needsReader'> {
  calendar: Calendar
  leaves: readonly Leave[]
}

export interface MonthToTry {
  month: string
  /** How many words come in. */
  cards: number
  /** How many of 100 come from somebody who was answered before. */
  knownOf100: number
  rule: RotaRule
  /** The same number tries the same month again. */
  seed: number
}

export interface TriedWriter {
  staffId: string
  workingDays: number
  given: number
  fair: number
  /** Of these, from people who know them. */
  fromKnown: number
  limit: number | null
  /** The first day on which their limit was reached. */
  fullOn: string | null
}

export interface TriedMonth {
  writers: TriedWriter[]
  cards: number
  known: number
  toEarlier: number
  /** Came on a day when nobody worked, and waited for the next. */
  waited: number
  /** Nobody could take them in this month. */
  left: number
  /** The furthest that anybody is from their fair share, in replies. */
  furthest: number
}

const KIND = 'post'

/** A made-up month for a team, word by word, through the same rule that gives out real ones. */
export function tryMonth(
  players: readonly Player[],
  { month, cards, knownOf100, rule, seed }: MonthToTry,
): TriedMonth {
  const chance = chanceOf(seed)
  const days = daysOfMonth(month)
  let writers = players.map((player) => writerOf(player, days))
  const tally = new Map(
    players.map(({ staffId }) => [staffId, { fromKnown: 0, fullOn: null as string | null }]),
  )
  const arriving = arrivals(days, cards, chance)
  const counts = { known: 0, toEarlier: 0, waited: 0 }
  let waiting: Word[] = []
  for (const day of days) {
    writers = writers.map((writer, at) => ({ ...writer, presence: presenceOf(players[at], day) }))
    const fresh = Array.from({ length: arriving.get(day) ?? 0 }, () =>
      aWord(players, knownOf100, chance),
    )
    counts.known += fresh.filter(({ earlier }) => earlier !== null).length
    const still: Word[] = []
    for (const word of [...waiting, ...fresh]) {
      const decision = decide(writers, word, { ...rule, kinds: [KIND] })
      if (decision.staffId === null) {
        still.push(word)
        continue
      }
      writers = afterwards(writers, word, decision)
      if (decision.because !== 'earlier_writer') continue
      counts.toEarlier += 1
      const of = tally.get(decision.staffId)
      if (of) of.fromKnown += 1
    }
    counts.waited += still.filter((word) => fresh.includes(word)).length
    waiting = still
    noteFull(writers, tally, day)
  }
  return {
    ...counts,
    cards,
    left: waiting.length,
    furthest: Math.max(0, ...writers.map(({ fair, given }) => Math.abs(fair - given))),
    writers: writers.map(({ staffId, workingDays, given, fair, monthlyLimit }) => ({
      staffId,
      workingDays,
      given,
      fair,
      limit: monthlyLimit,
      fromKnown: tally.get(staffId)?.fromKnown ?? 0,
      fullOn: tally.get(staffId)?.fullOn ?? null,
    })),
  }
}

function writerOf({ calendar, leaves, ...player }: Player, days: readonly string[]): Writer {
  const worked = days.filter((day) => isWorkingDay(day, calendar) && !isOnLeave(day, leaves))
  return { ...player, presence: 'here', workingDays: worked.length, fair: 0, given: 0 }
}

function presenceOf(player: Player | undefined, day: string): Writer['presence'] {
  if (!player) return 'off'
  return isWorkingDay(day, player.calendar) && !isOnLeave(day, player.leaves) ? 'here' : 'away'
}

/** The post comes on every day but Sunday. */
function arrivals(
  days: readonly string[],
  cards: number,
  chance: () => number,
): Map<string, number> {
  const postDays = days.filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() !== 0)
  const counts = new Map<string, number>()
  for (let at = 0; at < cards; at++) {
    const day = postDays[Math.floor(chance() * postDays.length)] ?? days[0] ?? ''
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

function aWord(players: readonly Player[], knownOf100: number, chance: () => number): Word {
  const isKnown = chance() * 100 < knownOf100
  const one = players[Math.floor(chance() * players.length)]
  return {
    kind: KIND,
    skill: null,
    earlier: isKnown ? (one?.staffId ?? null) : null,
    except: [],
    isNew: true,
  }
}

function noteFull(
  writers: readonly Writer[],
  tally: Map<string, { fullOn: string | null }>,
  day: string,
): void {
  for (const { staffId, monthlyLimit, given } of writers) {
    const of = tally.get(staffId)
    if (of && monthlyLimit !== null && given >= monthlyLimit) of.fullOn ??= day
  }
}

/** Mulberry32: the same seed gives the same month everywhere. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
