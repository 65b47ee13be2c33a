import { z } from 'zod'
import { startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid, preconditionFailed } from '../../../kernel/errors.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { holdConversation } from './living.ts'
import { settle, tell } from './settle.ts'
import { setSnoozed, wakeDue } from './snooze.queries.ts'
import { writtenDay } from './written-day.ts'

/** By nine in the morning somebody is there to see it. */
const MORNING_MS = 9 * 3_600_000
const AT_ONCE = 500

export interface Snooze {
  personId?: string
  conversationId: string
  /** The day on which it comes back, in the morning. */
  until: string
  /** What is to be done then. */
  followUp?: string | null | undefined
}

/**
 * Puts a talk away until a day; it comes back by itself, with what is to be done. While somebody waits it
 * cannot go past the day on which their reply is due.
 */
export async function snooze(ctx: Ctx, input: Snooze): Promise<{ until: Date }> {
  requirePermission(ctx, 'inbox.write')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdConversation(ctx, input.conversationId)
    const { zone } = await readCompany(ctx)
    const until = new Date(startOfDay(zone, input.until).getTime() + MORNING_MS)
    if (until <= ctx.now) throw invalid(texts.inThePast)
    if (held.dueOn && held.dueOn < input.until)
      throw preconditionFailed(texts.pastDue, { day: writtenDay(held.dueOn, ctx.locale) })
    const followUp = input.followUp?.trim() || null
    await setSnoozed(ctx.tx, held, { until, followUp, now: ctx.now })
    await settle(ctx, held)
    await audit(ctx, {
      action: 'inbox.snoozed',
      subject: { kind: 'conversation', id: held.conversationId },
      detail: { until: input.until },
    })
    return { until }
  })
}

/** Brings back what has slept until now. */
export async function wakeConversations(ctx: Ctx): Promise<number> {
  requirePermission(ctx, 'inbox.manage')
  return inTransaction(ctx, async (ctx) => {
    const awake = await wakeDue(ctx.tx, ctx.now, AT_ONCE)
    for (const conversationId of awake) await tell(ctx, conversationId)
    return awake.length
  })
}

export const wakeJob = defineJob({
  name: 'inbox.wakeConversations',
  payload: z.object({}),
  run: (ctx) => wakeConversations(ctx),
})
