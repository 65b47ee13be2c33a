/**
 * Cox's proportional hazards by partial likelihood, ties after Efron (1977), Newton's method with
 * halved steps (Therneau & Grambsch, Modeling Survival Data, 3.1). A coefficient is ln of the
 * hazard ratio for one more of its column.
 */
import type { Lifetime } from './kaplan-meier.ts'
import { cell, inverse, type Matrix, times } from './matrix.ts'
import type { Slices } from './optimise.ts'

export interface CoxRow extends Lifetime {
  /** One value per column. */
  of: readonly number[]
}

export type CoxFit =
  | {
      fits: true
      coefficients: number[]
      errors: number[]
      logLikelihood: number
      /** The same with all coefficients 0. */
      logLikelihoodNull: number
    }
  | { fits: false; reason: 'too_few' | 'no_interior_optimum' }

/** Ends for each column below which a coefficient is noise. */
const ENDS_PER_COLUMN = 5
const ROUNDS = 40

export function* fitCox(rows: readonly CoxRow[], columns: number): Slices<CoxFit> {
  const ended = rows.reduce((sum, row) => sum + (row.ended ? 1 : 0), 0)
  if (columns === 0 || ended < columns * ENDS_PER_COLUMN) return { fits: false, reason: 'too_few' }
  const { data, scale } = standardised(rows, columns)
  let at = scale.map(() => 0)
  let here = yield* partial(data, at)
  const logLikelihoodNull = here.value
  for (let round = 0; round < ROUNDS; round += 1) {
    const covariance = inverse(here.information)
    if (!covariance) return { fits: false, reason: 'no_interior_optimum' }
    const step = times(covariance, here.score)
    const rest = step.every((part) => Math.abs(part) < 1e-9)
    if (rest || round === ROUNDS - 1)
      return rest ? answer(covariance) : { fits: false, reason: 'no_interior_optimum' }
    let length = 1
    let next = yield* partial(data, moved(at, step, length))
    while (!(next.value >= here.value - 1e-9 * Math.abs(here.value)) && length > 1e-4) {
      length /= 2
      next = yield* partial(data, moved(at, step, length))
    }
    at = moved(at, step, length)
    here = next
    // e²⁰ in a hazard by one standard deviation: everyone of a kind ended, or no one.
    if (at.some((part) => !(Math.abs(part) < 20)))
      return { fits: false, reason: 'no_interior_optimum' }
  }
  return { fits: false, reason: 'no_interior_optimum' }

  function answer(covariance: Matrix): CoxFit {
    return {
      fits: true,
      coefficients: at.map((part, i) => part / (scale[i] ?? 1)),
      errors: at.map((_, i) => Math.sqrt(cell(covariance, i, i)) / (scale[i] ?? 1)),
      logLikelihood: here.value,
      logLikelihoodNull,
    }
  }
}

function moved(at: readonly number[], step: readonly number[], length: number): number[] {
  return at.map((part, i) => part + length * (step[i] ?? 0))
}

/** Latest first, each column around its mean in units of its deviation, for e^βx must stay small. */
function standardised(rows: readonly CoxRow[], columns: number) {
  const n = rows.length
  const means = Array.from(
    { length: columns },
    (_, k) => rows.reduce((s, r) => s + (r.of[k] ?? 0), 0) / n,
  )
  const scale = means.map((mean, k) => {
    const variance = rows.reduce((sum, { of }) => sum + ((of[k] ?? 0) - mean) ** 2, 0) / n
    return Math.sqrt(variance) || 1
  })
  const data = [...rows]
    .sort((a, b) => b.time - a.time)
    .map((row) => ({
      ...row,
      of: means.map((mean, k) => ((row.of[k] ?? 0) - mean) / (scale[k] ?? 1)),
    }))
  return { data, scale }
}

interface Partial {
  value: number
  score: number[]
  information: Matrix
}

/** Σ of e^βx, of x·e^βx and of x·xᵀ·e^βx over some rows. */
class Sums {
  weight = 0
  first: number[]
  second: Matrix

  constructor(size: number) {
    this.first = Array.from({ length: size }, () => 0)
    this.second = this.first.map(() => this.first.map(() => 0))
  }

  add(of: readonly number[], weight: number): void {
    this.weight += weight
    for (let i = 0; i < of.length; i += 1) {
      const part = weight * (of[i] ?? 0)
      this.first[i] = (this.first[i] ?? 0) + part
      const row = this.second[i] ?? []
      for (let j = 0; j <= i; j += 1) row[j] = (row[j] ?? 0) + part * (of[j] ?? 0)
    }
  }
}

function* partial(data: readonly CoxRow[], beta: readonly number[]): Slices<Partial> {
  const size = beta.length
  const result: Partial = {
    value: 0,
    score: beta.map(() => 0),
    information: beta.map(() => beta.map(() => 0)),
  }
  const risk = new Sums(size)
  for (let at = 0; at < data.length; ) {
    const time = data[at]?.time
    const dead = new Sums(size)
    let deaths = 0
    for (; at < data.length && data[at]?.time === time; at += 1) {
      if (at % 5000 === 4999) yield
      const row = data[at]
      if (!row) continue
      const linear = row.of.reduce((sum, value, i) => sum + value * (beta[i] ?? 0), 0)
      risk.add(row.of, Math.exp(linear))
      if (!row.ended) continue
      deaths += 1
      dead.add(row.of, Math.exp(linear))
      result.value += linear
      for (let i = 0; i < size; i += 1) result.score[i] = (result.score[i] ?? 0) + (row.of[i] ?? 0)
    }
    for (let nth = 0; nth < deaths; nth += 1) takeAway(result, risk, dead, nth / deaths)
  }
  for (const [i, row] of result.information.entries()) {
    for (let j = i + 1; j < size; j += 1) row[j] = cell(result.information, j, i)
  }
  return result
}

/** One of the tied ends, with that share of all of them already gone. */
function takeAway(result: Partial, risk: Sums, dead: Sums, share: number): void {
  const weight = risk.weight - share * dead.weight
  const mean = risk.first.map((value, i) => (value - share * (dead.first[i] ?? 0)) / weight)
  result.value -= Math.log(weight)
  for (const [i, row] of result.information.entries()) {
    result.score[i] = (result.score[i] ?? 0) - (mean[i] ?? 0)
    for (let j = 0; j <= i; j += 1) {
      const square = (cell(risk.second, i, j) - share * cell(dead.second, i, j)) / weight
      row[j] = (row[j] ?? 0) + square - (mean[i] ?? 0) * (mean[j] ?? 0)
    }
  }
}
