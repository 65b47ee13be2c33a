/** How a forecast stood the test: what it said, beside what came. */
import type { Prospect } from './forecast.ts'
import type { History } from './histories.ts'
import type { Slices } from './optimise.ts'
import type { Observation } from './read-shop.ts'

const SLICE = 500
/** Repeat purchases of the groups shown; the last takes all above. */
const TOP_GROUP = 7
/** Somebody is «expected to buy» from this chance on. */
const LIKELY = 0.5

export interface Calibration {
  groups: { x: number; people: number; predicted: number; actual: number }[]
  /** Purchase days of everybody in the window. */
  predicted: number
  actual: number
  /** Mean absolute and root mean squared error a person. */
  meanError: number
  rootError: number
}

/** `prospect` looks as far ahead as the window that the observations were compared over. */
export function* calibrate(
  rows: readonly Observation[],
  prospect: (history: History) => Prospect,
): Slices<Calibration> {
  const groups = new Map<number, { people: number; predicted: number; actual: number }>()
  let [predicted, actual, error, square] = [0, 0, 0, 0]
  for (const [i, row] of rows.entries()) {
    if (i % SLICE === SLICE - 1) yield
    const { orders } = prospect(row)
    const x = Math.min(row.x, TOP_GROUP)
    const group = groups.get(x) ?? { people: 0, predicted: 0, actual: 0 }
    group.people += 1
    group.predicted += orders
    group.actual += row.later
    groups.set(x, group)
    predicted += orders
    actual += row.later
    error += Math.abs(orders - row.later)
    square += (orders - row.later) ** 2
  }
  const people = Math.max(1, rows.length)
  return {
    groups: [...groups]
      .sort(([a], [b]) => a - b)
      .map(([x, group]) => ({
        x,
        people: group.people,
        predicted: group.predicted / group.people,
        actual: group.actual / group.people,
      })),
    predicted,
    actual,
    meanError: error / people,
    rootError: Math.sqrt(square / people),
  }
}

export interface HitRate {
  /** People expected to buy within the 90 days, how many of them did, and the share. */
  expected: number
  came: number
  rate: number | null
  /** Of everybody: buyers by the sum of the chances, and those who came. */
  buyersPredicted: number
  buyers: number
  people: number
}

export function* hitRateOf(
  rows: readonly Observation[],
  prospect: (history: History) => Prospect,
): Slices<HitRate> {
  let [expected, came, buyersPredicted, buyers] = [0, 0, 0, 0]
  for (const [i, row] of rows.entries()) {
    if (i % SLICE === SLICE - 1) yield
    const { chance } = prospect(row)
    buyersPredicted += chance
    if (row.soon) buyers += 1
    if (chance < LIKELY) continue
    expected += 1
    if (row.soon) came += 1
  }
  return {
    expected,
    came,
    rate: expected === 0 ? null : came / expected,
    buyersPredicted,
    buyers,
    people: rows.length,
  }
}
