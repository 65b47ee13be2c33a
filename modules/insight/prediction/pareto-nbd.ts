/**
 * Pareto/NBD: Schmittlein, Morrison & Colombo, Management Science 33 (1987) 1–24; forms after Fader
 * & Hardie, "A note on deriving the Pareto/NBD model" (2005). Rates λ ~ Gamma(r, α), lifetimes
 * exponential with μ ~ Gamma(s, β). Times in the unit of the fit; counts in purchase days.
 *
 * The textbook writes the likelihood as a difference of two 2F1, which cancels to nothing for
 * frequent buyers. Here its integral over the moment of stopping,
 * ∫ (α+t)^−(r+x) · (β+t)^−(s+1) dt over (tx, T), is summed by Gauss–Legendre in ln(c + t): only
 * positive terms, and the same sums give the derivatives.
 */
import { logNegativeBinomial } from './beta-geometric.ts'
import { type BuyingModel, type Parameters, part } from './buying-model.ts'
import type { History } from './histories.ts'
import { digamma, integrate, logGamma, logOnePlusExp, RULE } from './special.ts'

export const paretoNbd: BuyingModel = {
  name: 'pareto_nbd',
  parameters: ['r', 'alpha', 's', 'beta'],
  start: (meanT) => [0.6, meanT / 3, 0.6, meanT / 3],
  logLikelihood,
  alive: (p, history) => 1 / (1 + Math.exp(stopping(p, history).logOdds)),
  expected(p, t) {
    const [r, alpha, s, beta] = [part(p, 0), part(p, 1), part(p, 2), part(p, 3)]
    return (r / alpha) * timeAlive(s, beta, t)
  },
  ordersIfAlive(p, { x, T }, t) {
    const rate = (part(p, 0) + x) / (part(p, 1) + T)
    return rate * timeAlive(part(p, 2), part(p, 3) + T, t)
  },
  /** The first purchase comes before the end of life: ∫ E[λ e^−(λ+μ)u] du. */
  chanceIfAlive(p, history, t) {
    const [r, alpha] = [part(p, 0) + history.x, part(p, 1) + history.T]
    const [s, beta] = [part(p, 2), part(p, 3) + history.T]
    const sum = integrate(0, Math.log1p(t / alpha), (at) => {
      const u = alpha * Math.expm1(at)
      return r * Math.exp(-r * at - s * Math.log1p(u / beta))
    })
    return Math.min(1, sum)
  },
  countProbability(p, t, n) {
    const [r, alpha, s, beta] = [part(p, 0), part(p, 1), part(p, 2), part(p, 3)]
    if (t <= 0) return n === 0 ? 1 : 0
    const log = (at: number) => logNegativeBinomial(r, alpha, at, n)
    const stays = Math.exp(log(t) - s * Math.log1p(t / beta))
    const end = Math.log1p(t / beta)
    let stopped = 0
    for (let panel = 0; panel < 4; panel += 1) {
      stopped += integrate(
        (end * panel) / 4,
        (end * (panel + 1)) / 4,
        (at) => s * Math.exp(log(beta * Math.expm1(at)) - s * at),
      )
    }
    return stays + stopped
  },
}

/** Expected time alive within (0, t] of somebody alive now with μ ~ Gamma(s, β). */
function timeAlive(s: number, beta: number, t: number): number {
  const length = Math.log1p(t / beta)
  const power = (1 - s) * length
  // (e^power − 1) / (1 − s), which is `length` at s = 1.
  return Math.abs(power) < 1e-8 ? beta * length : (beta * Math.expm1(power)) / (1 - s)
}

interface Stopping {
  /** ln of the odds of having stopped in (tx, T) to still buying at T. */
  logOdds: number
  /** Means under that density of stopping: ln(α+t), 1/(α+t), ln(β+t), 1/(β+t). */
  meanLogAlpha: number
  meanAlpha: number
  meanLogBeta: number
  meanBeta: number
}

const NEVER: Stopping = {
  logOdds: -745,
  meanLogAlpha: 0,
  meanAlpha: 0,
  meanLogBeta: 0,
  meanBeta: 0,
}

function stopping(p: Parameters, history: History): Stopping {
  const [r, alpha, s, beta] = [part(p, 0), part(p, 1), part(p, 2), part(p, 3)]
  const { x, tx, T } = history
  if (!(T > tx)) return NEVER
  const c = Math.min(alpha, beta)
  const span = spanOf(p, history, c)
  const startAlpha = Math.log(alpha + tx)
  const startBeta = Math.log(beta + tx)
  let [sum, sumLogAlpha, sumAlpha, sumLogBeta, sumBeta] = [0, 0, 0, 0, 0]
  for (let i = 0; i < RULE.nodes.length; i += 1) {
    const at = (span * ((RULE.nodes[i] ?? 0) + 1)) / 2
    const later = (c + tx) * Math.expm1(at)
    const logAlpha = Math.log(alpha + tx + later)
    const logBeta = Math.log(beta + tx + later)
    // Against the integrand's height at tx, so that nothing under- or overflows.
    const height = (r + x) * (startAlpha - logAlpha) + (s + 1) * (startBeta - logBeta) + at
    const w = (RULE.weights[i] ?? 0) * Math.exp(height)
    sum += w
    sumLogAlpha += w * logAlpha
    sumAlpha += w / (alpha + tx + later)
    sumLogBeta += w * logBeta
    sumBeta += w / (beta + tx + later)
  }
  const logIntegral =
    Math.log((sum * span * (c + tx)) / 2) - (r + x) * startAlpha - (s + 1) * startBeta
  return {
    logOdds: Math.log(s) + logIntegral + (r + x) * Math.log(alpha + T) + s * Math.log(beta + T),
    meanLogAlpha: sumLogAlpha / sum,
    meanAlpha: sumAlpha / sum,
    meanLogBeta: sumLogBeta / sum,
    meanBeta: sumBeta / sum,
  }
}

/** What is left of the integrand after this many e-folds does not count. */
const FOLDS = 90

/**
 * How far in ln(c + t) the integrand matters. Its logarithm is concave there, so a cut at which it
 * has fallen deep enough loses nothing behind it.
 */
function spanOf(p: Parameters, { x, tx, T }: History, c: number): number {
  const [r, alpha, s, beta] = [part(p, 0), part(p, 1), part(p, 2), part(p, 3)]
  let span = Math.log((c + T) / (c + tx))
  for (;;) {
    const later = (c + tx) * Math.expm1(span)
    const height =
      span - (r + x) * Math.log1p(later / (alpha + tx)) - (s + 1) * Math.log1p(later / (beta + tx))
    if (!(height < -FOLDS)) return span
    span *= 0.75
  }
}

function logLikelihood(p: Parameters, history: History, slope: Float64Array): number {
  const [r, alpha, s, beta] = [part(p, 0), part(p, 1), part(p, 2), part(p, 3)]
  const { x, T } = history
  const { logOdds, ...mean } = stopping(p, history)
  const gone = 1 / (1 + Math.exp(-logOdds))
  const lateAlpha = Math.log(alpha + T)
  const lateBeta = Math.log(beta + T)
  const here = 1 - gone
  slope[0] =
    r *
    (digamma(r + x) - digamma(r) + Math.log(alpha) - here * lateAlpha - gone * mean.meanLogAlpha)
  slope[1] = r - alpha * (r + x) * (here / (alpha + T) + gone * mean.meanAlpha)
  slope[2] = s * (Math.log(beta) - here * lateBeta - gone * mean.meanLogBeta) + gone
  slope[3] = s - beta * ((here * s) / (beta + T) + gone * (s + 1) * mean.meanBeta)
  const both = logOnePlusExp(logOdds)
  return (
    logGamma(r + x) -
    logGamma(r) +
    r * Math.log(alpha) +
    s * Math.log(beta) -
    (r + x) * lateAlpha -
    s * lateBeta +
    both
  )
}
