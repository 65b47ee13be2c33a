// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { beginningOf } from './order-draft.ts'

test('a day begins at midnight of the shop, also when the clocks change', () => {
  expect(beginningOf('2026-11-20', 'Asia/Tokyo')).toBe('2026-11-19T15:00:00.000Z')
  expect(beginningOf('2026-03-29', 'Europe/London')).toBe('2026-03-29T00:00:00.000Z')
  expect(beginningOf('2026-03-30', 'Europe/London')).toBe('2026-03-29T23:00:00.000Z')
  expect(beginningOf('2026-04-05', 'Pacific/Auckland')).toBe('2026-04-04T11:00:00.000Z')
})
