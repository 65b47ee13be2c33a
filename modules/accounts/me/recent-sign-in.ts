import type { Ctx } from '../../../kernel/context.ts'
import { preconditionFailed } from '../../../kernel/errors.ts'
import { texts } from '../accounts.texts.ts'
import { findSessionAge } from '../sign-in/sessions.queries.ts'
import { requireStaff, type StaffActor } from './me.ts'

const FIFTEEN_MINUTES = 15 * 60_000

/**
 * For what would let a borrowed screen stay for good. Throws `precondition_failed` when the sign-in
 * lies more than fifteen minutes back.
 */
export async function requireRecentSignIn(ctx: Ctx): Promise<StaffActor> {
  const actor = requireStaff(ctx)
  const began = actor.sessionId ? await findSessionAge(ctx.tx, actor.sessionId) : undefined
  if (!began || ctx.now.getTime() - began.getTime() > FIFTEEN_MINUTES) {
    throw preconditionFailed(texts.signInAgain)
  }
  return actor
}
