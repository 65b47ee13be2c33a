import { BUCKETS } from './grams.ts'

/** Weights of each class, one class after another; `bias` of each. One class alone is a yes or no. */
export interface Weights {
  classes: number
  weights: Float32Array
  bias: Float32Array
}

export interface Sample {
  buckets: Uint16Array
  /** The class; of a yes or no, 1 is yes. */
  is: number
}

const ROUNDS = 14
const STEP = 0.6
/** Pulls weights back to nothing. Measured on sentences of reviews: 10 times more or less is worse. */
const SHRINK = 2e-5
const EPSILON = 1e-6

/**
 * Logistic regression on which runs of letters are there, of length one, by stochastic descent with a pace for each
 * weight of its own (Duchi et al. 2011, AdaGrad). The same samples in the same order give the same weights.
 */
export function regress(samples: readonly Sample[], classes: number): Weights {
  const weights = new Float32Array(BUCKETS * classes)
  const paces = new Float32Array(BUCKETS * classes)
  const [bias, biasPaces] = [new Float32Array(classes), new Float32Array(classes)]
  const order = samples.map((_, at) => at)
  const random = generator(samples.length)
  const chances = new Float64Array(classes)
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random)
    for (const at of order) {
      const { buckets, is } = samples[at] as Sample
      const unit = 1 / Math.sqrt(Math.max(buckets.length, 1))
      chancesOf({ classes, weights, bias }, buckets, chances)
      for (let one = 0; one < classes; one++) {
        const wanted = classes === 1 ? is : Number(one === is)
        const error = (chances[one] ?? 0) - wanted
        // What is sure already moves nothing.
        if (Math.abs(error) < 1e-4) continue
        const slope = error * unit
        const base = one * BUCKETS
        for (let place = 0; place < buckets.length; place++) {
          const at = base + (buckets[place] as number)
          const weight = weights[at] as number
          const gradient = slope + SHRINK * weight
          const pace = (paces[at] as number) + gradient * gradient
          paces[at] = pace
          weights[at] = weight - (STEP * gradient) / Math.sqrt(pace + EPSILON)
        }
        biasPaces[one] = (biasPaces[one] ?? 0) + error * error
        bias[one] =
          (bias[one] ?? 0) - (STEP * 0.5 * error) / Math.sqrt((biasPaces[one] ?? 0) + EPSILON)
      }
    }
  }
  return { classes, weights, bias }
}

/** How likely each class is; of a yes or no, how likely yes. */
export function chancesOf(
  { classes, weights, bias }: Weights,
  buckets: Uint16Array,
  chances: Float64Array,
): void {
  const unit = 1 / Math.sqrt(Math.max(buckets.length, 1))
  let most = -Infinity
  for (let one = 0; one < classes; one++) {
    const base = one * BUCKETS
    let sum = 0
    for (let place = 0; place < buckets.length; place++)
      sum += weights[base + (buckets[place] as number)] as number
    const score = sum * unit + (bias[one] ?? 0)
    chances[one] = score
    most = Math.max(most, score)
  }
  if (classes === 1) {
    chances[0] = 1 / (1 + Math.exp(-(chances[0] ?? 0)))
    return
  }
  let total = 0
  for (let one = 0; one < classes; one++) {
    const chance = Math.exp((chances[one] ?? 0) - most)
    chances[one] = chance
    total += chance
  }
  for (let one = 0; one < classes; one++) chances[one] = (chances[one] ?? 0) / total
}

/** Mulberry32: the same numbers for the same seed. */
export function generator(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [one, two] = [order[last] as number, order[other] as number]
    order[last] = two
    order[other] = one
  }
}
