import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import { texts } from './orders.texts.ts'
import { findReason } from './reasons.queries.ts'
import { type StepInput, takeStep } from './subscription-step.ts'
import type { Subscription } from './subscriptions.queries.ts'

export interface CancelSubscription extends StepInput {
  /** One reason of the shop's list. */
  reasonId: string
  /** The customer's own words. */
  words?: string | null
}

/** Ends a subscription with one reason; ended already, it stays as it is. */
export async function cancelSubscription(
  ctx: Ctx,
  input: CancelSubscription,
): Promise<Subscription> {
  requirePermission(ctx, 'orders.write')
  return takeStep(ctx, input, async (before) => {
    if (before.status === 'cancelled') return null
    const reason = await findReason(ctx.tx, input.reasonId)
    if (reason?.kind !== 'subscription') throw invalid(texts.reasonMissing)
    const { at = ctx.now, words } = input
    const after: Subscription = {
      ...before,
      status: 'cancelled',
      pausedUntil: null,
      cancelledAt: at < ctx.now ? at : ctx.now,
      cancelReasonId: reason.reasonId,
      cancelWords: words || null,
    }
    const { deliveries } = before
    const payload = { reasonId: reason.reasonId, ja: reason.ja, en: reason.en, deliveries }
    return { after, fact: 'cancelled', payload }
  })
}
