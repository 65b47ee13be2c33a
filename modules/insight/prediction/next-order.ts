/**
 * When a person orders next, from their own interval drawn to that of everybody: credibility after
 * Bühlmann & Straub (1970), Z = n / (n + k) with k = variance within people / variance between them.
 * All in days between purchase days.
 */

/** Sums over people with at least one interval; `add` takes one person. */
export class Intervals {
  people = 0
  count = 0
  sum = 0
  squares = 0
  #countSquares = 0
  #weightedMeans = 0

  /** `count` intervals of a person, their sum and the sum of their squares. */
  add(count: number, sum: number, squares: number): void {
    if (count === 0) return
    this.people += 1
    this.count += count
    this.sum += sum
    this.squares += squares
    this.#countSquares += count * count
    this.#weightedMeans += (sum * sum) / count
  }

  rhythm(): Rhythm | null {
    if (this.count === 0) return null
    const mean = this.sum / this.count
    const free = this.count - this.people
    const within = free > 0 ? (this.squares - this.#weightedMeans) / free : 0
    const spread = this.#weightedMeans - this.count * mean * mean - (this.people - 1) * within
    const between = spread / (this.count - this.#countSquares / this.count)
    return { mean, weight: between > 0 ? within / between : null }
  }
}

export interface Rhythm {
  /** Mean interval of everybody, in days. */
  mean: number
  /** How many own intervals weigh as much as everybody's mean; null: people do not differ. */
  weight: number | null
}

export function intervalOf({ mean, weight }: Rhythm, count: number, sum: number): number {
  return weight === null ? mean : (weight * mean + sum) / (weight + count)
}

export type NextMissing = 'noRepeat' | 'overdue' | 'gone'

/** Below this chance of still buying no day is named. */
const GONE = 0.2

/** Days from the last order to the next, or why nobody can say. */
export function nextOrder(
  rhythm: Rhythm | null,
  known: { count: number; sum: number; silent: number; alive: number | null },
): { interval: number | null; inDays: number | null; missing: NextMissing | null } {
  if (!rhythm || known.count === 0) return { interval: null, inDays: null, missing: 'noRepeat' }
  const interval = intervalOf(rhythm, known.count, known.sum)
  if (known.alive !== null && known.alive < GONE) {
    return { interval, inDays: null, missing: 'gone' }
  }
  const inDays = Math.max(1, Math.round(interval))
  return inDays <= known.silent
    ? { interval, inDays: null, missing: 'overdue' }
    : { interval, inDays, missing: null }
}
