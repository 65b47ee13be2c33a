/**
 * Gamma-Gamma: Fader & Hardie, "The Gamma-Gamma model of monetary value" (note 025, 2013). A
 * person's purchases vary around their own mean, and the means vary between people. `x` repeat
 * purchase days, `mean` of their values; γ and all expected values are in the unit of `mean`.
 */
import type { Parameters } from './buying-model.ts'
import { part } from './buying-model.ts'
import { digamma, logGamma } from './special.ts'

export const GAMMA_GAMMA_PARAMETERS = ['p', 'q', 'gamma'] as const

/** ln likelihood of one person with x > 0 and mean > 0; derivatives by ln of each parameter. */
export function spendLogLikelihood(
  parameters: Parameters,
  x: number,
  mean: number,
  slope: Float64Array,
): number {
  const [p, q, gamma] = [part(parameters, 0), part(parameters, 1), part(parameters, 2)]
  const all = gamma + x * mean
  const logAll = Math.log(all)
  const sum = digamma(p * x + q)
  slope[0] = p * x * (sum - digamma(p * x) + Math.log(x * mean) - logAll)
  slope[1] = q * (sum - digamma(q) + Math.log(gamma) - logAll)
  slope[2] = q - ((p * x + q) * gamma) / all
  return (
    logGamma(p * x + q) -
    logGamma(p * x) -
    logGamma(q) +
    q * Math.log(gamma) +
    (p * x - 1) * Math.log(mean) +
    p * x * Math.log(x) -
    (p * x + q) * logAll
  )
}

/** Expected value of a purchase of this person: their own mean, drawn to that of everybody. */
export function expectedSpend(parameters: Parameters, x: number, mean: number): number {
  const [p, q, gamma] = [part(parameters, 0), part(parameters, 1), part(parameters, 2)]
  return (p * (gamma + x * mean)) / (p * x + q - 1)
}
