/** How long subscriptions last, and what known things make them last longer or shorter. */
import { decimalsOf } from '../../../kernel/money.ts'
import type { SurvivalAnswer } from '../contract/prediction-outcome.ts'
import { type CoxFit, fitCox } from './cox.ts'
import { logRank, NORMAL_95, type SurvivalCurve, survivalCurve } from './kaplan-meier.ts'
import type { Slices } from './optimise.ts'
import { MONTH_DAYS, UNIT_DAYS, type Unit } from './read-shop.ts'
import type { SubscriptionLife } from './subscriptions.queries.ts'

/** Products drawn on their own, and values of a kind that the model takes apart. */
const MOST_PRODUCTS = 6
const MOST_VALUES = 8
/** Fewer subscriptions than this are counted with the others of their kind. */
const FEWEST = 30
const FEWEST_ENDS = 5
const MOST_STEPS = 200

export function* subscriptionSurvival(
  lives: readonly SubscriptionLife[],
  { unit, currency }: { unit: Unit; currency: string },
): Slices<SurvivalAnswer | null> {
  if (lives.length === 0) return null
  const scale = unit === 'month' ? 1 : UNIT_DAYS[unit]
  const rows = lives.map((life) => ({ ...life, time: life.time / scale }))
  const products = valuesOf(rows, 'product', MOST_PRODUCTS)
  const groups = products.map((product) => rows.filter((row) => row.product === product))
  return {
    unit,
    all: drawn(survivalCurve(rows)),
    byProduct: groups.map((group, i) => ({
      product: products[i] ?? '',
      ...drawn(survivalCurve(group)),
    })),
    logRank: logRank(groups),
    cox: yield* hazards(rows, currency),
  }
}

function drawn({ count, ended, median, medianLow, medianHigh, steps }: SurvivalCurve) {
  const every = Math.ceil(steps.length / MOST_STEPS)
  return {
    subscriptions: count,
    cancelled: ended,
    median,
    medianLow,
    medianHigh,
    steps: steps.filter((_, i) => (steps.length - 1 - i) % every === 0),
  }
}

/** The commonest first; rare ones are left out. */
function valuesOf(
  rows: readonly SubscriptionLife[],
  kind: 'product' | 'channel',
  most: number,
): string[] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(row[kind], (counts.get(row[kind]) ?? 0) + 1)
  return [...counts]
    .filter(([value, count]) => value !== '' && count >= FEWEST)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([value]) => value)
}

/** A product that hardly anybody cancelled has no ratio: its best coefficient is −∞. */
function endless(rows: readonly SubscriptionLife[]): string[] {
  const ends = new Map<string, number>()
  for (const { product, ended } of rows) {
    ends.set(product, (ends.get(product) ?? 0) + (ended ? 1 : 0))
  }
  return [...ends].filter(([, count]) => count < FEWEST_ENDS).map(([product]) => product)
}

type Term = SurvivalAnswer['cox']['terms'][number]
type Column = Pick<Term, 'of' | 'value' | 'against'> & { read: (row: SubscriptionLife) => number }

/** With all that is known; where one follows from another, with less. */
function* hazards(
  all: readonly SubscriptionLife[],
  currency: string,
): Slices<SurvivalAnswer['cox']> {
  const without = endless(all)
  const rows = all.filter(({ product }) => !without.includes(product))
  const columns = columnsOf(rows, currency)
  const less: Term['of'][][] = [[], ['cycle'], ['cycle', 'channel'], ['cycle', 'channel', 'price']]
  let refused: CoxFit = { fits: false, reason: 'too_few' }
  for (const dropped of less) {
    const kept = columns.filter(({ of }) => !dropped.includes(of))
    const data = rows.map((row) => ({ ...row, of: kept.map(({ read }) => read(row)) }))
    const fit = yield* fitCox(data, kept.length)
    if (fit.fits) return { ...answer(fit, kept), without }
    if (dropped.length === 0) refused = fit
  }
  const reason = refused.fits ? null : refused.reason
  return { fits: false, reason, logLikelihood: null, logLikelihoodNull: null, terms: [], without }
}

function answer(
  fit: Extract<CoxFit, { fits: true }>,
  columns: readonly Column[],
): Omit<SurvivalAnswer['cox'], 'without'> {
  return {
    fits: true,
    reason: null,
    logLikelihood: fit.logLikelihood,
    logLikelihoodNull: fit.logLikelihoodNull,
    terms: columns.map(({ of, value, against }, i) => {
      const coefficient = fit.coefficients[i] ?? 0
      const error = fit.errors[i] ?? 0
      const ratio = (by: number) =>
        Math.exp(Math.max(-700, Math.min(700, coefficient + by * error)))
      return {
        of,
        value,
        against,
        coefficient,
        error,
        hazardRatio: ratio(0),
        low: ratio(-NORMAL_95),
        high: ratio(NORMAL_95),
      }
    }),
  }
}

function columnsOf(rows: readonly SubscriptionLife[], currency: string): Column[] {
  const kinds = (['product', 'channel'] as const).flatMap((of) => {
    const [against = '', ...others] = valuesOf(rows, of, MOST_VALUES)
    return others.map(
      (value): Column => ({ of, value, against, read: (row) => (row[of] === value ? 1 : 0) }),
    )
  })
  const major = 10 ** decimalsOf(currency)
  const numbers: Column[] = [
    { of: 'price', value: '', against: '', read: ({ price }) => price / major },
    { of: 'cycle', value: '', against: '', read: ({ cycleDays }) => cycleDays / MONTH_DAYS },
  ]
  const differs = ({ read }: Column) => rows.some((row) => read(row) !== read(rows[0] ?? row))
  return [...kinds, ...numbers].filter(differs)
}
