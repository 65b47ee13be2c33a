import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cohortName,
  formulaValue,
  meanMinor,
  meansThatAddUp,
  monthIndex,
  monthName,
  ratio,
  simulateRetention,
  thinness,
} from './insight.rules.ts'
import { rhythmOf } from './marks.rules.ts'
import { quantile } from './quantile.rules.ts'

test('5,000 × 4 × 3 is 60,000, and a lever shows its gain', () => {
  const levers = { averageOrder: 5000, ordersPerYear: 4, years: 3 }
  expect(formulaValue(levers)).toBe(60_000)
  expect(formulaValue({ ...levers, years: 3.4 }) - formulaValue(levers)).toBe(8000)
})

test('an estimate says when it rests on too little', () => {
  expect(thinness(29, 2000)).toBe('fewPeople')
  expect(thinness(30, 364)).toBe('underAYear')
  expect(thinness(30, 365)).toBe(null)
})

test('rounded parts add up to the rounded mean', () => {
  const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), fc.nat(100_000), (parts, n) => {
      const people = n + 1
      const means = meansThatAddUp(parts, people)
      const total = parts.reduce((sum, part) => sum + part, 0)
      expect(Math.abs(means.reduce((a, b) => a + b, 0) - total / people)).toBeLessThanOrEqual(0.51)
      means.forEach((mean, index) => {
        expect(Math.abs(mean - (parts[index] ?? 0) / people)).toBeLessThanOrEqual(1)
      })
    }),
  )
})

test('nothing is divided by nobody', () => {
  expect(ratio(0, 0)).toBeNull()
  expect(meanMinor(5, 0)).toBeNull()
  expect(meansThatAddUp([5, -5], 0)).toEqual([0, 0])
})

test('five points more never make less profit while a buyer brings some', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.nat(100_000),
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.integer({ min: 1, max: 100_000 }),
      (customers, newPerYear, retention, profitPerYear) => {
        const given = { customers, newPerYear, retention, profitPerYear, years: 5 }
        const { gain, gainShare } = simulateRetention({ ...given, points: 5 })
        expect(gain).toBeGreaterThanOrEqual(0)
        expect(gainShare === null || Number.isFinite(gainShare)).toBe(true)
        expect(simulateRetention({ ...given, points: 0 }).gain).toBe(0)
      },
    ),
  )
})

test('months are numbers and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
      const name = `${y}-${String(m).padStart(2, '0')}`
      expect(monthName(monthIndex(name))).toBe(name)
    }),
  )
  expect(cohortName(monthIndex('2010-12'), 'quarter')).toBe('2010-Q4')
  expect(cohortName(monthIndex('2011-01'), 'year')).toBe('2011')
})

test('quantiles interpolate as percentile_cont does', () => {
  const counted = [
    { value: 10, count: 1 },
    { value: 100, count: 1 },
    { value: 107, count: 1 },
  ]
  expect([0.25, 0.5, 0.75].map((share) => quantile(counted, share))).toEqual([55, 100, 103.5])
  expect(quantile([], 0.5)).toBeNull()
})

test('a rhythm needs three days of orders', () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  const days = [day('2026-01-01'), day('2026-01-31'), day('2026-03-02')]
  expect(rhythmOf(days, day('2026-04-10'))).toEqual({ usual: 30, sinceLast: 39, steady: true })
  expect(rhythmOf(days, day('2026-05-10'))).toMatchObject({ steady: false })
  expect(rhythmOf(days.slice(1), day('2026-04-10'))).toBeNull()
})
