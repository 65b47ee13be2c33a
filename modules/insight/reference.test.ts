import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/context.ts'
import { packageRoot } from '../../kernel/package-root.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { adoptCompanyDefaults } from '../accounts/index.ts'
import { type OrderInput, placeOrders } from '../orders/index.ts'
import { upsertPeople } from '../people/index.ts'
import { reportCohorts } from './report-cohorts.ts'
import { reportLtv } from './report-ltv.ts'
import { reportPeople } from './report-people.ts'
import { reportRepeat } from './report-repeat.ts'

// UCI Online Retail with figures that pandas computed; too large for the repository, so the test
// runs where the data lies beside the checkout.
const folder = join(packageRoot, '../shared/data/online-retail')
type Reference = {
  clean: { lines: number; invoices: number; customers: number; revenue: number }
  'cohort_retention_counts (row = first-purchase month, column = months since; active customers)': Record<
    string,
    number[]
  >
}

describe.skipIf(!existsSync(folder))('UCI Online Retail', () => {
  let place: TestDatabase
  let reference: Reference
  const rows: OrderInput[] = []
  const ctx = () => place.ctx({ actor: { kind: 'operator' } })

  beforeAll(async () => {
    place = await openTestDatabase()
    reference = JSON.parse(readFileSync(join(folder, 'reference.json'), 'utf8'))
    await adoptCompanyDefaults(ctx(), { currency: 'GBP', zone: 'Europe/London' })
    rows.push(...(await cleanOrders(ctx())))
    for (let from = 0; from < rows.length; from += 500) {
      await placeOrders(ctx(), rows.slice(from, from + 500))
    }
  }, 300_000)
  afterAll(() => place.close())

  test('sums equal the reference', async () => {
    const report = await reportLtv(ctx(), {})
    expect(report).toMatchObject({ customers: reference.clean.customers, orders: 18_532 })
    expect(report.revenue.amount).toBe('8911407.90')
    expect(report.lines).toEqual({ count: 397_884, withoutCost: 397_884 })
    expect(report.frame).toMatchObject({ asOf: '2011-12-09', recordsEnd: true, currency: 'GBP' })
  })

  test('the cohort table equals the reference cell by cell', async () => {
    const { cohorts } = await reportCohorts(ctx(), {})
    const table = Object.fromEntries(cohorts.map(({ cohort, active }) => [cohort, active]))
    expect(table).toEqual(Object.values(reference)[3])
  })

  test('the repeat rate equals a hand count', async () => {
    const orders = new Map<string, number>()
    for (const { personId } of rows) orders.set(personId, (orders.get(personId) ?? 0) + 1)
    const repeaters = [...orders.values()].filter((count) => count >= 2).length
    const { repeat } = await reportRepeat(ctx(), {})
    expect(repeat).toMatchObject({ customers: 4338, repeaters, rate: repeaters / 4338 })
    const opened = await reportPeople(ctx(), { report: 'repeat', figure: 'repeaters' })
    expect(opened.total).toBe(repeaters)
  })
})

type Line = Record<'InvoiceNo' | 'StockCode' | 'Quantity' | 'InvoiceDate' | 'UnitPrice', string> & {
  CustomerID: string
}

/** The stated clean rule: a customer, no C invoice, quantity and price above zero. */
async function cleanOrders(ctx: Ctx): Promise<OrderInput[]> {
  const text = gunzipSync(readFileSync(join(folder, 'online_retail.csv.gz')))
  const lines: Line[] = parse(text, { columns: true })
  const orders = new Map<string, OrderInput & { customer: string }>()
  for (const line of lines) {
    const { InvoiceNo: number, CustomerID: customer } = line
    const [quantity, price] = [Number(line.Quantity), Number(line.UnitPrice)]
    if (!customer || number.startsWith('C') || quantity <= 0 || price <= 0) continue
    const order = orders.get(number) ?? {
      customer,
      personId: '',
      source: 'uci',
      number,
      placedAt: instantOf('Europe/London', line.InvoiceDate.replace(' ', 'T')),
      currency: 'GBP',
      lines: [],
    }
    const unitPrice = Math.round(price * 100)
    order.lines.push({ sku: line.StockCode, name: line.StockCode, quantity, unitPrice })
    orders.set(number, order)
  }
  const customers = [...new Set([...orders.values()].map(({ customer }) => customer))]
  const ids = new Map<string, string>()
  for (let from = 0; from < customers.length; from += 1000) {
    const slice = customers.slice(from, from + 1000)
    const made = await upsertPeople(
      ctx,
      slice.map((value) => ({
        identities: [{ kind: 'customer_number', issuer: 'uci', value, verified: true }],
      })),
    )
    slice.forEach((customer, index) => {
      ids.set(customer, made[index]?.personId ?? '')
    })
  }
  return [...orders.values()].map(({ customer, ...order }) => ({
    ...order,
    personId: ids.get(customer) ?? '',
  }))
}
