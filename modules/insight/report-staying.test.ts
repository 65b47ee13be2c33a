import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { placeOrders } from '../orders/index.ts'
import { listDefinitions } from './read-definitions.ts'
import { reportChurn } from './report-churn.ts'
import { reportPeople } from './report-people.ts'
import { reportPurchases } from './report-purchases.ts'
import { reportRetention } from './report-retention.ts'
import { reportTable } from './report-table.ts'
import { reportTrends } from './report-trends.ts'
import { setDefinition } from './set-definition.ts'
import { buy, order, people } from './testing/shop.ts'

let place: TestDatabase
const ctx = () => place.ctx({ now: '2026-07-05T00:00:00Z' })
let a = ''
let b = ''
let c = ''
let d = ''

// With a window of three months that ends with June: base = an order in January to March.
const days = () => ({
  [a]: ['2026-01-10', '2026-04-20', '2026-06-01'],
  [b]: ['2026-02-01', '2026-02-11', '2026-03-31'],
  [c]: ['2026-03-15', '2026-06-30'],
  [d]: ['2026-05-01'],
})

beforeAll(async () => {
  place = await openTestDatabase()
  ;[a = '', b = '', c = '', d = ''] = await people(ctx(), 4)
  await buy(ctx(), days())
})
afterAll(() => place.close())

const quarter = { windowMonths: 3, counts: 'order', minimum: 0 } as const

test('retention follows the own definition, and earlier versions keep their figures', async () => {
  await setDefinition(ctx(), { name: 'retention', body: quarter, note: '3か月で見る' })
  const first = await reportRetention(ctx(), {})
  expect(first.current).toMatchObject({
    month: '2026-06',
    from: '2026-04',
    base: 3,
    kept: 2,
    rate: 2 / 3,
    coverage: 'full',
  })
  // May would need orders from December on, and the records begin in January.
  expect(first.trend.map(({ month }) => month)).toEqual(['2026-06'])
  await setDefinition(ctx(), { name: 'retention', body: { ...quarter, windowMonths: 2 } })
  const second = await reportRetention(ctx(), {})
  // Base March and April: a, b, c. Kept May and June: a, c.
  expect(second.definition.version).toBe(2)
  expect(second.current).toMatchObject({ base: 3, kept: 2 })
  // May: base February and March (b, c), kept April and May: nobody.
  expect(second.trend.at(-2)).toMatchObject({ month: '2026-05', base: 2, kept: 0, rate: 0 })
  expect(await reportRetention(ctx(), { version: 1 })).toEqual({ ...first, frame: first.frame })
  const versions = (await listDefinitions(ctx())).filter(({ name }) => name === 'retention')
  expect(versions.map(({ version, current }) => [version, current])).toEqual([
    [2, true],
    [1, false],
    [0, false],
  ])
  expect(versions[1]?.reading).toMatchObject({ base: 3, kept: 2, month: '2026-06' })
  await setDefinition(ctx(), { name: 'retention', body: quarter })
})

test('the people behind retention are as many as the figure', async () => {
  const ids = async (figure: string) =>
    (await reportPeople(ctx(), { report: 'retention', figure })).items.map((one) => one.personId)
  expect(new Set(await ids('base'))).toEqual(new Set([a, b, c]))
  expect(new Set(await ids('kept'))).toEqual(new Set([a, c]))
  expect(await ids('lost')).toEqual([b])
})

test('an order that is too small does not keep anybody', async () => {
  await setDefinition(ctx(), { name: 'retention', body: { ...quarter, minimum: 5001 } })
  const { current } = await reportRetention(ctx(), {})
  expect(current).toMatchObject({ base: 0, kept: 0, rate: null, missing: 'noOrders' })
  await setDefinition(ctx(), { name: 'retention', body: quarter })
})

test('the same definition again makes no version', async () => {
  const { version } = await setDefinition(ctx(), { name: 'retention', body: quarter })
  const again = await setDefinition(ctx(), { name: 'retention', body: quarter })
  expect(again.version).toBe(version)
})

test('a definition that makes no sense is refused, and so is a role without the right', async () => {
  const bad = setDefinition(ctx(), { name: 'retention', body: { ...quarter, windowMonths: 0 } })
  await expect(bad).rejects.toMatchObject({ code: 'invalid' })
  const reader = place.ctx({ role: 'reader' })
  await expect(setDefinition(reader, { name: 'retention', body: quarter })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('lapsed: the window ran out in the month, and it opens its people', async () => {
  const { months } = await reportChurn(ctx(), {})
  // b ordered last in March; three months later, in June, the window is over.
  const june = months.find(({ month }) => month === '2026-06')
  expect(june).toMatchObject({ lapsed: 1, cancelled: 0, active: 4, complete: true })
  const april = months.find(({ month }) => month === '2026-04')
  // a ordered in January and again in April, before the window ran out.
  expect(april).toMatchObject({ lapsed: 0, active: 3 })
  const lapsed = await reportPeople(ctx(), { report: 'churn', figure: 'lapsed:2026-06' })
  expect(lapsed.items.map(({ personId }) => personId)).toEqual([b])
  const active = await reportPeople(ctx(), { report: 'churn', figure: 'active:2026-06' })
  expect(active.total).toBe(4)
})

test('first, second and third order with the days between', async () => {
  const report = await reportPurchases(ctx(), {})
  expect(report.total).toEqual({
    first: 4,
    second: 3,
    third: 2,
    secondRate: 0.75,
    thirdRate: 2 / 3,
  })
  // Days to the second: a 100, b 10, c 107. To the third: a 42, b 48.
  expect(report.toSecond).toMatchObject({ people: 3, median: 100, lowerQuartile: 55 })
  expect(report.toSecond.histogram.filter(({ people }) => people > 0)).toEqual([
    { from: 8, to: 14, people: 1 },
    { from: 91, to: 180, people: 2 },
  ])
  expect(report.toThird).toMatchObject({ people: 2, median: 45 })
  expect(
    report.months.map(({ month, first, second, settled }) => [month, first, second, settled]),
  ).toEqual([
    ['2026-01', 1, 1, true],
    ['2026-02', 1, 1, true],
    ['2026-03', 1, 1, false],
    ['2026-05', 1, 0, false],
  ])
  const within = await reportPurchases(ctx(), { within: 30 })
  expect(within.total).toMatchObject({ second: 1, third: 0 })
})

test('the F2 board opens its people', async () => {
  const open = async (figure: string, within?: number) =>
    (await reportPeople(ctx(), { report: 'purchases', figure, within })).items.map(
      ({ personId }) => personId,
    )
  expect(new Set(await open('second'))).toEqual(new Set([a, b, c]))
  expect(await open('second:2026-03')).toEqual([c])
  expect(await open('not-second')).toEqual([d])
  expect(await open('not-third')).toEqual([c])
  expect(await open('days:second:8:14')).toEqual([b])
  expect(await open('second', 30)).toEqual([b])
})

test('order value × frequency is the yearly spend, to the last unit', async () => {
  await placeOrders(ctx(), [order(d, '2026-06-10', { price: 1234 })])
  const { rows } = await reportTrends(ctx(), { by: 'year' })
  const [year] = rows
  expect(year).toMatchObject({ period: '2026', customers: 4, orders: 10, complete: false })
  const [revenue, orders, customers] = [year?.revenue.minor ?? 0, 10, 4]
  expect(revenue).toBe(9 * 5000 + 1234)
  expect((revenue / orders) * (orders / customers)).toBeCloseTo(revenue / customers, 10)
  expect(year?.frequency).toBe(2.5)
  expect(year?.spend?.minor).toBe(Math.round(revenue / customers))
  const opened = await reportPeople(ctx(), { report: 'trends', figure: 'window:2026' })
  expect(opened.total).toBe(4)
})

test('tables are written for download', async () => {
  const table = await reportTable(ctx(), { report: 'retention', table: 'trend' })
  expect(table[0]).toEqual(['月', '前の期間の方', 'つづけてくださった方', '割合'])
  expect(table.at(-1)).toEqual(['2026-06', 3, 2, '66.7%'])
  await expect(reportTable(ctx(), { report: 'retention', table: 'nothing' })).rejects.toMatchObject(
    { code: 'invalid' },
  )
})
