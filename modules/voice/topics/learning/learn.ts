import { bucketsOf, plain } from './grams.ts'
import type { Head, Measured, Told } from './heads.ts'
import { measure } from './measure.ts'
import { chancesOf, generator, regress, type Sample, shuffle, type Weights } from './regression.ts'

/** One voice as the staff marked it. `is` is the class; of a yes or no, 1 is yes. */
export interface Label {
  words: string
  is: number
  /** Marked since the model in use was made, which has not seen it. */
  isFresh: boolean
}

export interface Lesson {
  classes: number
  labels: readonly Label[]
  /** The model in use, to be measured on what it has not seen. */
  earlier: Head | null
}

export interface Learned {
  weights: Weights
  measured: Measured
  /** On the fresh ones alone, how many each got right; null where there is no earlier one. */
  against: { fresh: number; earlier: number; now: number } | null
}

const FOLDS = 5
const MANY = 2000
const FOLDS_OF_MANY = 3

/**
 * Learns to tell classes apart, and measures by cross-validation how well: each voice is told by a model
 * that has not seen it.
 */
export function learn({ classes, labels, earlier }: Lesson): Learned {
  const samples = labels.map(({ words, is }): Sample => ({ buckets: bucketsOf(plain(words)), is }))
  const told = crossTold(
    samples,
    labels.map(({ words }) => plain(words)),
    classes,
  )
  const measured = measure(told, classes)
  const fresh = labels.flatMap(({ isFresh }, at) => (isFresh ? [at] : []))
  const rightNow = fresh.filter((at) => told[at]?.best === told[at]?.is).length
  const rightThen = earlier
    ? fresh.filter((at) => {
        const sample = samples[at]
        return sample && tell(earlier.weights, sample.buckets).best === sample.is
      }).length
    : 0
  return {
    weights: regress(samples, classes),
    measured,
    against: earlier && { fresh: fresh.length, earlier: rightThen, now: rightNow },
  }
}

function crossTold(samples: readonly Sample[], texts: readonly string[], classes: number): Told[] {
  const folds = samples.length > MANY ? FOLDS_OF_MANY : FOLDS
  const foldOf = dealOut(samples, texts, folds)
  const told: Told[] = []
  for (let fold = 0; fold < folds; fold++) {
    const weights = regress(
      samples.filter((_, at) => foldOf[at] !== fold),
      classes,
    )
    for (const [at, { buckets, is }] of samples.entries())
      if (foldOf[at] === fold) told[at] = { is, ...tell(weights, buckets) }
  }
  return told
}

/**
 * In which fold each stands. The same words stand in one fold, or it would be asked what it was told; each
 * class is dealt out evenly, so that no fold lacks a rare one.
 */
function dealOut(
  samples: readonly Sample[],
  texts: readonly string[],
  folds: number,
): (number | undefined)[] {
  const order = samples.map((_, at) => at)
  shuffle(order, generator(samples.length + 1))
  const foldOfText = new Map<string, number>()
  for (const at of order.toSorted((a, b) => (samples[a]?.is ?? 0) - (samples[b]?.is ?? 0))) {
    const text = texts[at] ?? ''
    if (!foldOfText.has(text)) foldOfText.set(text, foldOfText.size % folds)
  }
  return texts.map((text) => foldOfText.get(text))
}

/** The likeliest class and how sure it is; of a yes or no, yes from a half. */
export function tell(weights: Weights, buckets: Uint16Array): { best: number; chance: number } {
  const chances = new Float64Array(weights.classes)
  chancesOf(weights, buckets, chances)
  if (weights.classes === 1) {
    const yes = chances[0] ?? 0
    return { best: Number(yes >= 0.5), chance: yes }
  }
  let best = 0
  for (let one = 1; one < chances.length; one++)
    if ((chances[one] ?? 0) > (chances[best] ?? 0)) best = one
  return { best, chance: chances[best] ?? 0 }
}
