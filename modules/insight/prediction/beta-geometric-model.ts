import {
  atLeast,
  chanceWhileAlive,
  logNegativeBinomial,
  purchasesWhileAlive,
} from './beta-geometric.ts'
import { type BuyingModel, type Parameters, part } from './buying-model.ts'
import type { History } from './histories.ts'
import { digamma, logBeta, logGamma, logOnePlusExp } from './special.ts'

type Frame = Pick<BuyingModel, 'name' | 'start'> & {
  /** Whether a person can stop right after the first purchase too, and not only after repeats. */
  afterFirst: boolean
}

type Four = [r: number, alpha: number, a: number, b: number]
const four = (p: Parameters): Four => [part(p, 0), part(p, 1), part(p, 2), part(p, 3)]

/**
 * A model of people who may stop right after a purchase, with a probability of their own. Times in
 * the unit of the fit; expected counts in purchase days.
 */
export function betaGeometric({ name, start, afterFirst }: Frame): BuyingModel {
  /** How often somebody has had the chance to stop beyond the repeats. */
  const more = afterFirst ? 1 : 0
  const mayHaveStopped = (x: number) => afterFirst || x > 0

  /** What is known of the rate and of the dropping out of somebody who still buys at T. */
  const ahead = (p: Parameters, { x, T }: History): Four => {
    const [r, alpha, a, b] = four(p)
    return [r + x, alpha + T, a, b + x + more]
  }

  /** ln of the odds of having stopped after the last purchase to still buying. */
  const logOddsGone = (p: Parameters, { x, tx, T }: History): number => {
    const [r, alpha, a, b] = four(p)
    return Math.log(a / (b + x + more - 1)) + (r + x) * Math.log((alpha + T) / (alpha + tx))
  }

  return {
    name,
    parameters: ['r', 'alpha', 'a', 'b'],
    start,
    logLikelihood(p, history, slope) {
      const { x, tx, T } = history
      const [r, alpha, a, b] = four(p)
      const late = Math.log(alpha + T)
      const value = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) - (r + x) * late
      slope[0] = r * (digamma(r + x) - digamma(r) + Math.log(alpha) - late)
      slope[1] = r - ((r + x) * alpha) / (alpha + T)
      slope[2] = 0
      slope[3] = 0
      if (!mayHaveStopped(x)) return value
      const odds = logOddsGone(p, history)
      const gone = 1 / (1 + Math.exp(-odds))
      const stayed = b + x + more
      const moved = digamma(a + b) - digamma(a + stayed)
      slope[0] += gone * r * (late - Math.log(alpha + tx))
      slope[1] += gone * (r + x) * alpha * (1 / (alpha + T) - 1 / (alpha + tx))
      slope[2] = a * moved + gone
      slope[3] = b * (moved + digamma(stayed) - digamma(b) - gone / (stayed - 1))
      return value + logBeta(a, stayed) - logBeta(a, b) + logOnePlusExp(odds)
    },
    alive: (p, history) =>
      mayHaveStopped(history.x) ? 1 / (1 + Math.exp(logOddsGone(p, history))) : 1,
    expected(p, t) {
      const [r, alpha, a, b] = four(p)
      const stays = afterFirst ? b / (a + b) : 1
      return stays * purchasesWhileAlive(r, alpha, a, b + more, t)
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
      const [r, alpha, a, b] = four(p)
      const base = logBeta(a, b)
      const stays = logBeta(a, b + n + more) - base + logNegativeBinomial(r, alpha, t, n)
      if (!mayHaveStopped(n)) return Math.exp(stays)
      const stopped = Math.exp(logBeta(a + 1, b + n + more - 1) - base)
      return Math.exp(stays) + stopped * atLeast(r, alpha, t, n)
    },
  }
}
