/** 95 %. */
const Z = 1.959964

export interface Interval {
  mid: number
  low: number
  high: number
}

/** A share with its interval (E. B. Wilson, 1927); null where there is nobody. */
export function wilson(some: number, all: number): Interval | null {
  if (all <= 0) return null
  const share = some / all
  const base = 1 + Z ** 2 / all
  const centre = (share + Z ** 2 / (2 * all)) / base
  const reach = (Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2))) / base
  return { mid: share, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) }
}

/** The difference of two shares with its interval (R. G. Newcombe, 1998, method 10). */
export function difference(one: Interval, two: Interval): Interval {
  const mid = one.mid - two.mid
  return {
    mid,
    low: mid - Math.hypot(one.mid - one.low, two.high - two.mid),
    high: mid + Math.hypot(one.high - one.mid, two.mid - two.low),
  }
}

const ENOUGH = 30

export type Verdict = 'too_few' | 'cannot_tell' | 'same_more' | 'other_more'

/** What may be said of two groups; nothing before each has thirty people. */
export function verdictOf(
  same: { bought: number; people: number },
  other: { bought: number; people: number },
): { verdict: Verdict; difference: Interval | null } {
  const one = wilson(same.bought, same.people)
  const two = wilson(other.bought, other.people)
  if (!one || !two || Math.min(same.people, other.people) < ENOUGH)
    return { verdict: 'too_few', difference: null }
  const between = difference(one, two)
  if (between.low > 0) return { verdict: 'same_more', difference: between }
  if (between.high < 0) return { verdict: 'other_more', difference: between }
  return { verdict: 'cannot_tell', difference: between }
}
