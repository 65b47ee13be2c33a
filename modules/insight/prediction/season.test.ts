import { expect, test } from 'vitest'
import { openTestDatabase } from '../../../kernel/testing.ts'
import { placeOrders } from '../../orders/index.ts'
import { order, people } from '../testing/shop.ts'
import { fitPrediction } from './ask-prediction.ts'

/** What twenty people are expected to order in the year after they ordered on these days of one. */
async function foreseen(days: readonly string[]) {
  const place = await openTestDatabase()
  try {
    const ctx = place.ctx({ now: '2026-01-01T00:00:00+09:00' })
    const ids = await people(ctx, 20)
    await placeOrders(
      ctx,
      ids.flatMap((personId) => days.map((day) => order(personId, day))),
    )
    const run = await fitPrediction(ctx, {})
    return { run, orders: run.outcome?.expected.orders ?? 0 }
  } finally {
    await place.close()
  }
}

const CHRISTMAS = ['2025-11-10', '2025-11-20', '2025-11-30', '2025-12-10', '2025-12-20']

test('a busy season is not taken for the whole year where a year is known', async () => {
  const { run, orders } = await foreseen(['2024-12-30', '2025-02-01', ...CHRISTMAS])
  expect(run.outcome?.chosen).toBe('empirical')
  // 6 orders of each of the 20 in the last 365 days, 5 of them in the last 90.
  expect(run.outcome?.rates?.yearLevel).toBeCloseTo((6 / 365) * (90 / 5), 6)
  expect(orders).toBeCloseTo(120, 0)
  expect(run.season).toContain('ならしています')
  expect(run.verdict).toContain(run.season)
})

test('where it is not known, the prediction says so', async () => {
  const { run, orders } = await foreseen(['2025-02-01', ...CHRISTMAS])
  expect(run.outcome?.rates?.yearLevel).toBeNull()
  expect(orders).toBeCloseTo(((20 * 5) / 90) * 365, 0)
  expect(run.season).toContain('季節のちがいは見込んでいません')
  expect(run.verdict).toContain(run.season)
})
