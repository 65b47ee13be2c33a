import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { reading } from '../../kernel/reading.ts'
import type { SimulationReport } from './contract/growth.ts'
import { BUILT_IN } from './definitions.ts'
import { type Frame, readFrame } from './frame.ts'
import {
  meanMinor,
  money,
  type Simulation,
  simulateRetention as simulate,
} from './insight.rules.ts'
import { monthsBefore } from './months.ts'
import { countPeople, newPeopleOf } from './queries/home.ts'
import { readPace, sumWorth } from './queries/ltv.ts'
import { readRetention } from './report-retention.ts'
import type { ScopeInput } from './scope.ts'

export interface SimulateRetention extends ScopeInput {
  /** Points of retention to add. */
  points?: number
  years?: number
  /** Figures to reckon with instead of the shop's own. Profit in minor units. */
  retention?: number
  customers?: number
  newPerYear?: number
  profitPerYear?: number
}

/**
 * What some points more of yearly retention would change in gross profit, from the shop's own last
 * twelve months: buyers next year = buyers × retention + new buyers, profit = buyers × profit each.
 */
export async function simulateRetention(
  ctx: Ctx,
  input: SimulateRetention,
): Promise<SimulationReport> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const {
      points = 5,
      years = 5,
      retention,
      customers,
      newPerYear,
      profitPerYear,
      ...scope
    } = input
    const frame = await readFrame(ctx, scope)
    const own = await ownFigures(ctx, frame)
    const rate = retention ?? own.retention
    const profit = profitPerYear ?? own.profitPerYear?.minor ?? null
    const given = {
      customers: customers ?? own.customers,
      newPerYear: newPerYear ?? own.newPerYear,
    }
    if (rate === null || profit === null) {
      const missing = profit === null ? ('noOrders' as const) : own.retentionMissing
      return { frame: frame.answer, own, used: null, missing, result: null }
    }
    const used = { ...given, retention: rate, profitPerYear: profit, points, years }
    return {
      frame: frame.answer,
      own,
      used: { ...used, profitPerYear: money(profit, frame.currency) },
      missing: null,
      result: inMoney(simulate(used), frame.currency),
    }
  })
}

async function ownFigures(ctx: Ctx, frame: Frame): Promise<SimulationReport['own']> {
  const since = monthsBefore(frame.until, 12, frame.zone)
  const buyers = await readPace(ctx.tx, frame, since)
  const worth = await sumWorth(ctx.tx, { ...frame, from: since })
  // The model runs in years, so its retention is a year's, whatever the shop's own window is.
  const rule = { ...BUILT_IN.retention, windowMonths: 12 }
  const { current } = await readRetention(ctx, frame, { version: 0, body: rule })
  const profit = meanMinor(
    worth.sales - worth.cost - worth.returned + worth.costBack,
    buyers.customers,
  )
  const whole = current.coverage === 'full'
  return {
    customers: buyers.customers,
    newPerYear: await countPeople(ctx.tx, newPeopleOf(frame, since)),
    retention: whole ? current.rate : null,
    retentionMissing: whole ? current.missing : 'shortRecord',
    profitPerYear: profit === null ? null : money(profit, frame.currency),
    recordYears: frame.first
      ? (frame.until.getTime() - frame.first.getTime()) / 86_400_000 / 365.25
      : 0,
  }
}

function inMoney(result: Simulation, currency: string): SimulationReport['result'] {
  return {
    raisedRetention: result.raisedRetention,
    profit: money(result.profit, currency),
    profitRaised: money(result.profitRaised, currency),
    gain: money(result.gain, currency),
    gainShare: result.gainShare,
    years: result.years.map((row) => ({
      ...row,
      profit: money(row.profit, currency),
      profitRaised: money(row.profitRaised, currency),
    })),
  }
}
