/** Days between neighbouring moments, in order. */
function gaps(days: readonly number[]): number[] {
  return days.slice(1).map((day, index) => day - (days[index] ?? day))
}

const DAY = 86_400_000

export interface Rhythm {
  /** Median days between a person's orders. */
  usual: number
  sinceLast: number
  steady: boolean
}

/** A person keeps to us while the silence is at most so many times their own usual gap. */
export const PATIENCE = 1.5
/** Below so many orders nobody has a rhythm yet. */
export const ORDERS_FOR_RHYTHM = 3

/** The rhythm of a person's orders; null with too few of them. Same-day orders are one. */
export function rhythmOf(orders: readonly Date[], now: Date): Rhythm | null {
  const days = [...new Set(orders.map((at) => Math.floor(at.getTime() / DAY)))].sort(
    (a, b) => a - b,
  )
  if (days.length < ORDERS_FOR_RHYTHM) return null
  const sorted = gaps(days).sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  const lower = sorted.length % 2 ? upper : (sorted[middle - 1] ?? upper)
  const usual = (upper + lower) / 2
  const sinceLast = Math.max(0, Math.floor(now.getTime() / DAY) - (days.at(-1) ?? 0))
  return { usual, sinceLast, steady: sinceLast <= usual * PATIENCE }
}
