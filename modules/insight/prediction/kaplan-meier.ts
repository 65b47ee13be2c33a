/**
 * Kaplan–Meier: the share still there after so long, by the product of (1 − d/n). Standard error by
 * Greenwood (1926), 95 % intervals on the plain and the log scale, median with the interval that
 * the log bounds give (Brookmeyer & Crowley 1982), and the log-rank test between groups.
 */
import { cell, inverse, type Matrix, times } from './matrix.ts'

/** How long one lasted in any unit; `ended` is false while it still runs. */
export interface Lifetime {
  time: number
  ended: boolean
}

export interface SurvivalStep {
  time: number
  atRisk: number
  ended: number
  /** 0 to 1. */
  surviving: number
  /** Greenwood's standard error of `surviving`; 0 where nobody is left. */
  error: number
  /** 95 % on the log scale, as R draws it; never above 1 nor below 0. */
  low: number
  high: number
}

export interface SurvivalCurve {
  count: number
  ended: number
  /** At every time at which one ended or left observation. */
  steps: SurvivalStep[]
  /** First time at which half or fewer are left; null where more than half are. */
  median: number | null
  medianLow: number | null
  medianHigh: number | null
}

export const NORMAL_95 = 1.959963984540054

export function survivalCurve(lifetimes: readonly Lifetime[]): SurvivalCurve {
  const byTime = tally(lifetimes)
  let atRisk = lifetimes.length
  let surviving = 1
  let variance = 0
  const steps: SurvivalStep[] = []
  for (const { time, ended, count } of byTime) {
    surviving *= 1 - ended / atRisk
    if (ended > 0 && ended < atRisk) variance += ended / (atRisk * (atRisk - ended))
    const spread = Math.sqrt(variance)
    steps.push({
      time,
      atRisk,
      ended,
      surviving,
      error: surviving * spread,
      low: surviving * Math.exp(-NORMAL_95 * spread),
      high: Math.min(1, surviving * Math.exp(NORMAL_95 * spread)),
    })
    atRisk -= count
  }
  return {
    count: lifetimes.length,
    ended: byTime.reduce((sum, { ended }) => sum + ended, 0),
    steps,
    median: firstAtHalf(steps, ({ surviving }) => surviving),
    medianLow: firstAtHalf(steps, ({ low }) => low),
    medianHigh: firstAtHalf(steps, ({ high }) => high),
  }
}

/** The curve at a time, as it stood after the last step before. */
export function survivingAt(curve: SurvivalCurve, time: number): number {
  return curve.steps.findLast((step) => step.time <= time)?.surviving ?? 1
}

function firstAtHalf(
  steps: readonly SurvivalStep[],
  of: (step: SurvivalStep) => number,
): number | null {
  const step = steps.find((step) => step.ended > 0 && of(step) <= 0.5 + 1e-12)
  return step?.time ?? null
}

interface Tally {
  time: number
  count: number
  ended: number
}

function tally(lifetimes: readonly Lifetime[]): Tally[] {
  const byTime = new Map<number, Tally>()
  for (const { time, ended } of lifetimes) {
    const row = byTime.get(time) ?? { time, count: 0, ended: 0 }
    row.count += 1
    if (ended) row.ended += 1
    byTime.set(time, row)
  }
  return [...byTime.values()].sort((a, b) => a.time - b.time)
}

export interface LogRank {
  chiSquare: number
  degrees: number
}

/**
 * Whether groups end at different speeds (Mantel–Haenszel, ρ = 0). Null where there are fewer than
 * two groups or nothing ended.
 */
export function logRank(groups: readonly (readonly Lifetime[])[]): LogRank | null {
  const filled = groups.filter((group) => group.length > 0)
  const degrees = filled.length - 1
  if (degrees < 1) return null
  const difference = Array.from({ length: degrees }, () => 0)
  const variance: Matrix = Array.from({ length: degrees }, () => difference.map(() => 0))
  const atRisk = filled.map((group) => group.length)
  const tallies = filled.map((group) => new Map(tally(group).map((row) => [row.time, row])))
  for (const { time, ended } of tally(filled.flat())) {
    const all = atRisk.reduce((sum, n) => sum + n, 0)
    const spread = all > 1 ? (ended * (all - ended)) / (all * all * (all - 1)) : 0
    for (let i = 0; i < degrees; i += 1) {
      const here = atRisk[i] ?? 0
      const row = variance[i] ?? []
      difference[i] =
        (difference[i] ?? 0) + (tallies[i]?.get(time)?.ended ?? 0) - (ended * here) / all
      for (let j = 0; j < degrees; j += 1) {
        row[j] = cell(variance, i, j) + spread * here * ((i === j ? all : 0) - (atRisk[j] ?? 0))
      }
    }
    for (const [i, rows] of tallies.entries()) {
      atRisk[i] = (atRisk[i] ?? 0) - (rows.get(time)?.count ?? 0)
    }
  }
  const solved = inverse(variance)
  if (!solved) return null
  const chiSquare = times(solved, difference).reduce(
    (sum, v, i) => sum + v * (difference[i] ?? 0),
    0,
  )
  return { chiSquare, degrees }
}
