/** 95% of a normal distribution lies within so many standard errors. */
const Z = 1.959963984540054

export interface Interval {
  lo: number
  hi: number
}

/** Answers of 0–10: 9 and 10 recommend, 0 to 6 do not. */
export interface NpsCounts {
  promoters: number
  passives: number
  detractors: number
}

export interface Nps {
  n: number
  /** −100 to 100. */
  score: number
  se: number
  wald: Interval
  /** Adjusted Wald, which holds for few answers too, before it is cut off at ±100. */
  adjusted: { score: number } & Interval
}

export function npsCounts(scores: readonly { score: number; n: number }[]): NpsCounts {
  const sum = (holds: (score: number) => boolean) =>
    scores.reduce((total, { score, n }) => total + (holds(score) ? n : 0), 0)
  return {
    promoters: sum((score) => score >= 9),
    passives: sum((score) => score === 7 || score === 8),
    detractors: sum((score) => score <= 6),
  }
}

/** Null where nobody answered: there is no score, which is not 0. */
export function nps(counts: NpsCounts): Nps | null {
  const plain = npsPart(counts)
  if (!plain) return null
  // Rocks (2016): three answers are added, spread as ¼, ½, ¼.
  const { promoters, passives, detractors } = counts
  const wider = npsPart({
    promoters: promoters + 0.75,
    passives: passives + 1.5,
    detractors: detractors + 0.75,
  })
  if (!wider) return null
  const { n, score, se } = plain
  return {
    n,
    score,
    se,
    wald: around(score, se),
    adjusted: { score: wider.score, ...around(wider.score, wider.se) },
  }
}

function npsPart({ promoters, passives, detractors }: NpsCounts) {
  const n = promoters + passives + detractors
  if (n <= 0) return null
  const [p, d] = [promoters / n, detractors / n]
  const variance = p + d - (p - d) ** 2
  return { n, score: 100 * (p - d), se: 100 * Math.sqrt(Math.max(0, variance) / n) }
}

const around = (middle: number, se: number): Interval => ({
  lo: middle - Z * se,
  hi: middle + Z * se,
})

export const clip = ({ lo, hi }: Interval, from: number, to: number): Interval => ({
  lo: Math.min(to, Math.max(from, lo)),
  hi: Math.max(from, Math.min(to, hi)),
})

/** How many standard errors two scores lie apart; beyond ±1.96 the difference is clear. Null without a spread. */
export function npsDifference(a: NpsCounts, b: NpsCounts): number | null {
  const [one, other] = [npsPart(a), npsPart(b)]
  if (!one || !other) return null
  const se = Math.hypot(one.se, other.se)
  return se > 0 ? (one.score - other.score) / se : null
}

export const isClear = (z: number | null): boolean => z !== null && Math.abs(z) >= Z

export interface Csat extends Interval {
  n: number
  /** Of those who gave one of the two best marks. */
  share: number
}

/** Share of the two best marks with the Wilson interval (R: prop.test(correct = FALSE)). */
export function csatWilson(top: number, n: number): Csat | null {
  if (n <= 0) return null
  const share = top / n
  const square = Z * Z
  const middle = (share + square / (2 * n)) / (1 + square / n)
  const half = (Z / (1 + square / n)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n))
  return { n, share, lo: Math.max(0, middle - half), hi: Math.min(1, middle + half) }
}

export interface Ces {
  n: number
  mean: number
  /** Null while the answers have no spread to measure by. */
  interval: Interval | null
}

/** Mean with Student's interval, cut off at the ends of the scale. */
export function cesMean(
  scores: readonly { score: number; n: number }[],
  { from, to }: { from: number; to: number } = { from: 1, to: 7 },
): Ces | null {
  const n = scores.reduce((total, row) => total + row.n, 0)
  if (n === 0) return null
  const mean = scores.reduce((total, row) => total + row.score * row.n, 0) / n
  const squares = scores.reduce((total, row) => total + row.n * (row.score - mean) ** 2, 0)
  if (n < 2 || squares === 0) return { n, mean, interval: null }
  const half = studentT(n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { n, mean, interval: clip({ lo: mean - half, hi: mean + half }, from, to) }
}

/** The 97.5% quantile for 1 to 30 degrees of freedom (R: qt(.975, 1:30)). */
const T = [
  12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306, 2.26216, 2.22814, 2.20099,
  2.17881, 2.16037, 2.14479, 2.13145, 2.11991, 2.10982, 2.10092, 2.09302, 2.08596, 2.07961, 2.07387,
  2.06866, 2.0639, 2.05954, 2.05553, 2.05183, 2.04841, 2.04523, 2.04227,
]

function studentT(freedom: number): number {
  const known = T[freedom - 1]
  if (known !== undefined) return known
  // Abramowitz & Stegun 26.7.5.
  const [z3, z5] = [Z ** 3, Z ** 5]
  return Z + (z3 + Z) / (4 * freedom) + (5 * z5 + 16 * z3 + 3 * Z) / (96 * freedom ** 2)
}

/** Fewer answers than this give a hint, no more. */
export const FEW = 30
