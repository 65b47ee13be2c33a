/**
 * Functions that the buying models need: ln Γ, ψ, 2F1 for positive arguments, log-sum-exp, and one
 * quadrature rule. Relative error below 1e-12 in the ranges used. Sources: NIST DLMF 5.11.1 and
 * 5.11.2 (Stirling), 15.2.1 and 15.8.1 (2F1), 3.5 (Gauss–Legendre).
 */

const HALF_LOG_TWO_PI = 0.9189385332046727

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  let shift = 0
  let at = x
  if (at < 10) {
    let product = 1
    while (at < 10) {
      product *= at
      at += 1
    }
    shift = Math.log(product)
  }
  const i = 1 / at
  const i2 = i * i
  const tail =
    i *
    (1 / 12 -
      i2 * (1 / 360 - i2 * (1 / 1260 - i2 * (1 / 1680 - i2 * (1 / 1188 - (i2 * 691) / 360360)))))
  return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + tail - shift
}

/** ψ(x), the derivative of ln Γ, for x > 0. */
export function digamma(x: number): number {
  let sum = 0
  let at = x
  while (at < 10) {
    sum -= 1 / at
    at += 1
  }
  const i = 1 / at
  const i2 = i * i
  const tail =
    i2 *
    (1 / 12 -
      i2 * (1 / 120 - i2 * (1 / 252 - i2 * (1 / 240 - i2 * (1 / 132 - (i2 * 691) / 32760)))))
  return sum + Math.log(at) - i / 2 - tail
}

/** ln B(a, b) for a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** ln(1 + eᵃ) without overflow. */
export function logOnePlusExp(a: number): number {
  return a > 0 ? a + Math.log1p(Math.exp(-a)) : Math.log1p(Math.exp(a))
}

/** Terms of a series before it is given up: it converges as zⁿ, and z stays below 0.9999. */
const MOST_TERMS = 400_000
const LARGE = 1e250

/**
 * ln 2F1(a, b; c; z) for a, b, c > 0 and 0 ≤ z < 1: all terms are positive, so nothing cancels; the
 * sum is scaled down as it grows, for with hundreds of orders it passes what a double can hold.
 */
export function logHyper2F1(a: number, b: number, c: number, z: number): number {
  // Euler's transformation, where it turns a long sum into a short one of positive terms.
  if (c - a > 0 && c - b > 0 && c - a - b < 0) {
    return (c - a - b) * Math.log1p(-z) + sumSeries(c - a, c - b, c, z)
  }
  return sumSeries(a, b, c, z)
}

function sumSeries(a: number, b: number, c: number, z: number): number {
  let term = 1
  let sum = 1
  let scale = 0
  for (let n = 0; n < MOST_TERMS; n += 1) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (1 + n))) * z
    term *= ratio
    sum += term
    if (sum > LARGE) {
      term /= LARGE
      sum /= LARGE
      scale += Math.log(LARGE)
    }
    // What is left of the sum is below term · ratio / (1 − ratio) once the ratios fall.
    if (ratio < 1 && term * ratio < 1e-15 * sum * (1 - ratio)) break
  }
  return scale + Math.log(sum)
}

/** Nodes on (−1, 1) and weights of the Gauss–Legendre rule, exact for polynomials of degree 2n − 1. */
function gaussLegendre(n: number): { nodes: readonly number[]; weights: readonly number[] } {
  const nodes: number[] = []
  const weights: number[] = []
  for (let i = 0; i < n; i += 1) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 1
    for (let round = 0; round < 50; round += 1) {
      let [before, value] = [1, x]
      for (let k = 2; k <= n; k += 1) {
        ;[before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k]
      }
      slope = (n * (x * value - before)) / (x * x - 1)
      const step = value / slope
      x -= step
      if (Math.abs(step) < 1e-15) break
    }
    nodes.push(x)
    weights.push(2 / ((1 - x * x) * slope * slope))
  }
  return { nodes, weights }
}

/** The rule that the models use; 32 nodes on a smooth integrand leave an error below 1e-11. */
export const RULE = gaussLegendre(32)

/** ∫ f over (from, to) with `RULE`. */
export function integrate(from: number, to: number, f: (at: number) => number): number {
  const half = (to - from) / 2
  const middle = (to + from) / 2
  let sum = 0
  for (let i = 0; i < RULE.nodes.length; i += 1) {
    sum += (RULE.weights[i] ?? 0) * f(middle + half * (RULE.nodes[i] ?? 0))
  }
  return sum * half
}
