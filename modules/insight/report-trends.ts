import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { reading } from '../../kernel/reading.ts'
import type { TrendsReport } from './contract/worth.ts'
import { type Frame, readFrame } from './frame.ts'
import { meanMinor, money, monthName, ratio } from './insight.rules.ts'
import { buyersIn, sum } from './month-pairs.ts'
import { countMonthPairs, type MonthPair } from './queries/retention.ts'
import type { ScopeInput } from './scope.ts'

/** Twelve-month windows shown, one a month. */
const WINDOWS = 36

/**
 * Order value, orders a customer and spend a customer over twelve months: calendar years, or
 * windows ending with each month. Average order × frequency is the spend exactly, for
 * sales/orders × orders/customers = sales/customers; only the shown figures are rounded.
 */
export async function reportTrends(
  ctx: Ctx,
  input: ScopeInput & { by?: 'year' | 'month' },
): Promise<TrendsReport> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const frame = await readFrame(ctx, input)
    const by = input.by ?? 'month'
    const pairs = await countMonthPairs(ctx.tx, frame)
    const ends = by === 'year' ? yearEnds(frame, pairs) : monthEnds(frame, pairs)
    return {
      frame: frame.answer,
      by,
      rows: ends.map((last) => ({
        period: by === 'year' ? String(Math.floor(last / 12)) : monthName(last),
        complete: last < frame.openMonth,
        ...windowOf(pairs, last - 11, last, frame.currency),
      })),
    }
  })
}

/** Figures of the months from `first` to `last`; each buyer counts once, in their last month of it. */
export function windowOf(
  pairs: readonly MonthPair[],
  first: number,
  last: number,
  currency: string,
) {
  const inside = pairs.filter(({ month }) => month >= first && month <= last)
  const customers = buyersIn(pairs, first, last)
  const orders = sum(inside, 'orders')
  const sales = sum(inside, 'sales')
  const averageOrder = meanMinor(sales, orders)
  const spend = meanMinor(sales, customers)
  return {
    customers,
    orders,
    revenue: money(sales, currency),
    averageOrder: averageOrder === null ? null : money(averageOrder, currency),
    frequency: ratio(orders, customers),
    spend: spend === null ? null : money(spend, currency),
  }
}

function firstMonth(frame: Frame, pairs: readonly MonthPair[]): number {
  const first = pairs.reduce((least, { month }) => Math.min(least, month), frame.month + 1)
  return Math.max(first, frame.fromMonth ?? 0)
}

/** Decembers; the running year's is not over and says so. */
function yearEnds(frame: Frame, pairs: readonly MonthPair[]): number[] {
  const first = Math.floor(firstMonth(frame, pairs) / 12)
  const last = Math.floor(frame.month / 12)
  return pairs.length === 0 ? [] : range(first, last).map((year) => year * 12 + 11)
}

/** Months that close a whole year of records; where there is none, the last month alone. */
function monthEnds(frame: Frame, pairs: readonly MonthPair[]): number[] {
  if (pairs.length === 0) return []
  const first = Math.max(firstMonth(frame, pairs) + 11, frame.month - WINDOWS + 1)
  return first > frame.month ? [frame.month] : range(first, frame.month)
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
