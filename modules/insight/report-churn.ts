import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { reading } from '../../kernel/reading.ts'
import type { ChurnReport } from './contract/staying.ts'
import { readFrame } from './frame.ts'
import { monthName, ratio } from './insight.rules.ts'
import {
  type CancelMonth,
  countLeavers,
  countSilences,
  countSubscribers,
  type SilenceRow,
} from './queries/churn.ts'
import { currentDefinition } from './read-definitions.ts'
import type { ScopeInput } from './scope.ts'

const MONTHS = 24

/**
 * Who stopped, month by month, in two tables that share nobody for one silence: `lapsed`, the
 * definition's window ran out without a word and without a running subscription; `cancelled`,
 * they told us and have no subscription running any more.
 */
export async function reportChurn(
  ctx: Ctx,
  input: ScopeInput & { version?: number },
): Promise<ChurnReport> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const frame = await readFrame(ctx, input)
    const { body: rule, version } = await currentDefinition(ctx, 'retention', input.version)
    const silences = await countSilences(ctx.tx, frame, rule)
    const leavers = await countLeavers(ctx.tx, frame)
    const first = silences.reduce((least, { month }) => Math.min(least, month), frame.month)
    const from = Math.max(frame.fromMonth ?? 0, first, frame.month - MONTHS + 1)
    const months = Array.from({ length: Math.max(0, frame.month - from + 1) }, (_, i) => from + i)
    const subscribers = await countSubscribers(ctx.tx, frame, months)
    return {
      frame: frame.answer,
      definition: { ...rule, version },
      months: months.map((month) => {
        const active = peopleOf(silences.filter((row) => isActive(row, month, rule.windowMonths)))
        const lapsed = peopleOf(silences.filter((row) => row.lapsed === month))
        const running = at(subscribers, month)
        const cancelled = at(leavers, month)
        return {
          month: monthName(month),
          complete: month < frame.openMonth,
          active,
          lapsed,
          lapsedRate: ratio(lapsed, active),
          subscribers: running,
          cancelled,
          cancelledRate: ratio(cancelled, running),
        }
      }),
      missing: silences.length === 0 ? 'noOrders' : null,
    }
  })
}

function isActive(row: SilenceRow, month: number, window: number): boolean {
  return (
    row.month >= month - window &&
    row.month < month &&
    (row.next === null || row.next >= month) &&
    (row.cancelled === null || row.cancelled >= month)
  )
}

function at(rows: readonly CancelMonth[], month: number): number {
  return rows.find((row) => row.month === month)?.people ?? 0
}

function peopleOf(rows: readonly SilenceRow[]): number {
  return rows.reduce((sum, { people }) => sum + people, 0)
}
