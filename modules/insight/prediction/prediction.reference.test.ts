import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '../../../kernel/clock.ts'
import { packageRoot } from '../../../kernel/package-root.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { adoptCompanyDefaults } from '../../accounts/index.ts'
import { placeOrders } from '../../orders/index.ts'
import { upsertPeople } from '../../people/index.ts'
import { fitPrediction } from './ask-prediction.ts'
import { listPredictions } from './read-predictions.ts'

// Published figures, reached through orders in the database; subscriptions come in by file (server/telco.reference.test.ts). The data may not be
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
