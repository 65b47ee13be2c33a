import { dayIn } from '../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict } from '../../kernel/errors.ts'
import { readCompany } from '../accounts/index.ts'
import { firstFrom, nextAfter } from './cycle.rules.ts'
import { texts } from './orders.texts.ts'
import { refuseEnded, refusePast, type StepInput, takeStep } from './subscription-step.ts'
import { pausesEndedBy, type Subscription } from './subscriptions.queries.ts'

/** Leaves one delivery out: the next one is a cycle later. Throws `conflict` while it is paused. */
export async function skipDelivery(ctx: Ctx, input: StepInput): Promise<Subscription> {
  requirePermission(ctx, 'orders.write')
  return takeStep(ctx, input, async (before) => {
    refuseEnded(before)
    const { nextOn } = before
    if (before.status === 'paused' || nextOn === null) throw conflict(texts.pausedAlready)
    const after = { ...before, nextOn: nextAfter(nextOn, before), skips: before.skips + 1 }
    return { after, fact: 'skipped', payload: { skipped: nextOn, nextOn: after.nextOn } }
  })
}

export interface PauseSubscription extends StepInput {
  /** The day from which deliveries go on; null until further notice. */
  until: string | null
}

/** Rests a subscription. It goes on by itself on the day given, on the days of its own schedule. */
export async function pauseSubscription(ctx: Ctx, input: PauseSubscription): Promise<Subscription> {
  requirePermission(ctx, 'orders.write')
  const { until } = input
  return takeStep(ctx, input, async (before, _, today) => {
    refuseEnded(before)
    if (until) refusePast(until, today)
    if (before.status === 'paused' && before.pausedUntil === until) return null
    const nextOn = until ? firstFrom(before.nextOn ?? until, until, before) : null
    const after: Subscription = { ...before, status: 'paused', pausedUntil: until, nextOn }
    return { after, fact: 'paused', payload: { until, nextOn } }
  })
}

export interface ResumeSubscription extends StepInput {
  /** The next delivery; the first of its schedule from today where it still has one. */
  nextOn?: string | null
}

/** Goes on after a pause, or takes a cancellation back. */
export async function resumeSubscription(
  ctx: Ctx,
  input: ResumeSubscription,
): Promise<Subscription> {
  requirePermission(ctx, 'orders.write')
  return takeStep(ctx, input, async (before, _, today) => {
    if (before.status === 'active') return null
    if (input.nextOn) refusePast(input.nextOn, today)
    const nextOn = input.nextOn ?? firstFrom(before.nextOn ?? today, today, before)
    const after: Subscription = {
      ...before,
      status: 'active',
      nextOn,
      pausedUntil: null,
      cancelledAt: null,
      cancelReasonId: null,
      cancelWords: null,
    }
    const payload = { nextOn, cancellationWithdrawn: before.status === 'cancelled' }
    return { after, fact: 'resumed', payload }
  })
}

const PAUSES_AT_ONCE = 500

/** Ends the pauses whose day has come, in every zone on the company's own calendar. */
export async function endPauses(ctx: Ctx): Promise<number> {
  requirePermission(ctx, 'orders.write')
  const { zone } = await readCompany(ctx)
  const today = dayIn(zone, ctx.now)
  let ended = 0
  for (;;) {
    const count = await inTransaction(ctx, async (ctx) => {
      const due = await pausesEndedBy(ctx.tx, today, PAUSES_AT_ONCE)
      for (const { subscriptionId } of due) await resumeSubscription(ctx, { subscriptionId })
      return due.length
    })
    ended += count
    if (count < PAUSES_AT_ONCE) return ended
  }
}
