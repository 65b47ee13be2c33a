import { asJob, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { audit, staffByIds } from '../../accounts/index.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { setAssignee } from './conversations.queries.ts'
import { holdConversation } from './living.ts'
import { tell } from './settle.ts'

export interface Assign {
  personId?: string
  conversationId: string
  /** Null puts it back among those that are nobody's. */
  staffId: string | null
  /** In words, for whoever gets it. */
  because: string | null
}

/** Gives a talk to a colleague. Throws `not_found` for somebody who does not work here. */
export async function assign(ctx: Ctx, input: Assign): Promise<{ conversationId: string }> {
  requirePermission(ctx, 'inbox.write')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdConversation(ctx, input.conversationId)
    const { staffId, because } = input
    if (staffId && !(await isColleague(ctx, staffId))) throw notFound(texts.noSuchColleague)
    await setAssignee(ctx.tx, held, { staffId, because, now: ctx.now })
    await tell(ctx, held.conversationId)
    await audit(ctx, {
      action: 'inbox.assigned',
      subject: { kind: 'conversation', id: held.conversationId },
      detail: { staffId, before: held.assignee },
    })
    return { conversationId: held.conversationId }
  })
}

async function isColleague(ctx: Ctx, staffId: string): Promise<boolean> {
  const asReader = asJob(ctx, 'inbox.assign')
  return (await staffByIds(asReader, [staffId])).get(staffId)?.active === true
}
