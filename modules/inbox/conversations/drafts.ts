import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { forbidden } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import type { ReplyChannel } from '../conversations.rules.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { deleteDraft, saveDraft } from './drafts.queries.ts'
import { holdConversation, requireOwn } from './living.ts'

export interface KeepDraft {
  conversationId: string
  channel: ReplyChannel | null
  /** Empty to throw it away. */
  words: string
}

/** Keeps what a colleague has begun to write, and lets others who look at the talk know of it. */
export async function keepDraft(ctx: Ctx, input: KeepDraft): Promise<{ savedAt: Date }> {
  requirePermission(ctx, 'inbox.answer')
  const { actor } = ctx
  if (actor.kind !== 'staff') throw forbidden(texts.staffOnly)
  const { staffId } = actor
  return inTransaction(ctx, async (ctx) => {
    const held = await holdConversation(ctx, input.conversationId)
    requireOwn(ctx, held)
    const { channel, words } = input
    if (words === '') await deleteDraft(ctx.tx, held, staffId)
    else await saveDraft(ctx.tx, held, { staffId, channel, words, now: ctx.now })
    const writing = words === '' ? null : staffId
    await publish(ctx, 'inbox', { conversationId: held.conversationId, writing, by: staffId })
    return { savedAt: ctx.now }
  })
}
