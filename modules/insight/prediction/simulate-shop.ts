/** Made-up people whose true parameters are known, for tests and benchmarks. Times in days. */
import type { ModelName } from './buying-model.ts'
import type { History } from './histories.ts'

interface Simulation {
  model: ModelName | 'never'
  parameters: readonly number[]
  people: number
  /** First purchases fall evenly into the first half of these days. */
  days: number
  seed: number
}

export function simulateShop({ model, parameters, people, days, seed }: Simulation): History[] {
  const random = randomFrom(seed)
  const [first = 1, second = 1, third = 1, fourth = 1] = parameters
  return Array.from({ length: people }, () => {
    const T = Math.round(days * (1 - random() / 2))
    const rate = gamma(first, random) / second
    const stop = model === 'pareto_nbd' || model === 'never' ? 0 : beta(third, fourth, random)
    const end = model === 'pareto_nbd' ? -Math.log(random()) / (gamma(third, random) / fourth) : T
    if (model === 'mbg_nbd' && random() < stop) return { x: 0, tx: 0, T }
    let [x, at, tx] = [0, 0, 0]
    for (;;) {
      at += -Math.log(random()) / rate
      if (!(at < Math.min(end, T))) return { x, tx, T }
      x += 1
      tx = at
      if (random() < stop) return { x, tx, T }
    }
  })
}

/** Mulberry32: the same numbers for the same seed, everywhere. Never 0. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296
  }
}

/** Marsaglia & Tsang (2000). */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(random()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

function beta(a: number, b: number, random: () => number): number {
  const [x, y] = [gamma(a, random), gamma(b, random)]
  return x / (x + y)
}
