/**
 * BG/NBD: Fader, Hardie & Lee, "Counting Your Customers the Easy Way", Marketing Science 24 (2005)
 * 275–284. A person can stop only right after a repeat purchase, so nobody without one has stopped.
 * Times in the unit of the fit; expected counts in purchase days.
 */
import {
  atLeast,
  chanceWhileAlive,
  logNegativeBinomial,
  purchasesWhileAlive,
} from './beta-geometric.ts'
import { type BuyingModel, type Parameters, part } from './buying-model.ts'
import type { History } from './histories.ts'
import { digamma, logBeta, logGamma, logOnePlusExp } from './special.ts'

export const bgNbd: BuyingModel = {
  name: 'bg_nbd',
  parameters: ['r', 'alpha', 'a', 'b'],
  start: (meanT) => [0.5, meanT / 3, 0.8, 2.5],
  logLikelihood,
  alive,
  expected: (p, t) => purchasesWhileAlive(part(p, 0), part(p, 1), part(p, 2), part(p, 3), t),
  ordersIfAlive(p, history, t) {
    const [r, alpha, a, b] = ahead(p, history)
    return purchasesWhileAlive(r, alpha, a, b, t)
  },
  chanceIfAlive(p, history, t) {
    const [r, alpha] = ahead(p, history)
    return chanceWhileAlive(r, alpha, t)
  },
  countProbability(p, t, n) {
    const [r, alpha, a, b] = [part(p, 0), part(p, 1), part(p, 2), part(p, 3)]
    const stays = Math.exp(logBeta(a, b + n) - logBeta(a, b) + logNegativeBinomial(r, alpha, t, n))
    if (n === 0) return stays
    return stays + Math.exp(logBeta(a + 1, b + n - 1) - logBeta(a, b)) * atLeast(r, alpha, t, n)
  },
}

/** What is known of the rate and of the dropping out of somebody who still buys at T. */
function ahead(p: Parameters, { x, T }: History): [number, number, number, number] {
  return [part(p, 0) + x, part(p, 1) + T, part(p, 2), part(p, 3) + x]
}

/** ln of the odds of having stopped after the last purchase to still buying, for x > 0. */
function logOddsGone(p: Parameters, { x, tx, T }: History): number {
  const [r, alpha, a, b] = [part(p, 0), part(p, 1), part(p, 2), part(p, 3)]
  return Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + T) / (alpha + tx))
}

function alive(p: Parameters, history: History): number {
  return history.x === 0 ? 1 : 1 / (1 + Math.exp(logOddsGone(p, history)))
}

function logLikelihood(p: Parameters, history: History, slope: Float64Array): number {
  const [r, alpha, a, b] = [part(p, 0), part(p, 1), part(p, 2), part(p, 3)]
  const { x, tx, T } = history
  const late = Math.log(alpha + T)
  const value = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) - (r + x) * late
  slope[0] = r * (digamma(r + x) - digamma(r) + Math.log(alpha) - late)
  slope[1] = r - ((r + x) * alpha) / (alpha + T)
  slope[2] = 0
  slope[3] = 0
  if (x === 0) return value
  const odds = logOddsGone(p, history)
  const gone = 1 / (1 + Math.exp(-odds))
  const all = digamma(a + b)
  const after = digamma(a + b + x)
  slope[0] += gone * r * (late - Math.log(alpha + tx))
  slope[1] += gone * (r + x) * alpha * (1 / (alpha + T) - 1 / (alpha + tx))
  slope[2] = a * (all - after) + gone
  slope[3] = b * (all - after + digamma(b + x) - digamma(b) - gone / (b + x - 1))
  const both = logOnePlusExp(odds)
  return value + logBeta(a, b + x) - logBeta(a, b) + both
}
