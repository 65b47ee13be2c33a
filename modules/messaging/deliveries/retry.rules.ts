const MINUTE = 60_000

/** Minutes before the next try; about seven hours in all. */
const PAUSES = [1, 3, 10, 30, 60, 120, 180]

/**
 * When a far side that said «not now» is asked again, after so many tries; null when it was asked often
 * enough. `chance` (0 to 1) spreads those that failed together over half of the pause.
 */
export function nextTry(tries: number, now: Date, chance: number): Date | null {
  const pause = PAUSES[tries - 1]
  if (pause === undefined) return null
  return new Date(now.getTime() + pause * MINUTE * (1 + chance / 2))
}
