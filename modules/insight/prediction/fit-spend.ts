/** Maximum likelihood of the Gamma-Gamma model, and its refusals. */
import { FEWEST_REPEATERS, type Fit } from './fit.ts'
import { GAMMA_GAMMA_PARAMETERS, spendLogLikelihood } from './gamma-gamma.ts'
import { logErrors } from './objective.ts'
import { minimise, type Objective, type Slices } from './optimise.ts'

/** Repeat purchase days of a person and the mean of their values, in any unit. */
export interface Spending {
  x: number
  mean: number
}

const SLICE = 2000
const BOUND = 12
const FLAT = 4

/** People without a repeat purchase, or with nothing spent in them, say nothing here. */
export function* fitSpend(all: readonly Spending[]): Slices<Fit> {
  const rows = all.filter(({ x, mean }) => x > 0 && mean > 0)
  const people = rows.length
  if (people < FEWEST_REPEATERS) return { fits: false, reason: 'too_few', detail: { people } }
  // γ is looked for around the mean value, so that yen and pence are the same to the search.
  const scale = rows.reduce((sum, { mean }) => sum + mean, 0) / people
  const cost = objective(rows, scale)
  const found = yield* minimise(cost, { start: [1, 1, 0], bound: BOUND, tolerance: 2e-8 })
  const parameters = found.at.map((log, i) => Math.exp(log) * (i === 2 ? scale : 1))
  const logLikelihood = -found.value * people - people * Math.log(scale)
  const detail = {
    people,
    logLikelihood,
    parameters: Object.fromEntries(
      GAMMA_GAMMA_PARAMETERS.map((name, i) => [name, parameters[i] ?? 0]),
    ),
    running: GAMMA_GAMMA_PARAMETERS.flatMap((name, i) => {
      const at = found.at[i] ?? 0
      if (Math.abs(at) < BOUND * 0.6) return []
      return [{ name, to: at > 0 ? ('infinity' as const) : ('zero' as const) }]
    }),
  }
  if (found.stop !== 'converged') return { fits: false, reason: 'no_interior_optimum', detail }
  const errors = yield* logErrors(cost, found.at, people)
  if (!errors) return { fits: false, reason: 'no_interior_optimum', detail }
  if (errors.some((error) => error > FLAT)) return { fits: false, reason: 'flat', detail }
  // At q ≤ 1 the mean value over people is infinite.
  if ((parameters[1] ?? 0) <= 1.001) return { fits: false, reason: 'nonsense', detail }
  const { evaluations } = found
  return { fits: true, parameters, logErrors: errors, logLikelihood, people, evaluations }
}

function objective(rows: readonly Spending[], scale: number): Objective {
  return function* (at) {
    const p = at.map(Math.exp)
    const slope = new Float64Array(3)
    const gradient = [0, 0, 0]
    let value = 0
    for (const [i, { x, mean }] of rows.entries()) {
      if (i % SLICE === SLICE - 1) yield
      value += spendLogLikelihood(p, x, mean / scale, slope)
      for (let k = 0; k < 3; k += 1) gradient[k] = (gradient[k] ?? 0) + (slope[k] ?? 0)
    }
    return {
      value: -value / rows.length,
      gradient: gradient.map((part) => -part / rows.length),
    }
  }
}
