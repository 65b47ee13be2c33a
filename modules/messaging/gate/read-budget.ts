import type { Ctx } from '../../../kernel/context.ts'
import { findGateRows } from './gate.queries.ts'
import { BUDGET_DAYS, spentAt } from './gate.rules.ts'
import { readGateSettings } from './sender.ts'

const DAY = 86_400_000

export interface Budget {
  /** Null for somebody who chose quiet. */
  points: number | null
  used: number
  messages: number
  uncounted: number
}

/** How much the shop has asked of a person within 30 days, and how much it may. */
export async function readBudget(ctx: Ctx, personId: string): Promise<Budget> {
  const since = new Date(ctx.now.getTime() - BUDGET_DAYS * DAY)
  const [row] = await findGateRows(ctx.tx, [{ personId, since, but: null }])
  if (!row) return { points: null, used: 0, messages: 0, uncounted: 0 }
  const settings = await readGateSettings(ctx)
  const spent = row.spent.map(({ channel, at }) => ({ channel, at: new Date(at) }))
  const { points: used, messages } = spentAt(spent, settings, ctx.now)
  const points = row.dial === 'quiet' ? null : settings.budgets[row.dial]
  return { points, used, messages, uncounted: row.uncounted }
}
