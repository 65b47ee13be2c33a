/**
 * What to expect where no model fits: how often people who had bought as often, as long ago, bought
 * in the window just past. No curve, no promise beyond what happened.
 */

import type { Slices } from './optimise.ts'

export interface Observed {
  /** Repeat purchase days, and days since the last purchase, at the start of the window. */
  x: number
  silent: number
  /** Purchase days in the window, and whether there was one in its first 90 days. */
  later: number
  soon: boolean
}

interface Cell {
  people: number
  orders: number
  buyers: number
}

export interface Rates {
  windowDays: number
  /** By frequency and silence, by frequency alone, and of all; the first with enough people counts. */
  cells: Record<string, Cell>
  /**
   * Orders a day over a whole year up to the end, as a multiple of those in the window, so that a
   * busy season is not taken for the year; null or missing where the records are shorter than that.
   */
  yearLevel?: number | null | undefined
}

const SLICE = 5000
const ENOUGH = 20
const FREQUENCIES = [0, 1, 2, 4, 8, 16]
const SILENCES = [0, 31, 91, 181, 366]

export function* learnRates(people: readonly Observed[], windowDays: number): Slices<Rates> {
  const cells: Record<string, Cell> = {}
  for (const [i, { x, silent, later, soon }] of people.entries()) {
    if (i % SLICE === SLICE - 1) yield
    for (const key of keysOf(x, silent)) {
      const cell = cells[key] ?? { people: 0, orders: 0, buyers: 0 }
      cell.people += 1
      cell.orders += later
      cell.buyers += soon ? 1 : 0
      cells[key] = cell
    }
  }
  return { windowDays, cells }
}

/** Purchases a day and the share that bought within 90 days, of people like this one. */
export function rateOf(
  { windowDays, cells, yearLevel }: Rates,
  x: number,
  silent: number,
): { perDay: number; share: number } {
  const keys = keysOf(x, silent)
  const found = keys.map((key) => cells[key]).find((cell) => cell && cell.people >= ENOUGH)
  const cell = found ?? cells.all
  if (!cell || windowDays <= 0) return { perDay: 0, share: 0 }
  return {
    perDay: (cell.orders / cell.people / windowDays) * (yearLevel ?? 1),
    share: cell.buyers / cell.people,
  }
}

function keysOf(x: number, silent: number): string[] {
  const band = (bounds: readonly number[], value: number) =>
    bounds.findLastIndex((bound) => value >= bound)
  const often = `x${band(FREQUENCIES, x)}`
  return [`${often}:${band(SILENCES, silent)}`, often, 'all']
}
