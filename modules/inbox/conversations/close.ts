import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { preconditionFailed } from '../../../kernel/errors.ts'
import { audit } from '../../accounts/index.ts'
import { ANSWERED } from '../conversations.rules.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { setClosed, setOpen } from './conversations.queries.ts'
import { answerWords, unanswerWords } from './entries.queries.ts'
import { holdConversation, requireOwn } from './living.ts'
import { settle } from './settle.ts'
import { wakeUp } from './snooze.queries.ts'

export interface CloseConversation {
  personId?: string
  conversationId: string
  /** Why there is no reply; needed while somebody waits for one. */
  reason?: string | null | undefined
}

/**
 * Ends a talk: answered, or for a stated reason. Throws `precondition_failed` while a word waits and no
 * reason is given. Closing what is closed changes nothing.
 */
export async function closeConversation(
  ctx: Ctx,
  input: CloseConversation,
): Promise<{ conversationId: string }> {
  requirePermission(ctx, 'inbox.answer')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdConversation(ctx, input.conversationId)
    requireOwn(ctx, held)
    const { conversationId } = held
    if (held.state === 'closed') return { conversationId }
    const stated = input.reason?.trim() || null
    const reason = stated === ANSWERED ? null : stated
    if (held.waitingSince && !reason) throw preconditionFailed(texts.replyOrReason)
    await answerWords(ctx.tx, held, { by: null, now: ctx.now })
    await setClosed(ctx.tx, held, reason ?? ANSWERED, ctx.now)
    await settle(ctx, held)
    await audit(ctx, {
      action: 'inbox.closed',
      subject: { kind: 'conversation', id: conversationId },
      detail: { answered: reason === null },
    })
    return { conversationId }
  })
}

/** Opens a talk again; words that were closed without a reply wait again. */
export async function reopen(
  ctx: Ctx,
  input: { personId?: string; conversationId: string },
): Promise<{ conversationId: string }> {
  requirePermission(ctx, 'inbox.write')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdConversation(ctx, input.conversationId)
    const { conversationId } = held
    if (held.state === 'open') return { conversationId }
    if (held.state === 'closed' && held.closedReason !== ANSWERED) await unanswerWords(ctx.tx, held)
    await wakeUp(ctx.tx, held)
    await setOpen(ctx.tx, held, ctx.now)
    await settle(ctx, held)
    await audit(ctx, {
      action: 'inbox.reopened',
      subject: { kind: 'conversation', id: conversationId },
    })
    return { conversationId }
  })
}
