import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { placeOrders, recordReturns } from '../orders/index.ts'
import { personWorthOf } from './person-worth.ts'
import { reportCohorts } from './report-cohorts.ts'
import { reportLtv } from './report-ltv.ts'
import { reportPeople } from './report-people.ts'
import { reportRepeat } from './report-repeat.ts'
import { order, people } from './testing/shop.ts'

let place: TestDatabase
const now = '2026-06-20T00:00:00Z'
const ctx = () => place.ctx({ now })
let ids: string[] = []

beforeAll(async () => {
  place = await openTestDatabase()
  // Four people; the first two are members.
  ids = await people(ctx(), 4, (index) => (index < 2 ? new Date('2026-01-01T00:00:00Z') : null))
  const [a = '', b = '', c = ''] = ids
  await placeOrders(ctx(), [
    order(a, '2026-01-31', { number: 'A1' }),
    order(a, '2026-02-10', { number: 'A2', price: 4000, cost: 1500 }),
    order(b, '2026-02-01', { price: 3000, cost: null }),
    order(c, '2026-02-28'),
    order(c, '2026-02-28'),
    order(c, '2026-05-01'),
    order(c, '2026-06-01', { status: 'cancelled' }),
  ])
})
afterAll(() => place.close())

test('lifetime value is sales less cost, and its parts add up', async () => {
  const report = await reportLtv(ctx(), {})
  // Sales 5000+4000 + 3000 + 15000, cost 2000+1500 + nothing known + 6000.
  expect(report).toMatchObject({
    customers: 3,
    orders: 6,
    revenue: { amount: '27000', minor: 27_000, currency: 'JPY' },
    profit: { minor: 17_500 },
    lines: { count: 6, withoutCost: 1 },
    formula: { thin: 'fewPeople' },
  })
  const each = report.perPerson
  expect(each?.profit.minor).toBe(5833)
  expect(
    (each?.sales.minor ?? 0) -
      (each?.cost.minor ?? 0) -
      (each?.returned.minor ?? 0) +
      (each?.costBack.minor ?? 0),
  ).toBe(5833)
})

test('an order with a cost and a return change it by exactly the profit difference', async () => {
  const [, , , d = ''] = ids
  const before = await reportLtv(ctx(), {})
  await placeOrders(ctx(), [order(d, '2026-03-10', { number: 'D1', price: 8000, cost: 3000 })])
  const bought = await reportLtv(ctx(), {})
  expect(bought.profit.minor - before.profit.minor).toBe(5000)
  await recordReturns(ctx(), [
    {
      personId: d,
      source: 'test',
      number: 'R1',
      returnedAt: new Date('2026-04-01T00:00:00Z'),
      currency: 'JPY',
      amount: 2000,
      costBack: 750,
    },
  ])
  const returned = await reportLtv(ctx(), {})
  expect(returned.profit.minor - bought.profit.minor).toBe(-1250)
  const worth = await personWorthOf(ctx(), { personId: d })
  expect(worth.currencies[0]?.total.profit.minor).toBe(3750)
  expect(worth.currencies[0]?.steps.map(({ kind, profit }) => [kind, profit.minor])).toEqual([
    ['return', -1250],
    ['order', 5000],
  ])
})

test('cohorts count people by the month of the company zone', async () => {
  const report = await reportCohorts(ctx(), {})
  expect(report.cohorts.map(({ cohort, size, active }) => [cohort, size, active])).toEqual([
    ['2026-01', 1, [1, 1, 0, 0, 0, 0]],
    ['2026-02', 2, [2, 0, 0, 1, 0, 0]],
    ['2026-03', 1, [1, 0, 0, 0, 0, 0]],
  ])
  expect(report.cohorts[1]).toMatchObject({ observed: 5, complete: 4 })
  // June is not over, so March has not had three whole months: 3 people could, one did.
  expect(report.curve[3]).toEqual({ age: 3, base: 3, active: 1, rate: 1 / 3 })
})

test('the cohorts of profit grow by the profit of each month', async () => {
  const { cohorts } = await reportLtv(ctx(), {})
  const february = cohorts.rows.find(({ cohort }) => cohort === '2026-02')
  // 3000 + 6000 in the first month, 3000 more in the third, for two people.
  expect(february?.cumulative.slice(0, 4)).toEqual([4500, 4500, 4500, 6000])
  const year = (await reportLtv(ctx(), { by: 'year' })).cohorts.rows
  expect(year.map(({ cohort, size }) => [cohort, size])).toEqual([['2026', 4]])
})

test('repeat rate of members and guests', async () => {
  const { repeat, distribution } = await reportRepeat(ctx(), {})
  expect(repeat).toMatchObject({ customers: 4, repeaters: 2, rate: 0.5, orders: 7 })
  expect(repeat.members).toMatchObject({ customers: 2, repeaters: 1, rate: 0.5, orders: 3 })
  expect(repeat.guests).toMatchObject({ customers: 2, repeaters: 1, orders: 4, repeatsEach: 2 })
  expect(distribution.map(({ people }) => people)).toEqual([2, 1, 1, 0, 0, 0, 0])
})

test('a period and a segment leave the rest out', async () => {
  const period = await reportLtv(ctx(), { from: '2026-02-10', to: '2026-02-28' })
  expect(period).toMatchObject({ customers: 2, orders: 3, revenue: { minor: 14_000 } })
  const members = await reportLtv(ctx(), { segment: 'members' })
  expect(members).toMatchObject({ customers: 2, orders: 3 })
  const pounds = await reportLtv(ctx(), { currency: 'GBP' })
  expect(pounds).toMatchObject({ customers: 0, perPerson: null, missing: 'noOrders' })
  expect(pounds.frame.otherCurrencies).toEqual([{ currency: 'JPY', orders: 7 }])
})

test('years continued are years with an order, and the levers multiply to the value', async () => {
  const [once = '', long = ''] = await people(ctx(), 2)
  const source = 'years'
  await placeOrders(ctx(), [
    order(once, '2025-03-01', { source }),
    order(long, '2024-01-10', { source }),
    order(long, '2024-12-31', { source }),
    order(long, '2025-02-10', { source }),
    order(long, '2026-06-01', { source }),
  ])
  const { formula } = await reportLtv(ctx(), { source })
  // One year, and three: January 2024 to 2025, 2025 to 2026, and the one that runs.
  expect(formula.years).toBe(2)
  const { averageOrder, ordersPerYear, value } = formula
  expect(value?.minor).toBe(Math.round((averageOrder?.minor ?? 0) * (ordersPerYear ?? 0) * 2))
})

test('every figure opens as many people as it says', async () => {
  const [a = '', b = '', c = ''] = ids
  const open = async (report: 'ltv' | 'cohorts' | 'repeat', figure: string) => {
    const { items, total } = await reportPeople(ctx(), { report, figure })
    expect(items.length).toBe(total)
    return items.map(({ personId }) => personId).sort()
  }
  expect(await open('ltv', 'customers')).toEqual(expect.arrayContaining(ids))
  expect(await open('repeat', 'repeaters:guests')).toContain(c)
  expect(await open('repeat', 'band:1:1:members')).toEqual([b])
  expect(await open('cohorts', 'cohort:2026-01:1')).toEqual([a])
  expect(await open('cohorts', 'cohort:2026-02:3')).toEqual([c])
  await expect(open('cohorts', 'cohort:2026-13:3')).rejects.toMatchObject({ code: 'invalid' })
  const first = await reportPeople(ctx(), {
    report: 'ltv',
    figure: 'customers',
    source: 'test',
    limit: 3,
  })
  expect(first).toMatchObject({ total: 4 })
  const rest = await reportPeople(ctx(), {
    report: 'ltv',
    figure: 'customers',
    source: 'test',
    limit: 3,
    cursor: first.nextCursor ?? '',
  })
  expect(rest.items).toHaveLength(1)
  expect(rest.nextCursor).toBeNull()
})

test('a role without the permission sees no report', async () => {
  const nobody = place.ctx({ permissions: [] })
  await expect(reportLtv(nobody, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(reportPeople(nobody, { report: 'ltv', figure: 'customers' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})
