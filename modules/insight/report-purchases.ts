import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { reading } from '../../kernel/reading.ts'
import type { PurchasesReport } from './contract/staying.ts'
import { type Frame, readFrame } from './frame.ts'
import { monthName, ratio } from './insight.rules.ts'
import { monthStart } from './months.ts'
import { quantile } from './quantile.rules.ts'
import {
  countDaysBetween,
  countSteps,
  type DaysBetween,
  type StepRow,
} from './queries/purchases.ts'
import type { ScopeInput } from './scope.ts'

/** Bars of the histogram in days; the last one is open-ended. */
export const DAY_BANDS = [
  { from: 0, to: 7 },
  { from: 8, to: 14 },
  { from: 15, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 90 },
  { from: 91, to: 180 },
  { from: 181, to: 365 },
  { from: 366, to: null },
] as const

const DAY = 86_400_000

/** First → second → third order, by month of the first one, with the days between. */
export async function reportPurchases(
  ctx: Ctx,
  input: ScopeInput & { within?: number },
): Promise<PurchasesReport> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const frame = await readFrame(ctx, input)
    const within = input.within ?? null
    const rows = (await countSteps(ctx.tx, frame, within)).filter(
      ({ cohort }) => frame.fromMonth === null || cohort >= frame.fromMonth,
    )
    const gaps = await countDaysBetween(ctx.tx, frame, within)
    const toSecond = daysBetween(gaps.filter(({ step }) => step === 'second'))
    const patience = within ?? toSecond.upperQuartile
    return {
      frame: frame.answer,
      within,
      total: steps({
        first: sum(rows, 'first'),
        second: sum(rows, 'second'),
        third: sum(rows, 'third'),
      }),
      months: rows.map((row) => ({
        month: monthName(row.cohort),
        ...steps(row),
        settled: isSettled(frame, row.cohort, patience),
      })),
      toSecond,
      toThird: daysBetween(gaps.filter(({ step }) => step === 'third')),
    }
  })
}

function sum(rows: StepRow[], key: 'first' | 'second' | 'third'): number {
  return rows.reduce((total, row) => total + row[key], 0)
}

function steps({ first, second, third }: { first: number; second: number; third: number }) {
  return { first, second, third, secondRate: ratio(second, first), thirdRate: ratio(third, second) }
}

/** The last buyer of the month has had the days in which most second orders come. */
function isSettled(frame: Frame, cohort: number, days: number | null): boolean {
  const end = monthStart(cohort + 1, frame.zone).getTime()
  return days !== null && end + days * DAY <= frame.until.getTime()
}

function daysBetween(rows: DaysBetween[]): PurchasesReport['toSecond'] {
  const counted = rows.map(({ days, people }) => ({ value: days, count: people }))
  return {
    people: rows.reduce((total, { people }) => total + people, 0),
    median: quantile(counted, 0.5),
    lowerQuartile: quantile(counted, 0.25),
    upperQuartile: quantile(counted, 0.75),
    histogram: DAY_BANDS.map(({ from, to }) => ({
      from,
      to,
      people: rows
        .filter(({ days }) => days >= from && (to === null || days <= to))
        .reduce((total, { people }) => total + people, 0),
    })),
  }
}
