/**
 * What BG/NBD and MBG/NBD share: rates λ ~ Gamma(r, α); after a purchase a person stops with
 * probability p ~ Beta(a, b).
 */
import { integrate, logGamma, logHyper2F1 } from './special.ts'

/**
 * Expected purchases in (0, t] of somebody who still buys, λ ~ Gamma(r, α), p ~ Beta(a, b): the
 * mean of (1 − (α / (α + pt))ʳ) / p. Fader, Hardie & Lee (2005), eq. 9 and 10 give it as
 * (a + b − 1)/(a − 1) · [1 − (α/(α+t))ʳ · 2F1(r, b; a+b−1; t/(α+t))].
 */
export function purchasesWhileAlive(
  r: number,
  alpha: number,
  a: number,
  b: number,
  t: number,
): number {
  if (t <= 0) return 0
  // The closed form is 0/0 at a = 1 and has no positive series below a + b = 1.
  if (Math.abs(a - 1) < 1e-3 || a + b < 1.1) return summedRates(r, alpha, a, b, t)
  const log = r * Math.log(alpha / (alpha + t)) + logHyper2F1(r, b, a + b - 1, t / (alpha + t))
  return Math.max(0, (-(a + b - 1) / (a - 1)) * Math.expm1(log))
}

/** The same as the integral of the expected rate, r/α · 2F1(r + 1, a; a + b; −s/α). */
function summedRates(r: number, alpha: number, a: number, b: number, t: number): number {
  return integrate(0, Math.log1p(t / alpha), (at) => {
    const s = alpha * Math.expm1(at)
    // Pfaff's transformation makes all terms of the series positive.
    const log = -(r + 1) * at + logHyper2F1(r + 1, b, a + b, s / (alpha + s))
    return r * Math.exp(at + log)
  })
}

/** ln P(n purchases in (0, t]) without dropping out. */
export function logNegativeBinomial(r: number, alpha: number, t: number, n: number): number {
  if (t <= 0) return n === 0 ? 0 : Number.NEGATIVE_INFINITY
  return (
    logGamma(r + n) -
    logGamma(r) -
    logGamma(n + 1) +
    r * Math.log(alpha / (alpha + t)) +
    n * Math.log(t / (alpha + t))
  )
}

/** P(at least n purchases in (0, t]) without dropping out. */
export function atLeast(r: number, alpha: number, t: number, n: number): number {
  let below = 0
  for (let j = 0; j < n; j += 1) below += Math.exp(logNegativeBinomial(r, alpha, t, j))
  return Math.max(0, 1 - below)
}

/** P(at least one purchase in (0, t]) of somebody who still buys. */
export function chanceWhileAlive(r: number, alpha: number, t: number): number {
  return -Math.expm1(r * Math.log(alpha / (alpha + t)))
}
