import type { History } from './histories.ts'

/** Parameters of a model in the order of its `parameters`; all above 0. */
export type Parameters = readonly number[]

export type ModelName = 'bg_nbd' | 'mbg_nbd' | 'pareto_nbd'

/**
 * A model of people who buy at their own rate until they silently stop. Times are in the unit of
 * the fit; expected counts are purchase days. No method answers NaN or Infinity for finite input.
 */
export interface BuyingModel {
  name: ModelName
  parameters: readonly string[]
  /** Where the search for the optimum starts, given the mean observed time. */
  start(meanT: number): Parameters
  /** ln likelihood of one history; writes its derivatives by ln of each parameter into `slope`. */
  logLikelihood(p: Parameters, history: History, slope: Float64Array): number
  /** Probability that the person still buys at the end of observation. */
  alive(p: Parameters, history: History): number
  /** Expected purchases of a new person in (0, t]. */
  expected(p: Parameters, t: number): number
  /** Expected purchases in (T, T + t] of this person, if still buying; `tx` plays no part. */
  ordersIfAlive(p: Parameters, history: History, t: number): number
  /** Probability of at least one purchase in (T, T + t], if still buying; `tx` plays no part. */
  chanceIfAlive(p: Parameters, history: History, t: number): number
  /** P(X(t) = n) of a new person. */
  countProbability(p: Parameters, t: number, n: number): number
}

/** Reads a parameter that is there by construction. */
export function part(p: Parameters, index: number): number {
  return p[index] ?? Number.NaN
}

/** Expected purchases of this person in (T, T + t]. */
export function expectedFor(
  model: BuyingModel,
  p: Parameters,
  history: History,
  t: number,
): number {
  return model.alive(p, history) * model.ordersIfAlive(p, history, t)
}
