/** What a fit minimises: − ln likelihood a person, over ln of its parameters in units of the time. */
import type { BuyingModel, Parameters } from './buying-model.ts'
import type { Histories, History } from './histories.ts'
import { inverse, type Matrix } from './matrix.ts'
import type { Objective, Slices } from './optimise.ts'

/** Groups of equal histories in one slice; some milliseconds. */
const SLICE = 500

/** Times are looked for around the mean observed time, so that the unit does not matter. */
export function scaleOf(model: BuyingModel, meanT: number, index: number): number {
  const name = model.parameters[index]
  return name === 'alpha' || name === 'beta' ? meanT : 1
}

export function scaled(model: BuyingModel, meanT: number): (at: readonly number[]) => number[] {
  return (at) => at.map((log, index) => Math.exp(log) * scaleOf(model, meanT, index))
}

export function meanTime({ T, count, people }: Histories): number {
  return Math.max(
    1e-6,
    T.reduce((sum, time, index) => sum + time * (count[index] ?? 0), 0) / people,
  )
}

/** − ln likelihood a person with its gradient, in slices. */
export function objective(
  { x, tx, T, count, people }: Histories,
  toParameters: (at: readonly number[]) => number[],
  term: (p: Parameters, history: History, slope: Float64Array) => number,
): Objective {
  return function* (at) {
    const p = toParameters(at)
    const slope = new Float64Array(at.length)
    const gradient = at.map(() => 0)
    let value = 0
    for (let i = 0; i < x.length; i += 1) {
      if (i % SLICE === SLICE - 1) yield
      const weight = count[i] ?? 0
      value += weight * term(p, { x: x[i] ?? 0, tx: tx[i] ?? 0, T: T[i] ?? 0 }, slope)
      for (let k = 0; k < slope.length; k += 1)
        gradient[k] = (gradient[k] ?? 0) + weight * (slope[k] ?? 0)
    }
    return { value: -value / people, gradient: gradient.map((part) => -part / people) }
  }
}

/** From the Hessian by central differences of the gradient; null where it is no maximum. */
export function* logErrors(
  cost: Objective,
  at: readonly number[],
  people: number,
): Slices<number[] | null> {
  const step = 1e-4
  const rows: Matrix = []
  for (let i = 0; i < at.length; i += 1) {
    const moved = (by: number) => at.map((part, k) => (k === i ? part + by : part))
    const up = yield* cost(moved(step))
    const down = yield* cost(moved(-step))
    rows.push(
      up.gradient.map((part, k) => ((part - (down.gradient[k] ?? 0)) / (2 * step)) * people),
    )
  }
  const even = rows.map((row, i) => row.map((value, k) => (value + (rows[k]?.[i] ?? 0)) / 2))
  if (even.some((row) => !row.every(Number.isFinite))) return null
  return inverse(even)?.map((row, i) => Math.sqrt(row[i] ?? 0)) ?? null
}
