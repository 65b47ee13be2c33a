import type { Weights } from './regression.ts'

/** How a voice was told by a model that had not seen it. */
export interface Told {
  is: number
  best: number
  /** Of the class told; of a yes or no, of yes. */
  chance: number
}

export interface OfClass {
  /** How many voices are of it. */
  labels: number
  /** Of those told to be of it, how many are; null where none was. */
  precision: number | null
  recall: number | null
}

export interface Measured {
  labels: number
  /** How many of a hundred were told right, unsure ones too. */
  accuracy: number
  /** What always telling the most frequent class would get. */
  baseline: number
  classes: OfClass[]
  /** From this chance on it speaks; null: never, it is right too rarely. */
  threshold: number | null
  /** Of those it speaks of: how many that is, and how often it is right. */
  speaks: number
  right: number | null
}

/** One thing that is told apart, as it is in use. */
export interface Head {
  weights: Weights
  threshold: number | null
}
