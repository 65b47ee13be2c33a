import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { packageRoot } from '../../../kernel/package-root.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { adoptCompanyDefaults } from '../../accounts/index.ts'
import { placeOrders } from '../../orders/index.ts'
import { upsertPeople } from '../../people/index.ts'
import { fitPrediction } from './ask-prediction.ts'
import { listPredictions } from './read-predictions.ts'

// Published figures, reached through orders and subscriptions in the database. The data may not be
// shipped, so these run where it lies beside the checkout.
const folder = join(packageRoot, '../shared/data')
const table = (path: string): Record<string, string>[] => {
  const file = readFileSync(join(folder, path))
  return parse(path.endsWith('.gz') ? gunzipSync(file) : file, { columns: true })
}
const reference = (path: string) => JSON.parse(readFileSync(join(folder, path)).toString())

describe.skipIf(!existsSync(join(folder, 'cdnow')))('CDNOW through orders', () => {
  let place: TestDatabase
  const rows = existsSync(join(folder, 'cdnow')) ? table('cdnow/cdnow_sample_elog.csv') : []
  const ctx = () => place.ctx({ actor: { kind: 'operator' } })
  beforeAll(async () => {
    place = await openTestDatabase()
    await adoptCompanyDefaults(ctx(), { currency: 'USD', zone: 'America/New_York' })
    const numbers = [...new Set(rows.map(({ sampleid }) => sampleid ?? ''))]
    const made = await upsertPeople(
      ctx(),
      numbers.map((value) => ({
        identities: [{ kind: 'customer_number', value, verified: true }],
      })),
    )
    const ids = new Map(numbers.map((number, i) => [number, made[i]?.personId ?? '']))
    const orders = rows.map((row, i) => {
      const day = (row.date ?? '').replace(/(....)(..)(..)/, '$1-$2-$3')
      return {
        personId: ids.get(row.sampleid ?? '') ?? '',
        source: 'cdnow',
        number: String(i),
        placedAt: instantOf('America/New_York', `${day}T00:00:00`),
        currency: 'USD',
        lines: [{ name: 'CD', quantity: 1, unitPrice: Math.round(Number(row.sales) * 100) }],
      }
    })
    for (let from = 0; from < orders.length; from += 500) {
      await placeOrders(ctx(), orders.slice(from, from + 500))
    }
  }, 300_000)
  afterAll(() => place.close())

  test('parameters, likelihoods and the first ten values', async () => {
    const { published, lifetimes_run: computed } = reference('cdnow/reference.json')
    const run = await fitPrediction(ctx(), { calibrationEnd: '1997-09-30', unit: 'week' })
    const names = { bg_nbd: 'BG/NBD', mbg_nbd: 'MBG/NBD', pareto_nbd: 'Pareto/NBD' }
    for (const { model, parameters, logLikelihood } of run.outcome?.models ?? []) {
      const expected = published[names[model]]
      for (const [name, value] of Object.entries(parameters)) {
        expect(Math.abs(value - expected[name])).toBeLessThan(0.01)
      }
      if (!expected.logLik) continue
      expect(Math.abs((logLikelihood ?? 0) - expected.logLik)).toBeLessThan(0.1)
    }
    const spend = run.outcome?.spend
    for (const name of ['p', 'q', 'gamma']) {
      expect(Math.abs((spend?.parameters[name] ?? 0) - published.GammaGamma[name])).toBeLessThan(
        0.01,
      )
    }
    expect(Math.abs((spend?.logLikelihood ?? 0) - published.GammaGamma.logLik)).toBeLessThan(0.1)
    const key = Object.keys(computed).find((name) => name.startsWith('CLV first 10')) ?? ''
    const people = await listPredictions(ctx(), { runId: run.runId, sort: 'number', limit: 10 })
    computed[key].forEach((value: number, i: number) => {
      const worth = Number(people.items[i]?.expectedWorth.amount)
      expect(Math.abs(worth / value - 1)).toBeLessThan(0.005)
    })
  }, 60_000)
})

describe.skipIf(!existsSync(join(folder, 'telco-churn')))(
  'Telco churn through subscriptions',
  () => {
    let place: TestDatabase
    const ctx = () => place.ctx({ actor: { kind: 'operator' }, now: '2026-07-15T12:00:00Z' })
    beforeAll(async () => {
      place = await openTestDatabase()
      const lives = table('telco-churn/Telco-Customer-Churn.csv.gz').map((row) => ({
        id: newId(),
        months: Number(row.tenure),
        ended: row.Churn === 'Yes',
        product: row.Contract,
        price: Math.round(Number(row.MonthlyCharges) * 100),
      }))
      const given = sql`jsonb_to_recordset(${JSON.stringify(lives)}::jsonb)
      l(id uuid, months int, ended bool, product text, price bigint)`
      // As an import would leave them; starting and cancelling 7,043 one by one takes minutes.
      await sql`insert into orders.subscriptions (person_id, subscription_id, origin_id, source,
        number, currency, cycle_months, started_at, status, cancelled_at, cancel_reason_id,
        created_at, updated_at)
      select id, id, id, 'telco', id::text, 'USD', 1, ended_on - make_interval(months => months),
        case when ended then 'cancelled' else 'active' end, case when ended then ended_on end,
        case when ended then '01900000-0000-7000-8000-000000000009'::uuid end, ended_on, ended_on
      from ${given}, (select timestamptz '2026-07-15 03:00:00Z' as ended_on) e`.execute(place.db)
      await sql`insert into orders.subscription_items (person_id, subscription_id, line_no, origin_id,
        name, quantity, unit_price)
      select id, id, 1, id, product, 1, price from ${given}`.execute(place.db)
    }, 120_000)
    afterAll(() => place.close())

    test('the curve, the medians, the log-rank test and Cox', async () => {
      const expected = reference('telco-churn/reference.json')
      const { outcome } = await fitPrediction(ctx(), { unit: 'month', currency: 'USD' })
      const survival = outcome?.survival
      expect(survival?.all).toMatchObject({
        subscriptions: expected.rows,
        cancelled: expected.events,
      })
      for (const [time, atRisk, surviving, error] of expected.km_all) {
        const step = survival?.all.steps.find((step) => step.time === time)
        expect(step).toMatchObject({ atRisk })
        expect(step?.surviving).toBeCloseTo(surviving, 6)
        expect(step?.error).toBeCloseTo(error, 6)
      }
      const monthly = survival?.byProduct.find(({ product }) => product === 'Month-to-month')
      expect(monthly).toMatchObject({ median: 35, medianLow: 32, medianHigh: 38 })
      expect(survival?.logRank).toMatchObject({ degrees: 2 })
      expect(
        Math.abs((survival?.logRank?.chiSquare ?? 0) - expected.logrank_contract.chisq),
      ).toBeLessThan(0.5)
      const { loglik, loglik_null: none, ...terms } = expected.cox_efron
      expect(survival?.cox.logLikelihood).toBeCloseTo(loglik, 1)
      expect(survival?.cox.logLikelihoodNull).toBeCloseTo(none, 1)
      for (const [name, { coef, se }] of Object.entries<{ coef: number; se: number }>(terms)) {
        const value = name.replace(/^Contract=/, '')
        const term = survival?.cox.terms.find(
          (term) => term.value === value || (term.of === 'price' && name === 'MonthlyCharges'),
        )
        expect(term?.coefficient).toBeCloseTo(coef, 6)
        expect(term?.error).toBeCloseTo(se, 6)
      }
    }, 60_000)
  },
)
