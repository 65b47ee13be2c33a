import { ratio } from './insight.rules.ts'
import type { MonthPair } from './queries/retention.ts'

/** Everybody who ordered in the months from `first` to `last`, each counted once. */
export function buyersIn(pairs: readonly MonthPair[], first: number, last: number): number {
  return sum(
    pairs.filter(
      ({ month, next }) => month >= first && month <= last && (next === null || next > last),
    ),
    'people',
  )
}

/** Everybody whose first order lies in the months from `first` on. */
export function startersSince(pairs: readonly MonthPair[], first: number): number {
  return sum(
    pairs.filter(({ month }) => month >= first),
    'starters',
  )
}

/** How many people made their first order in which month. */
export function sizesOf(pairs: readonly MonthPair[]): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const { month, starters } of pairs) {
    if (starters > 0) sizes.set(month, (sizes.get(month) ?? 0) + starters)
  }
  return new Map([...sizes].sort(([a], [b]) => a - b))
}

/**
 * Years continued: of the twelve-month years since a person's own first order, those in which they
 * ordered, on average. The same year that «orders a year» counts, so that a single order is one
 * year and not none.
 */
export function yearsContinued(pairs: readonly MonthPair[]): number | null {
  return ratio(sum(pairs, 'yearEnds'), sum(pairs, 'starters'))
}

export function sum(
  pairs: readonly MonthPair[],
  key: 'people' | 'orders' | 'sales' | 'starters' | 'yearEnds',
): number {
  return pairs.reduce((total, pair) => total + pair[key], 0)
}
