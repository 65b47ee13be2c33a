import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../../../kernel/package-root.ts'
import { bgNbd } from './bg-nbd.ts'
import { expectedFor } from './buying-model.ts'
import { fitCox } from './cox.ts'
import { fitModel } from './fit.ts'
import { fitSpend } from './fit-spend.ts'
import { expectedSpend } from './gamma-gamma.ts'
import { groupHistories } from './histories.ts'
import { logRank, survivalCurve, survivingAt } from './kaplan-meier.ts'
import { mbgNbd } from './mbg-nbd.ts'
import { atOnce } from './optimise.ts'
import { paretoNbd } from './pareto-nbd.ts'

// Figures that papers and other programs published. The data may not be shipped, so these run
// where it lies beside the checkout.
const folder = join(packageRoot, '../shared/data')
const isThere = (path: string) => existsSync(join(folder, path))
const read = (path: string) => readFileSync(join(folder, path))
// The body of a skipped block is read all the same.
const json = (path: string) => JSON.parse(isThere(path) ? read(path).toString() : '{}')
const table = (path: string): Record<string, string>[] =>
  isThere(path)
    ? parse(path.endsWith('.gz') ? gunzipSync(read(path)) : read(path), { columns: true })
    : []

describe.skipIf(!isThere('cdnow'))('CDNOW, as published', () => {
  const { published, lifetimes_run: run } = json('cdnow/reference.json')
  const rows = table('cdnow/cdnow_customers_summary_with_transactions.csv').map((row) => ({
    x: Number(row.x),
    tx: Number(row.t_x),
    T: Number(row.T),
    mean: Number(row.zbar),
  }))
  const histories = groupHistories(rows)

  test.each([
    ['BG/NBD', bgNbd],
    ['MBG/NBD', mbgNbd],
    ['Pareto/NBD', paretoNbd],
  ] as const)('parameters and likelihood of %s', (name, model) => {
    const fit = atOnce(fitModel(model, histories))
    expect(fit.fits).toBe(true)
    if (!fit.fits) return
    model.parameters.forEach((key, i) => {
      expect(Math.abs((fit.parameters[i] ?? 0) - published[name][key])).toBeLessThan(0.01)
    })
    if (published[name].logLik) {
      expect(Math.abs(fit.logLikelihood - published[name].logLik)).toBeLessThan(0.1)
    }
  })

  test('Gamma-Gamma and the first ten', () => {
    const fit = atOnce(fitSpend(rows))
    expect(fit.fits).toBe(true)
    if (!fit.fits) return
    const { p, q, gamma, logLik } = published.GammaGamma
    ;[p, q, gamma].forEach((value: number, i: number) => {
      expect(Math.abs((fit.parameters[i] ?? 0) - value)).toBeLessThan(0.01)
    })
    expect(Math.abs(fit.logLikelihood - logLik)).toBeLessThan(0.1)
    const ten: number[] = published['GammaGamma E[M|x,m] first 10 customers (Hardie note 025)']
    ten.forEach((value, i) => {
      const { x, mean } = rows[i] ?? { x: 0, mean: 0 }
      near(expectedSpend(fit.parameters, x, mean), value)
    })
  })

  test('conditional expectations and P(alive)', () => {
    const bg = [0.243, 4.414, 0.793, 2.426]
    const pareto = [0.553, 10.578, 0.606, 11.669]
    const key = Object.keys(run).find((name) => name.startsWith('conditional table')) ?? ''
    for (const { x, t_x: tx, T, t, ...expected } of run[key]) {
      near(expectedFor(bgNbd, bg, { x, tx, T }, t), expected.bg_exp)
      near(bgNbd.alive(bg, { x, tx, T }), expected.bg_palive)
      near(expectedFor(paretoNbd, pareto, { x, tx, T }, t), expected.pn_exp)
      near(paretoNbd.alive(pareto, { x, tx, T }), expected.pn_palive)
    }
    for (const { t, ...expected } of run['unconditional expectations']) {
      near(bgNbd.expected(bg, t), expected.bg)
      near(paretoNbd.expected(pareto, t), expected.pn)
    }
  })

  test('chances of counts', () => {
    const bg = [0.243, 4.414, 0.793, 2.426]
    near(bgNbd.countProbability(bg, 39, 0), published['BG/NBD P(X(39)=0) (R BTYD)'])
    near(bgNbd.countProbability(bg, 2, 10), published['BG/NBD P(X(2)=10) (R BTYD)'])
    const counts: number[] = published['BG/NBD P(X(30)=n), n=11..20 (R BTYD)']
    counts.forEach((value, i) => {
      near(bgNbd.countProbability(bg, 30, 11 + i), value)
    })
  })
})

describe.skipIf(!isThere('telco-churn'))('Telco churn, as R gives it', () => {
  const reference = json('telco-churn/reference.json')
  const rows = table('telco-churn/Telco-Customer-Churn.csv.gz').map((row) => ({
    time: Number(row.tenure),
    ended: row.Churn === 'Yes',
    contract: row.Contract ?? '',
    of: [
      Number(row.Contract === 'One year'),
      Number(row.Contract === 'Two year'),
      Number(row.MonthlyCharges),
    ],
  }))
  const contracts = Object.keys(reference.km_by_contract ?? {})
  const groups = contracts.map((name) => rows.filter(({ contract }) => contract === name))

  test('the curve with its errors', () => {
    const curve = survivalCurve(rows)
    for (const [time, atRisk, surviving, error] of reference.km_all) {
      const step = curve.steps.find((step) => step.time === time)
      expect(step).toMatchObject({ atRisk })
      expect(step?.surviving).toBeCloseTo(surviving, 6)
      expect(step?.error).toBeCloseTo(error, 6)
    }
  })

  test('by contract, with the median and the log-rank test', () => {
    contracts.forEach((name, i) => {
      const expected = reference.km_by_contract[name]
      const curve = survivalCurve(groups[i] ?? [])
      expect(curve).toMatchObject({ count: expected.n, ended: expected.events })
      for (const [time, share] of Object.entries(expected.S)) {
        expect(survivingAt(curve, Number(time))).toBeCloseTo(share as number, 6)
      }
      if (!expected.median) return
      expect(curve.median).toBe(expected.median)
      expect([curve.medianLow, curve.medianHigh]).toEqual(expected['median_95CI(log)'])
    })
    const test = logRank(groups)
    expect(test?.degrees).toBe(reference.logrank_contract.df)
    expect(Math.abs((test?.chiSquare ?? 0) - reference.logrank_contract.chisq)).toBeLessThan(0.5)
  })

  test('Cox with Efron ties', () => {
    const fit = atOnce(fitCox(rows, 3))
    expect(fit.fits).toBe(true)
    if (!fit.fits) return
    const { loglik, loglik_null: none, ...terms } = reference.cox_efron
    expect(fit.logLikelihood).toBeCloseTo(loglik, 1)
    expect(fit.logLikelihoodNull).toBeCloseTo(none, 1)
    Object.values(terms as Record<string, { coef: number; se: number }>).forEach((term, i) => {
      expect(fit.coefficients[i]).toBeCloseTo(term.coef, 6)
      expect(fit.errors[i]).toBeCloseTo(term.se, 6)
    })
  })
})

/** Within half a percent, or within what the printed digits can tell. */
function near(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThan(0.005 * Math.abs(expected) + 1e-12)
}
