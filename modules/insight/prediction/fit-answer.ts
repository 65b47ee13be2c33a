import { decimalsOf } from '../../../kernel/money.ts'
import type { FitAnswer } from '../contract/prediction-outcome.ts'
import type { Fit } from './fit.ts'

/**
 * A fit as it is kept and shown. With a currency, γ of Gamma-Gamma and the likelihood are turned
 * from minor units into the currency's own, in which papers print them.
 */
export function fitAnswer(
  fit: Fit,
  names: readonly string[],
  seconds: number,
  currency?: string,
): FitAnswer {
  const major = currency ? 10 ** decimalsOf(currency) : 1
  const named = (values: readonly number[]) =>
    Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0]))
  const inMajor = (values: Record<string, number>) =>
    'gamma' in values ? { ...values, gamma: (values.gamma ?? 0) / major } : values
  const shift = (logLikelihood: number, people: number) => logLikelihood + people * Math.log(major)
  if (fit.fits) {
    return {
      fits: true,
      reason: null,
      parameters: inMajor(named(fit.parameters)),
      logErrors: named(fit.logErrors),
      logLikelihood: shift(fit.logLikelihood, fit.people),
      people: fit.people,
      running: [],
      seconds,
    }
  }
  const { people, parameters = {}, logLikelihood, running = [] } = fit.detail
  return {
    fits: false,
    reason: fit.reason,
    parameters: inMajor(parameters),
    logErrors: {},
    logLikelihood: logLikelihood === undefined ? null : shift(logLikelihood, people),
    people,
    running,
    seconds,
  }
}
