import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { reading } from '../../kernel/reading.ts'
import type { LtvReport } from './contract/worth.ts'
import { type Frame, readFrame } from './frame.ts'
import {
  type CohortBy,
  cohortMonths,
  cohortName,
  formulaValue,
  type Levers,
  meanMinor,
  meansThatAddUp,
  money,
  thinness,
} from './insight.rules.ts'
import { sizesOf, yearsContinued } from './month-pairs.ts'
import {
  type CohortProfit,
  countLines,
  type Pace,
  profitByCohort,
  readPace,
  sumWorth,
  type WorthSums,
} from './queries/ltv.ts'
import { countMonthPairs, type MonthPair } from './queries/retention.ts'
import type { ScopeInput } from './scope.ts'

const YEAR_DAYS = 365.25
const DAY = 86_400_000

/**
 * Lifetime value three ways: gross profit so far (sales − cost − returned + cost recovered), the
 * formula (average order value × orders a year × years continued), and by cohort of first order.
 */
export async function reportLtv(
  ctx: Ctx,
  input: ScopeInput & { by?: CohortBy },
): Promise<LtvReport> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const frame = await readFrame(ctx, input)
    const by = input.by ?? 'month'
    const sums = await sumWorth(ctx.tx, frame)
    const pairs = await countMonthPairs(ctx.tx, frame)
    const sizes = sizesOf(pairs)
    const profits = await profitByCohort(ctx.tx, frame)
    const { currency } = frame
    const { total, perPerson } = workings(sums, currency)
    return {
      frame: frame.answer,
      customers: sums.customers,
      orders: sums.orders,
      revenue: total.sales,
      profit: total.profit,
      total,
      perPerson,
      missing: sums.customers === 0 ? 'noOrders' : null,
      returnsWithoutOrder: {
        people: sums.returners,
        returned: money(sums.returnersReturned, currency),
      },
      lines: await countLines(ctx.tx, frame),
      formula: await readFormula(ctx, frame, pairs),
      recent: recentOf(frame, sizes, profits),
      cohorts: { by, rows: cohortRows(frame, by, sizes, profits) },
    }
  })
}

/** The sum with its parts, and the mean with parts that still add up after rounding. */
export function workings(sums: WorthSums, currency: string) {
  const parts = [sums.sales, -sums.cost, -sums.returned, sums.costBack]
  const worth = ([sales = 0, cost = 0, returned = 0, costBack = 0]: number[]) => ({
    sales: money(sales, currency),
    cost: money(0 - cost, currency),
    returned: money(0 - returned, currency),
    costBack: money(costBack, currency),
    profit: money(sales + cost + returned + costBack, currency),
  })
  return {
    total: worth(parts),
    perPerson: sums.customers > 0 ? worth(meansThatAddUp(parts, sums.customers)) : null,
  }
}

/** The three levers as the records show them; each is null where the records cannot say. */
export async function readFormula(
  ctx: Ctx,
  frame: Frame,
  pairs: readonly MonthPair[],
): Promise<LtvReport['formula']> {
  const recordDays = frame.first ? (frame.until.getTime() - frame.first.getTime()) / DAY : 0
  const paceDays = Math.max(1, Math.min(YEAR_DAYS, recordDays))
  const since = new Date(frame.until.getTime() - paceDays * DAY)
  const pace = await readPace(ctx.tx, frame, since)
  const years = yearsContinued(pairs)
  const levers = pace.customers > 0 && years !== null ? leversOf(pace, paceDays, years) : null
  return {
    averageOrder: levers && money(levers.averageOrder, frame.currency),
    ordersPerYear: levers?.ordersPerYear ?? null,
    years: levers?.years ?? null,
    value: levers && money(formulaValue(levers), frame.currency),
    missing: levers ? null : 'noOrders',
    thin: levers && thinness(pace.customers, recordDays),
    recordYears: recordDays / YEAR_DAYS,
    extrapolated: recordDays < 365,
    paceCustomers: pace.customers,
    paceOrders: pace.orders,
    paceDays: Math.round(paceDays),
  }
}

/** Rounded as they are shown, so that the product can be checked by hand. */
function leversOf(pace: Pace, days: number, years: number): Levers {
  const round = (value: number) => Math.round(value * 100) / 100
  return {
    averageOrder: meanMinor(pace.sales, pace.orders) ?? 0,
    ordersPerYear: round((pace.orders / pace.customers) * (YEAR_DAYS / days)),
    years: round(years),
  }
}

/** Customers whose first order lies in the last twelve months, with the profit they brought so far. */
function recentOf(frame: Frame, sizes: Map<number, number>, profits: CohortProfit[]) {
  const isRecent = (cohort: number) => cohort > frame.month - 12
  const customers = [...sizes].reduce((sum, [at, size]) => sum + (isRecent(at) ? size : 0), 0)
  const profit = profits.reduce((sum, row) => sum + (isRecent(row.cohort) ? row.profit : 0), 0)
  const mean = meanMinor(profit, customers)
  return { customers, perPerson: mean === null ? null : money(mean, frame.currency) }
}

function cohortRows(
  frame: Frame,
  by: CohortBy,
  sizes: Map<number, number>,
  profits: CohortProfit[],
): LtvReport['cohorts']['rows'] {
  const rows = new Map<string, { first: number; last: number; size: number; byAge: number[] }>()
  for (const [month, size] of sizes) {
    if (frame.fromMonth !== null && month < frame.fromMonth) continue
    const name = cohortName(month, by)
    const { last } = cohortMonths(month, by)
    const row = rows.get(name) ?? { first: month, last, size: 0, byAge: [] }
    rows.set(name, { ...row, size: row.size + size })
  }
  for (const { cohort, age, profit } of profits) {
    const row = rows.get(cohortName(cohort, by))
    if (row && (frame.fromMonth === null || cohort >= frame.fromMonth)) {
      row.byAge[age] = (row.byAge[age] ?? 0) + profit
    }
  }
  return [...rows].map(([cohort, { first, last, size, byAge }]) => ({
    cohort,
    size,
    cumulative: cumulate(byAge, frame.month - first + 1, size),
    complete: Math.max(0, frame.openMonth - last),
  }))
}

function cumulate(byAge: number[], ages: number, size: number): number[] {
  let sum = 0
  return Array.from({ length: Math.max(1, ages) }, (_, age) => {
    sum += byAge[age] ?? 0
    return meanMinor(sum, size) ?? 0
  })
}
