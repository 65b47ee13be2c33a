import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { cancelSubscription, placeOrders, startSubscription } from '../orders/index.ts'
import { reportChurn } from './report-churn.ts'
import { reportPeople } from './report-people.ts'
import { reportSubscriptionChurn } from './report-subscription-churn.ts'
import { setDefinition } from './set-definition.ts'
import { order, people } from './testing/shop.ts'

const PLENTY = '01900000-0000-7000-8000-000000000001'
const MONEY = '01900000-0000-7000-8000-000000000002'

let place: TestDatabase
const ctx = () => place.ctx({ now: '2026-07-05T00:00:00Z' })
let ids: string[] = []

/** Five subscriptions: start, end and reason. */
const LIVES = [
  { start: '2026-01-31', end: '2026-02-10', reasonId: PLENTY },
  { start: '2026-01-31', end: '2026-02-28', reasonId: MONEY },
  { start: '2026-02-15', end: '2026-05-20', reasonId: MONEY },
  { start: '2026-03-01', end: null, reasonId: null },
  { start: '2026-06-20', end: '2026-06-25', reasonId: PLENTY },
]

beforeAll(async () => {
  place = await openTestDatabase()
  ids = await people(ctx(), LIVES.length)
  await setDefinition(ctx(), {
    name: 'retention',
    body: { windowMonths: 3, counts: 'order', minimum: 0 },
  })
  for (const [index, { start, end, reasonId }] of LIVES.entries()) {
    const personId = ids[index] ?? ''
    const startedAt = new Date(`${start}T03:00:00Z`)
    const { subscriptionId } = await startSubscription(ctx(), {
      personId,
      items: [{ name: '青汁', quantity: 1, unitPrice: 5000 }],
      cycleMonths: 1,
      firstOn: start,
      startedAt,
    })
    await placeOrders(ctx(), [order(personId, start)])
    if (!end || !reasonId) continue
    const at = new Date(`${end}T03:00:00Z`)
    await cancelSubscription(ctx(), { subscriptionId, reasonId, at })
  }
})
afterAll(() => place.close())

test('the curve by month of life equals the hand count', async () => {
  const report = await reportSubscriptionChurn(ctx(), {})
  expect(report).toMatchObject({ subscriptions: 5, running: 1, cancelled: 4 })
  // 31 January + 1 month is 28 February, so the second one died in its second month. The fifth
  // could not have finished its first month by 5 July, so it takes no part.
  const curve = report.life.map(({ atRisk, cancelled, surviving }) => [
    atRisk,
    cancelled,
    surviving,
  ])
  expect(curve).toEqual([
    [4, 1, 0.75],
    [3, 1, 0.5],
    [2, 0, 0.5],
    [2, 1, 0.25],
  ])
})

test('reasons add up to the month, and open their people', async () => {
  const { months, reasons } = await reportSubscriptionChurn(ctx(), {})
  expect(months.map(({ month, cancelled }) => [month, cancelled])).toEqual([
    ['2026-02', 2],
    ['2026-05', 1],
    ['2026-06', 1],
  ])
  for (const { cancelled, reasons } of months) {
    expect(reasons.reduce((sum, reason) => sum + reason.cancelled, 0)).toBe(cancelled)
  }
  expect(reasons.map(({ reasonId, cancelled }) => [reasonId, cancelled]).sort()).toEqual([
    [PLENTY, 2],
    [MONEY, 2],
  ])
  const open = async (figure: string) =>
    (await reportPeople(ctx(), { report: 'subscription-churn', figure })).items.map(
      (one) => one.personId,
    )
  expect(await open('died:2')).toEqual([ids[1]])
  expect(await open(`cancelled:2026-02:${PLENTY}`)).toEqual([ids[0]])
  expect(await open('running')).toEqual([ids[3]])
  expect((await open(`reason:${MONEY}`)).sort()).toEqual([ids[1], ids[2]].sort())
})

test('cancelled and lapsed never mix: who told us, and who goes on, is not lapsed', async () => {
  // A sixth bought once in January without a subscription; its window ran out in April.
  const [quiet = ''] = await people(ctx(), 1)
  await placeOrders(ctx(), [order(quiet, '2026-01-05')])
  const { months } = await reportChurn(ctx(), {})
  const of = (month: string) => months.find((row) => row.month === month)
  expect(of('2026-02')).toMatchObject({ cancelled: 2, subscribers: 2, lapsed: 0 })
  expect(of('2026-04')).toMatchObject({ cancelled: 0, subscribers: 2, lapsed: 1 })
  expect(of('2026-05')).toMatchObject({ cancelled: 1, lapsed: 0 })
  // The fourth ordered in March and never again, but the subscription runs on.
  expect(of('2026-06')).toMatchObject({ cancelled: 1, lapsed: 0 })
  const lapsed = await reportPeople(ctx(), { report: 'churn', figure: 'lapsed:2026-04' })
  expect(lapsed.items.map(({ personId }) => personId)).toEqual([quiet])
  for (const { month } of months) {
    const left = await reportPeople(ctx(), { report: 'churn', figure: `cancelled:${month}` })
    const gone = await reportPeople(ctx(), { report: 'churn', figure: `lapsed:${month}` })
    expect(left.total).toBe(of(month)?.cancelled)
    expect(gone.total).toBe(of(month)?.lapsed)
    const both = left.items.filter((one) => gone.items.some((two) => two.personId === one.personId))
    expect(both).toEqual([])
  }
})
