/**
 * MBG/NBD: Batislam, Denizel & Filiztekin, "Empirical validation and comparison of models for
 * customer base analysis", IJRM 24 (2007) 201–209. As BG/NBD, but a person can stop right after the
 * first purchase too. Times in the unit of the fit; expected counts in purchase days.
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

export const mbgNbd: BuyingModel = {
  name: 'mbg_nbd',
  parameters: ['r', 'alpha', 'a', 'b'],
  start: (meanT) => [0.7, meanT / 3, 0.8, 1.5],
  logLikelihood,
  alive,
  expected(p, t) {
    const [r, alpha, a, b] = [part(p, 0), part(p, 1), part(p, 2), part(p, 3)]
    return (b / (a + b)) * purchasesWhileAlive(r, alpha, a, b + 1, t)
  },
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
    const base = logBeta(a, b)
    const stays = logBeta(a, b + n + 1) - base + logNegativeBinomial(r, alpha, t, n)
    return Math.exp(stays) + Math.exp(logBeta(a + 1, b + n) - base) * atLeast(r, alpha, t, n)
  },
}

function ahead(p: Parameters, { x, T }: History): [number, number, number, number] {
  return [part(p, 0) + x, part(p, 1) + T, part(p, 2), part(p, 3) + x + 1]
}

/** ln of the odds of having stopped after the last purchase to still buying. */
function logOddsGone(p: Parameters, { x, tx, T }: History): number {
  const [r, alpha, a, b] = [part(p, 0), part(p, 1), part(p, 2), part(p, 3)]
  return Math.log(a / (b + x)) + (r + x) * Math.log((alpha + T) / (alpha + tx))
}

function alive(p: Parameters, history: History): number {
  return 1 / (1 + Math.exp(logOddsGone(p, history)))
}

function logLikelihood(p: Parameters, history: History, slope: Float64Array): number {
  const [r, alpha, a, b] = [part(p, 0), part(p, 1), part(p, 2), part(p, 3)]
  const { x, tx, T } = history
  const late = Math.log(alpha + T)
  const odds = logOddsGone(p, history)
  const gone = 1 / (1 + Math.exp(-odds))
  const all = digamma(a + b)
  const after = digamma(a + b + x + 1)
  slope[0] =
    r *
    (digamma(r + x) - digamma(r) + Math.log(alpha) - late + gone * (late - Math.log(alpha + tx)))
  slope[1] =
    r -
    ((r + x) * alpha) / (alpha + T) +
    gone * (r + x) * alpha * (1 / (alpha + T) - 1 / (alpha + tx))
  slope[2] = a * (all - after) + gone
  slope[3] = b * (all - after + digamma(b + x + 1) - digamma(b) - gone / (b + x))
  const both = logOnePlusExp(odds)
  return (
    logGamma(r + x) -
    logGamma(r) +
    r * Math.log(alpha) -
    (r + x) * late +
    logBeta(a, b + x + 1) -
    logBeta(a, b) +
    both
  )
}
