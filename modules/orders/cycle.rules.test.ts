import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterDelivery,
  type Cycle,
  firstFrom,
  isGiftDelivery,
  nextAfter,
  nextGift,
} from './cycle.rules.ts'

const days = (n: number): Cycle => ({ cycleDays: n, cycleMonths: null, anchorDay: null })
const months = (n: number, anchorDay: number): Cycle => ({
  cycleDays: null,
  cycleMonths: n,
  anchorDay,
})

function schedule(from: string, cycle: Cycle, count: number): string[] {
  const all = [from]
  while (all.length < count) all.push(nextAfter(all.at(-1) ?? from, cycle))
  return all
}

test('a monthly cycle keeps to its day through short months and leap years', () => {
  expect(schedule('2027-12-31', months(1, 31), 5)).toEqual([
    '2027-12-31',
    '2028-01-31',
    '2028-02-29',
    '2028-03-31',
    '2028-04-30',
  ])
  expect(schedule('2026-12-30', months(2, 30), 3)).toEqual([
    '2026-12-30',
    '2027-02-28',
    '2027-04-30',
  ])
  expect(nextAfter('2028-02-29', months(12, 29))).toBe('2029-02-28')
  expect(schedule('2028-02-29', months(12, 29), 5).at(-1)).toBe('2032-02-29')
})

test('a cycle of days passes leap days and year ends', () => {
  expect(nextAfter('2028-02-01', days(28))).toBe('2028-02-29')
  expect(nextAfter('2028-02-29', days(28))).toBe('2028-03-28')
  expect(nextAfter('2026-12-16', days(28))).toBe('2027-01-13')
})

test('an order serves the delivery nearest to it', () => {
  const fourWeeks = days(28)
  expect(afterDelivery('2026-12-16', '2026-12-16', fourWeeks)).toBe('2027-01-13')
  expect(afterDelivery('2026-12-16', '2026-12-12', fourWeeks)).toBe('2027-01-13')
  expect(afterDelivery('2026-12-16', '2026-12-20', fourWeeks)).toBe('2027-01-13')
  // An old order that is entered afterwards moves nothing; a very late one serves the next.
  expect(afterDelivery('2026-12-16', '2026-11-18', fourWeeks)).toBe('2026-12-16')
  expect(afterDelivery('2026-12-16', '2027-01-12', fourWeeks)).toBe('2027-02-10')
})

const cycle = fc.oneof(
  fc.integer({ min: 1, max: 200 }).map(days),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([n, day]) => months(n, day)),
)
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('the next delivery is always later, and saying an order twice moves it once', () => {
  fc.assert(
    fc.property(day, cycle, day, (next, cycle, ordered) => {
      expect(nextAfter(next, cycle) > next).toBe(true)
      const once = afterDelivery(next, ordered, cycle)
      expect(once >= next).toBe(true)
      expect(afterDelivery(once, ordered, cycle)).toBe(once)
      const from = firstFrom(next, ordered, cycle)
      expect(from >= ordered && from >= next).toBe(true)
    }),
  )
})

test('each third delivery brings the gift', () => {
  expect([1, 2, 3, 4, 5, 6].filter((n) => isGiftDelivery(n, 3))).toEqual([3, 6])
  expect([0, 2, 3, 11].map((done) => nextGift(done, 3))).toEqual([3, 3, 6, 12])
  expect(nextGift(5, null)).toBeNull()
})
