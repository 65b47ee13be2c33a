import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { reading } from '../../kernel/reading.ts'
import type { CohortsReport } from './contract/staying.ts'
import { type Frame, readFrame } from './frame.ts'
import { money, monthName, ratio } from './insight.rules.ts'
import { type CohortCell, countCohorts } from './queries/cohorts.ts'
import { sumWorth } from './queries/ltv.ts'
import type { ScopeInput } from './scope.ts'

/**
 * Who ordered again, by month of the first order and months since, in the company's zone. A
 * cancelled order is none. The period chooses the rows.
 */
export async function reportCohorts(ctx: Ctx, input: ScopeInput): Promise<CohortsReport> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const frame = await readFrame(ctx, input)
    const sums = await sumWorth(ctx.tx, frame)
    const cells = (await countCohorts(ctx.tx, frame)).filter(
      ({ cohort }) => frame.fromMonth === null || cohort >= frame.fromMonth,
    )
    const cohorts = rowsOf(frame, cells)
    const months = cohorts[0]?.active.length ?? 0
    return {
      frame: frame.answer,
      customers: sums.customers,
      orders: sums.orders,
      revenue: money(sums.sales, frame.currency),
      months,
      cohorts,
      curve: curveOf(cohorts, months),
    }
  })
}

function rowsOf(frame: Frame, cells: CohortCell[]): CohortsReport['cohorts'] {
  const byCohort = new Map<number, CohortCell[]>()
  for (const cell of cells) {
    byCohort.set(cell.cohort, [...(byCohort.get(cell.cohort) ?? []), cell])
  }
  const oldest = Math.min(...byCohort.keys())
  return [...byCohort].map(([cohort, ages]) => {
    const active = Array.from({ length: frame.month - oldest + 1 }, () => 0)
    for (const { age, active: people } of ages) active[age] = people
    return {
      cohort: monthName(cohort),
      size: active[0] ?? 0,
      active,
      observed: frame.month - cohort + 1,
      complete: frame.openMonth - cohort,
    }
  })
}

/** Only cohorts whose month of that age is over take part, so that the base is honest. */
function curveOf(cohorts: CohortsReport['cohorts'], months: number): CohortsReport['curve'] {
  return Array.from({ length: months }, (_, age) => {
    const able = cohorts.filter(({ complete }) => age < complete)
    const base = able.reduce((sum, { size }) => sum + size, 0)
    const active = able.reduce((sum, row) => sum + (row.active[age] ?? 0), 0)
    return { age, base, active, rate: ratio(active, base) }
  })
}
