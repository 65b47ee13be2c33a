import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bgNbd } from './bg-nbd.ts'
import { type BuyingModel, expectedFor } from './buying-model.ts'
import { fitModel } from './fit.ts'
import { fitSpend } from './fit-spend.ts'
import { expectedSpend } from './gamma-gamma.ts'
import { groupHistories } from './histories.ts'
import { mbgNbd } from './mbg-nbd.ts'
import { atOnce } from './optimise.ts'
import { paretoNbd } from './pareto-nbd.ts'
import { simulateShop } from './simulate-shop.ts'
import { digamma, logGamma, logHyper2F1 } from './special.ts'

const MODELS = [bgNbd, mbgNbd, paretoNbd]

describe('special functions', () => {
  test('agree with known values', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
    expect(logGamma(171)).toBeCloseTo(706.5730622457874, 9)
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13)
    // 2F1(1, 1; 2; z) = −ln(1 − z) / z
    expect(logHyper2F1(1, 1, 2, 0.9)).toBeCloseTo(Math.log(-Math.log(0.1) / 0.9), 12)
    // 2F1(a, b; b; z) = (1 − z)⁻ᵃ
    expect(logHyper2F1(800, 3, 3, 0.95)).toBeCloseTo(-800 * Math.log(0.05), 6)
  })
})

const parameter = fc.double({ min: -6, max: 6, noNaN: true }).map(Math.exp)
const history = fc
  .tuple(
    fc.integer({ min: 0, max: 900 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 9000 }),
  )
  .map(([x, share, T]) => ({ x, tx: x === 0 ? 0 : share * T, T }))
const four = fc.tuple(parameter, parameter, parameter, parameter)

describe.each(MODELS)('$name', (model) => {
  test('never answers NaN or Infinity, and probabilities are probabilities', () => {
    fc.assert(
      fc.property(four, history, fc.integer({ min: 1, max: 1500 }), (p, past, t) => {
        const slope = new Float64Array(4)
        const finite = [
          model.logLikelihood(p, past, slope),
          ...slope,
          model.expected(p, t),
          expectedFor(model, p, past, t),
          model.countProbability(p, t, 3),
        ]
        expect(finite.every(Number.isFinite)).toBe(true)
        expect(expectedFor(model, p, past, t)).toBeGreaterThanOrEqual(0)
        for (const chance of [model.alive(p, past), model.chanceIfAlive(p, past, t)]) {
          expect(chance).toBeGreaterThanOrEqual(0)
          expect(chance).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('its derivatives are those of its likelihood', () => {
    const moderate = fc.double({ min: -2, max: 3, noNaN: true }).map(Math.exp)
    fc.assert(
      fc.property(fc.tuple(moderate, moderate, moderate, moderate), history, (p, past) => {
        const slope = new Float64Array(4)
        const value = model.logLikelihood(p, past, slope)
        p.forEach((_, i) => {
          const at = (by: number) =>
            model.logLikelihood(
              p.map((part, k) => (k === i ? part * Math.exp(by) : part)),
              past,
              new Float64Array(4),
            )
          const numeric = (at(1e-4) - at(-1e-4)) / 2e-4
          expect(Math.abs((slope[i] ?? 0) - numeric)).toBeLessThan(1e-4 + 1e-7 * Math.abs(value))
        })
      }),
      { numRuns: 100 },
    )
  })

  test('the counts add up to one and to the expectation', () => {
    const p = [0.4, 7, 0.7, 3.3]
    const counts = Array.from({ length: 300 }, (_, n) => model.countProbability(p, 50, n))
    const mean = counts.reduce((sum, chance, n) => sum + n * chance, 0)
    expect(counts.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
    expect(mean).toBeCloseTo(model.expected(p, 50), 8)
  })

  test('finds again what people were simulated with', () => {
    const truth = {
      bg_nbd: [0.6, 40, 0.8, 2.5],
      mbg_nbd: [0.9, 40, 0.7, 2],
      pareto_nbd: [0.7, 40, 0.7, 60],
    }
    const people = simulateShop({
      model: model.name,
      parameters: truth[model.name],
      people: 6000,
      days: 540,
      seed: 7,
    })
    const fit = atOnce(fitModel(model, groupHistories(people)))
    expect(fit.fits).toBe(true)
    if (!fit.fits) return
    truth[model.name].forEach((value, i) => {
      const away = Math.log((fit.parameters[i] ?? 0) / value)
      expect(Math.abs(away)).toBeLessThan(4 * (fit.logErrors[i] ?? 0))
    })
  })
})

describe('where there is no answer', () => {
  const fitted = (model: BuyingModel, rows: { x: number; tx: number; T: number }[]) =>
    atOnce(fitModel(model, groupHistories(rows)))

  test.each(MODELS)('$name says that nobody ever stops', (model) => {
    const people = simulateShop({
      model: 'never',
      parameters: [0.9, 60],
      people: 4000,
      days: 400,
      seed: 3,
    })
    const answer = fitted(model, people)
    expect(answer.fits).toBe(false)
    expect(!answer.fits && ['no_interior_optimum', 'flat'].includes(answer.reason)).toBe(true)
  })

  test('too few people, and people of whom nobody came back', () => {
    expect(fitted(bgNbd, [{ x: 1, tx: 3, T: 9 }])).toMatchObject({ fits: false, reason: 'too_few' })
    const once = Array.from({ length: 500 }, (_, i) => ({ x: 0, tx: 0, T: 10 + (i % 90) }))
    expect(fitted(paretoNbd, once)).toMatchObject({ fits: false, reason: 'too_few' })
  })

  test('any shop gets a fit with finite numbers or a reason', () => {
    const row = fc
      .tuple(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 300 }),
      )
      .map(([x, part, T]) => ({ x, tx: x === 0 ? 0 : Math.round((T * part) / 100), T }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 60, maxLength: 120 }), (rows) => {
        for (const model of MODELS) {
          const answer = fitted(model, rows)
          const numbers = answer.fits
            ? [...answer.parameters, ...answer.logErrors, answer.logLikelihood]
            : Object.values(answer.detail).filter((value) => typeof value === 'number')
          expect(numbers.every(Number.isFinite)).toBe(true)
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('Gamma-Gamma', () => {
  test('draws a mean to that of everybody, the less the more is known', () => {
    const p = [6, 4, 15]
    expect(expectedSpend(p, 0, 0)).toBeCloseTo(30)
    expect(expectedSpend(p, 1, 90)).toBeGreaterThan(30)
    expect(expectedSpend(p, 200, 90)).toBeCloseTo(90, 0)
  })
  test('refuses one price for all, and few people', () => {
    const same = Array.from({ length: 200 }, (_, i) => ({ x: 1 + (i % 4), mean: 3980 }))
    expect(atOnce(fitSpend(same)).fits).toBe(false)
    expect(atOnce(fitSpend(same.slice(0, 5)))).toMatchObject({ fits: false, reason: 'too_few' })
  })
})
