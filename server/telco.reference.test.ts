import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '../kernel/package-root.ts'
import { openTestDatabase, type TestDatabase } from '../kernel/testing.ts'
import { importFile } from '../modules/imports/index.ts'
import { fitPrediction } from '../modules/insight/index.ts'

// Published figures, from the file to the answer. The data may not be shipped, so this runs where it
// lies beside the checkout.
const data = resolve(packageRoot, process.env.KIZUNA_SHARED_DATA ?? '../shared/data')
const folder = join(data, 'telco-churn')
const isThere = existsSync(folder)
const title = 'Telco churn, imported as subscriptions'

describe.skipIf(!isThere)(isThere ? title : `${title} (no telco-churn in ${data})`, () => {
  let place: TestDatabase
  let work: string
  let path: string
  const ctx = () => place.ctx({ actor: { kind: 'operator' } })
  const take = () =>
    importFile(ctx(), { path, kind: 'subscriptions', mapping: 'telco-churn' }).then(
      ({ row }) => row,
    )
  beforeAll(async () => {
    place = await openTestDatabase()
    work = await mkdtemp(join(tmpdir(), 'kizuna-reference-'))
    path = join(work, 'Telco-Customer-Churn.csv')
    const packed = createReadStream(join(folder, 'Telco-Customer-Churn.csv.gz'))
    await writeFile(path, await buffer(packed.pipe(createGunzip())))
  })
  afterAll(async () => {
    await place.close()
    await rm(work, { recursive: true, force: true })
  })

  test('every row comes in once', async () => {
    expect(await take()).toMatchObject({ rowsTaken: 7043, rowsUntaken: 0, rowsTotal: 7043 })
    const again = await take()
    expect(again.result).toMatchObject({ subscriptionsCreated: 0, subscriptionsUnchanged: 7043 })
  }, 120_000)

  test('the curve, the medians, the log-rank test and Cox', async () => {
    const expected = JSON.parse(readFileSync(join(folder, 'reference.json'), 'utf8'))
    const { outcome } = await fitPrediction(ctx(), { calibrationEnd: '2020-01-01', unit: 'month' })
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
    const { chisq } = expected.logrank_contract
    expect(Math.abs((survival?.logRank?.chiSquare ?? 0) - chisq)).toBeLessThan(0.5)
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
})
