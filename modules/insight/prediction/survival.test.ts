import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitCox } from './cox.ts'
import { logRank, survivalCurve, survivingAt } from './kaplan-meier.ts'
import { atOnce } from './optimise.ts'

/** Freireich's leukaemia trial, remission in weeks; the textbook example. */
const treated = [
  6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35,
]
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
const lifetimes = (list: number[]) => list.map((at) => ({ time: Math.abs(at), ended: at > 0 }))

describe('Kaplan–Meier', () => {
  test('the textbook example', () => {
    const curve = survivalCurve(lifetimes(treated))
    expect(survivingAt(curve, 10)).toBeCloseTo(0.7529, 4)
    expect(curve.steps.find(({ time }) => time === 10)?.error).toBeCloseTo(0.0963, 4)
    expect(curve.median).toBe(23)
    expect(survivalCurve(lifetimes(placebo)).median).toBe(8)
  })
  test('log-rank of the two groups', () => {
    expect(logRank([lifetimes(treated), lifetimes(placebo)])).toMatchObject({ degrees: 1 })
    expect(logRank([lifetimes(treated), lifetimes(placebo)])?.chiSquare).toBeCloseTo(16.79, 2)
    expect(logRank([lifetimes(treated)])).toBeNull()
  })
  test('falls, stays within 0 and 1, and knows no NaN', () => {
    const one = fc.record({ time: fc.integer({ min: 0, max: 40 }), ended: fc.boolean() })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (rows) => {
        let before = 1
        for (const step of survivalCurve(rows).steps) {
          expect(step.surviving).toBeLessThanOrEqual(before)
          expect(step.low).toBeGreaterThanOrEqual(0)
          expect(step.high).toBeLessThanOrEqual(1)
          expect(Number.isFinite(step.error)).toBe(true)
          before = step.surviving
        }
      }),
    )
  })
})

describe('Cox', () => {
  const rows = [
    ...lifetimes(treated).map((row) => ({ ...row, of: [1] })),
    ...lifetimes(placebo).map((row) => ({ ...row, of: [0] })),
  ]
  test('the textbook example, ties after Efron', () => {
    const fit = atOnce(fitCox(rows, 1))
    expect(fit.fits && fit.coefficients[0]).toBeCloseTo(-1.5721, 4)
    expect(fit.fits && fit.errors[0]).toBeCloseTo(0.4124, 4)
  })
  test('refuses where a group never ends, and where too few end', () => {
    const apart = rows.map((row) => ({ ...row, ended: row.of[0] === 1 && row.ended }))
    expect(atOnce(fitCox(apart, 1)).fits).toBe(false)
    expect(atOnce(fitCox(rows.slice(0, 3), 1))).toEqual({ fits: false, reason: 'too_few' })
  })
})
