import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { reading } from '../../kernel/reading.ts'
import type { RetentionReport } from './contract/staying.ts'
import type { RetentionRule } from './definitions.ts'
import { type Frame, readFrame } from './frame.ts'
import { monthName, ratio } from './insight.rules.ts'
import { countKeepingPairs, isPlain, type MonthPair } from './queries/retention.ts'
import { currentDefinition, type Definition } from './read-definitions.ts'
import type { ScopeInput } from './scope.ts'

type Point = RetentionReport['trend'][number]

const TREND_MONTHS = 24

/**
 * Retention: of those who ordered in the window before, the share who ordered again in the window
 * after it. Windows are whole months and end with the last month that is over.
 */
export async function reportRetention(
  ctx: Ctx,
  input: ScopeInput & { version?: number },
): Promise<RetentionReport> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const frame = await readFrame(ctx, input)
    const definition = await currentDefinition(ctx, 'retention', input.version)
    return readRetention(ctx, frame, definition)
  })
}

/** The same, for a frame that is read already; `plain` are the pairs of all its orders, if read. */
export async function readRetention(
  ctx: Ctx,
  frame: Frame,
  { version, body: rule }: Definition<'retention'>,
  plain?: readonly MonthPair[],
): Promise<RetentionReport> {
  const pairs = plain && isPlain(rule) ? plain : await countKeepingPairs(ctx.tx, frame, rule)
  const first = pairs.reduce((least, { month }) => Math.min(least, month), frame.openMonth)
  const pointAt = (end: number) => retentionPoint(pairs, rule, end, first)
  const current = pointAt(frame.openMonth)
  const yearBefore = pointAt(frame.openMonth - 12)
  const trend = Array.from({ length: TREND_MONTHS }, (_, index) =>
    pointAt(frame.openMonth - TREND_MONTHS + 1 + index),
  )
  return {
    frame: frame.answer,
    definition: { ...rule, version },
    current: {
      ...current,
      from: monthName(frame.openMonth - rule.windowMonths),
      missing: missingOf(current, pairs),
    },
    yearBefore: isWhole(yearBefore) ? yearBefore : null,
    trend: trend.filter(isWhole),
  }
}

/** A window before that began before the records did would compare a few with many. */
function isWhole({ base, coverage }: Point): boolean {
  return base > 0 && coverage === 'full'
}

/** `end` is the first month after the window. */
export function retentionPoint(
  pairs: readonly MonthPair[],
  rule: RetentionRule,
  end: number,
  first: number,
): Point {
  const middle = end - rule.windowMonths
  const start = middle - rule.windowMonths
  const before = pairs.filter(
    ({ month, next }) => month >= start && month < middle && (next === null || next >= middle),
  )
  const base = peopleOf(before)
  const kept = peopleOf(before.filter(({ next }) => next !== null && next < end))
  return {
    month: monthName(end - 1),
    base,
    kept,
    rate: ratio(kept, base),
    coverage: first <= start ? 'full' : first < middle ? 'partial' : 'none',
  }
}

function missingOf(point: Point, pairs: readonly MonthPair[]) {
  if (point.base > 0) return null
  if (pairs.length === 0) return 'noOrders'
  return point.coverage === 'full' ? 'noBase' : 'shortRecord'
}

function peopleOf(rows: readonly MonthPair[]): number {
  return rows.reduce((sum, { people }) => sum + people, 0)
}
