const Z = 1.959964
const Z_POWER = 0.841621
/** A smaller difference is not worth a notice's while, and is not looked for. */
export const WORTH = 0.05
/** With fewer in a group nothing is said. */
export const FEWEST = 20
const LONGEST_DAYS = 3 * 365

export interface Group {
  people: number
  again: number
}
export interface Interval {
  low: number
  high: number
}

/** Wilson's interval of a share, 95 %. */
export function wilson({ people: n, again }: Group): Interval {
  if (n === 0) return { low: 0, high: 1 }
  const p = again / n
  const middle = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** The difference of two shares with its 95 % interval, by Newcombe from Wilson's. */
export function newcombe(now: Group, later: Group): Interval & { value: number } {
  const [p, q] = [now.again / now.people, later.again / later.people]
  const [a, b] = [wilson(now), wilson(later)]
  return {
    value: p - q,
    low: p - q - Math.sqrt((p - a.low) ** 2 + (b.high - q) ** 2),
    high: p - q + Math.sqrt((a.high - p) ** 2 + (q - b.low) ** 2),
  }
}

/** How many each group needs to see a difference with 80 % power at 5 %. */
export function peopleNeeded(base: number, difference: number): number {
  const other = Math.min(0.999, Math.max(0.001, base + difference))
  const p = Math.min(0.999, Math.max(0.001, base))
  const middle = (p + other) / 2
  const root =
    Z * Math.sqrt(2 * middle * (1 - middle)) +
    Z_POWER * Math.sqrt(p * (1 - p) + other * (1 - other))
  return Math.ceil((root / (p - other)) ** 2)
}

export type Finding = 'few' | 'works' | 'harms' | 'not' | 'unsure'

export interface Measured {
  finding: Finding
  difference: (Interval & { value: number }) | null
  /** In each group, to be able to tell; null once it can. */
  needed: number | null
  /** About how many days still at the present pace; null if that cannot be said, or is beyond years. */
  stillDays: number | null
}

/**
 * What two groups tell: the notice works, does not (a difference worth having is out of the interval), or
 * it cannot be told yet, and about how long still. `perDay`: people drawn a day, both groups together.
 */
export function judge(now: Group, later: Group, perDay: number): Measured {
  const smaller = Math.min(now.people, later.people)
  const difference = now.people > 0 && later.people > 0 ? newcombe(now, later) : null
  const base = later.people > 0 ? later.again / later.people : 0.2
  if (!difference || smaller < FEWEST)
    return { finding: 'few', difference, ...still(FEWEST, smaller, perDay) }
  if (difference.low > 0) return { finding: 'works', difference, needed: null, stillDays: null }
  if (difference.high < 0) return { finding: 'harms', difference, needed: null, stillDays: null }
  if (difference.high < WORTH) return { finding: 'not', difference, needed: null, stillDays: null }
  const sought = Math.max(WORTH, Math.abs(difference.value))
  return { finding: 'unsure', difference, ...still(peopleNeeded(base, sought), smaller, perDay) }
}

function still(needed: number, have: number, perDay: number) {
  const missing = Math.max(1, needed - have)
  // Whoever is drawn today counts once the days to buy again in are over.
  const days = perDay > 0 ? Math.ceil((2 * missing) / perDay) : null
  return { needed, stillDays: days !== null && days <= LONGEST_DAYS ? days : null }
}
