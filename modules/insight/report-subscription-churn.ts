import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { reading } from '../../kernel/reading.ts'
import type { SubscriptionChurnReport } from './contract/staying.ts'
import { readFrame } from './frame.ts'
import { monthName, ratio } from './insight.rules.ts'
import { countLives, type LifeRow } from './queries/subscription-churn.ts'
import type { ScopeInput } from './scope.ts'

type Reasons = SubscriptionChurnReport['reasons']

/** Months of life and calendar months shown. */
const LIFE_MONTHS = 60
const CALENDAR_MONTHS = 24

/**
 * Cancelled subscriptions by month of life and by reason. A month of life counts only
 * subscriptions that could have finished it by now, whether they did or cancelled in it, so that
 * young ones bend nothing. Paused ones are running.
 */
export async function reportSubscriptionChurn(
  ctx: Ctx,
  input: ScopeInput,
): Promise<SubscriptionChurnReport> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const frame = await readFrame(ctx, input)
    const rows = await countLives(ctx.tx, frame)
    const subscriptions = total(rows)
    const dead = rows.filter(({ died }) => died !== null)
    const from = frame.month - CALENDAR_MONTHS + 1
    const months = [...new Set(dead.map(({ cancelMonth }) => cancelMonth ?? 0))]
      .filter((month) => month >= from)
      .sort((a, b) => a - b)
    return {
      frame: frame.answer,
      subscriptions,
      running: subscriptions - total(dead),
      cancelled: total(dead),
      missing: subscriptions === 0 ? 'noSubscriptions' : null,
      life: lifeTable(rows),
      reasons: reasonsOf(dead),
      months: months.map((month) => {
        const ended = dead.filter(({ cancelMonth }) => cancelMonth === month)
        return { month: monthName(month), cancelled: total(ended), reasons: reasonsOf(ended) }
      }),
    }
  })
}

/** The curve: `surviving` is the product of (1 − rate) so far (Kaplan and Meier, by month). */
export function lifeTable(rows: readonly LifeRow[]): SubscriptionChurnReport['life'] {
  const longest = rows.reduce(
    (most, { observed, died }) => Math.max(most, Math.min(observed, died ?? observed)),
    0,
  )
  let surviving: number | null = 1
  return Array.from({ length: Math.min(longest, LIFE_MONTHS) }, (_, index) => {
    const month = index + 1
    const able = rows.filter(
      ({ observed, died }) => observed >= month && (died === null || died >= month),
    )
    const ended = able.filter(({ died }) => died === month)
    const rate = ratio(total(ended), total(able))
    surviving = rate === null || surviving === null ? null : surviving * (1 - rate)
    return {
      month,
      atRisk: total(able),
      cancelled: total(ended),
      rate,
      surviving,
      reasons: reasonsOf(ended),
    }
  })
}

function reasonsOf(rows: readonly LifeRow[]): Reasons {
  const byReason = new Map<string, Reasons[number]>()
  for (const row of rows) {
    const reasonId = row.reasonId ?? ''
    const reason = byReason.get(reasonId) ?? {
      reasonId,
      ja: row.reasonJa ?? '',
      en: row.reasonEn ?? '',
      cancelled: 0,
    }
    byReason.set(reasonId, { ...reason, cancelled: reason.cancelled + row.subscriptions })
  }
  return [...byReason.values()].sort((a, b) => b.cancelled - a.cancelled)
}

function total(rows: readonly LifeRow[]): number {
  return rows.reduce((sum, { subscriptions }) => sum + subscriptions, 0)
}
