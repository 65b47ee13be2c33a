/**
 * How likely so many or more fall into the recent of two periods by chance, where all of them fall there
 * with the chance `share`: the exact comparison of two Poisson counts (Przyborowski and Wilenski 1940), one-sided.
 */
export function chanceOfSoMany(recent: number, all: number, share: number): number {
  if (recent <= 0) return 1
  if (share <= 0) return 0
  if (share >= 1) return 1
  let sum = 0
  for (let n = recent; n <= all; n++) sum += Math.exp(logBinomial(all, n, share))
  return Math.min(1, sum)
}

function logBinomial(all: number, n: number, share: number): number {
  return (
    logFactorial(all) -
    logFactorial(n) -
    logFactorial(all - n) +
    n * Math.log(share) +
    (all - n) * Math.log(1 - share)
  )
}

const known = [0, 0]

function logFactorial(n: number): number {
  for (let next = known.length; next <= n; next++)
    known.push((known[next - 1] ?? 0) + Math.log(next))
  return known[n] ?? 0
}

export interface Compared {
  recent: number
  earlier: number
}

/** Of all voices of the two periods. */
export type Totals = Compared

/** Fewer are no rise, whatever they were before. */
const FEWEST = 3
const SURE = 0.05

/** At least twice as many in as long a time. */
export const isRise = ({ recent, earlier }: Compared): boolean =>
  recent >= FEWEST && recent >= 2 * earlier

/** `few`: it may be chance. `all`: voices of everything grew as much. `sure`: neither. */
export type Doubt = 'few' | 'all' | 'sure'

/**
 * How sure a rise is. `looked` is among how many topics it was looked for: of twenty, one in twenty seems
 * to rise by chance alone (Bonferroni).
 */
export function doubtOf({ recent, earlier }: Compared, totals: Totals, looked: number): Doubt {
  const level = SURE / Math.max(looked, 1)
  if (chanceOfSoMany(recent, recent + earlier, 0.5) >= level) return 'few'
  const all = totals.recent + totals.earlier
  const share = all ? totals.recent / all : 0.5
  return chanceOfSoMany(recent, recent + earlier, share) >= level ? 'all' : 'sure'
}
