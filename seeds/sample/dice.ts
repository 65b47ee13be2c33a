/** A repeatable source of chance: the same seed gives the same shop. Mulberry32 (public domain). */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** Uniform in [0, 1). */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  chance(probability: number): boolean {
    return this.roll() < probability
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.roll() * (high - low + 1))
  }

  pick<T>(from: readonly T[]): T {
    const one = from[Math.floor(this.roll() * from.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }

  /** Picks by weight: `[[item, weight], …]`. */
  weighted<T>(from: readonly (readonly [T, number])[]): T {
    const total = from.reduce((sum, [, weight]) => sum + weight, 0)
    let left = this.roll() * total
    for (const [item, weight] of from) {
      left -= weight
      if (left < 0) return item
    }
    return this.pick(from)[0]
  }
}
