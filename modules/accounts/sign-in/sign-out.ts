import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { audit } from '../audit/audit.ts'
import { deleteSession } from './sessions.queries.ts'

/** Ends the session one comes with; without one there is nothing to end. */
export async function signOut(ctx: Ctx): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'staff' || !actor.sessionId) return
  const { staffId, sessionId } = actor
  await inTransaction(ctx, async (ctx) => {
    const ended = await deleteSession(ctx.tx, staffId, sessionId)
    if (ended) await audit(ctx, { action: 'accounts.signed_out' })
  })
}
