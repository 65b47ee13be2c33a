import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { type Reaction, reactionPayload } from '../../activity/index.ts'
import { setOpen } from './conversations.queries.ts'
import { holdConversation } from './living.ts'
import { settle } from './settle.ts'
import { findCancelledReply, unanswerReply } from './unanswer.queries.ts'

/**
 * A reply that was cancelled before it left has answered nobody: the words that it answered wait again, and
 * a talk that it closed is open. Not where another reply went after it.
 */
export async function unanswer(
  ctx: Ctx,
  fact: { personId: string; eventId: string },
): Promise<void> {
  requirePermission(ctx, 'inbox.write')
  await inTransaction(ctx, async (ctx) => {
    const seen = await findCancelledReply(ctx.tx, fact)
    if (!seen) return
    const held = await holdConversation(ctx, seen.conversationId)
    const words = await unanswerReply(ctx.tx, { ...held, entryId: seen.entryId })
    if (words === 0) return
    await setOpen(ctx.tx, held, ctx.now)
    await settle(ctx, held)
  })
}

export const unanswerJob = defineJob({
  name: 'inbox.unanswer',
  payload: reactionPayload,
  run: async (ctx, { facts }) => {
    for (const { personId, eventId } of facts) await unanswer(ctx, { personId, eventId })
  },
})

export const cancelReaction: Reaction = {
  name: 'inbox.unanswer',
  on: ['message.cancelled'],
  job: unanswerJob,
}
