/**
 * Maximum likelihood of a buying model, and the refusal to answer where there is none: an optimum
 * that runs away, a likelihood too flat to tell, too few people, or predictions beyond sense.
 */
import type { BuyingModel, Parameters } from './buying-model.ts'
import { type Histories, repeats, thin } from './histories.ts'
import { logErrors, meanTime, objective, scaled, scaleOf } from './objective.ts'
import { type Minimum, minimise, type Objective, type Slices } from './optimise.ts'

export type Refusal = 'too_few' | 'no_interior_optimum' | 'flat' | 'nonsense'

export type Fit =
  | {
      fits: true
      parameters: number[]
      /** Standard errors of ln of each parameter. */
      logErrors: number[]
      logLikelihood: number
      people: number
      evaluations: number
    }
  | {
      fits: false
      reason: Refusal
      /** For those who look closely: where the search stopped, and why that is no answer. */
      detail: RefusalDetail
    }

export interface RefusalDetail {
  people: number
  repeaters?: number
  /** Where the search ended. */
  parameters?: Record<string, number>
  /** Those that ran to the end of the range, and to which one. */
  running?: { name: string; to: 'zero' | 'infinity' }[]
  logLikelihood?: number
  /** ln likelihood of the same people had nobody ever stopped. */
  withoutDropOut?: number
  /** Repeat purchases that the fit expects in the observed time, and those there were. */
  expected?: number
  observed?: number
}

/** Fewer than these tell no four parameters apart. */
export const FEWEST_PEOPLE = 50
export const FEWEST_REPEATERS = 15
/** ln of a parameter beyond this, counted from the unit of time where it is a time, has run away. */
const BOUND = 11
/** A parameter known only within a factor e^±(2 × this) is not known at all. */
const FLAT = 4
/** Gain in ln likelihood below which dropping out is not told apart from none (5 % at one χ²). */
const TELLING = 1.92
/** More groups than this are first fitted on a part of them. */
const MANY = 20_000

export function* fitModel(model: BuyingModel, histories: Histories): Slices<Fit> {
  const { people } = histories
  const repeaters = histories.x.reduce(
    (sum, x, index) => sum + (x > 0 ? (histories.count[index] ?? 0) : 0),
    0,
  )
  if (people < FEWEST_PEOPLE || repeaters < FEWEST_REPEATERS) {
    return { fits: false, reason: 'too_few', detail: { people, repeaters } }
  }
  const meanT = meanTime(histories)
  const toParameters = scaled(model, meanT)
  const objectiveOf = (data: Histories): Objective =>
    objective(data, toParameters, (p, history, slope) => model.logLikelihood(p, history, slope))
  const first = model.start(meanT).map((value, i) => Math.log(value / scaleOf(model, meanT, i)))
  const few =
    histories.x.length > MANY ? thin(histories, Math.ceil(histories.x.length / 5000)) : null
  const rough = few && (yield* minimise(objectiveOf(few), optionsFrom(first)))
  const found = yield* minimise(
    objectiveOf(histories),
    rough?.stop === 'converged'
      ? { ...optionsFrom(rough.at), inverseHessian: rough.inverseHessian }
      : optionsFrom(first),
  )
  return yield* judge(model, histories, found, toParameters, objectiveOf(histories))
}

const optionsFrom = (start: readonly number[]) => ({ start, bound: BOUND, tolerance: 5e-8 })

function* judge(
  model: BuyingModel,
  histories: Histories,
  found: Minimum,
  toParameters: (at: readonly number[]) => number[],
  cost: Objective,
): Slices<Fit> {
  const { people } = histories
  const parameters = toParameters(found.at)
  const logLikelihood = -found.value * people
  const detail: RefusalDetail = {
    people,
    logLikelihood,
    parameters: Object.fromEntries(model.parameters.map((name, i) => [name, parameters[i] ?? 0])),
    running: model.parameters.flatMap((name, i) => {
      const at = found.at[i] ?? 0
      if (Math.abs(at) < BOUND * 0.6) return []
      return [{ name, to: at > 0 ? ('infinity' as const) : ('zero' as const) }]
    }),
  }
  if (found.stop !== 'converged' || detail.running?.length)
    return { fits: false, reason: 'no_interior_optimum', detail }
  const errors = yield* logErrors(cost, found.at, people)
  if (!errors) return { fits: false, reason: 'no_interior_optimum', detail }
  const withoutDropOut = yield* neverStopping(cost, found, people)
  if (errors.some((error) => error > FLAT) || logLikelihood - withoutDropOut < TELLING) {
    return { fits: false, reason: 'flat', detail: { ...detail, withoutDropOut } }
  }
  const observed = repeats(histories)
  const expected = yield* expectedRepeats(model, parameters, histories)
  if (!(expected > observed / 3 && expected < observed * 3)) {
    return {
      fits: false,
      reason: 'nonsense',
      detail: { ...detail, observed, ...(Number.isFinite(expected) ? { expected } : {}) },
    }
  }
  return {
    fits: true,
    parameters,
    logErrors: errors,
    logLikelihood,
    people,
    evaluations: found.evaluations,
  }
}

/** The best ln likelihood where dropping out is next to nothing: the edge that the optimum must beat. */
function* neverStopping(cost: Objective, { at }: Minimum, people: number): Slices<number> {
  const edge = [-16, 0]
  const found = yield* minimise(
    function* (rates) {
      const { value, gradient } = yield* cost([...rates, ...edge])
      return { value, gradient: gradient.slice(0, 2) }
    },
    optionsFrom(at.slice(0, 2)),
  )
  return -found.value * people
}

/** What the fit expects of everybody in the time they were observed. */
function* expectedRepeats(
  model: BuyingModel,
  p: Parameters,
  { T, count }: Histories,
): Slices<number> {
  const byTime = new Map<number, number>()
  T.forEach((time, i) => {
    byTime.set(time, (byTime.get(time) ?? 0) + (count[i] ?? 0))
  })
  let sum = 0
  let done = 0
  for (const [time, people] of byTime) {
    sum += people * model.expected(p, time)
    done += 1
    if (done % 200 === 0) yield
  }
  return sum
}
