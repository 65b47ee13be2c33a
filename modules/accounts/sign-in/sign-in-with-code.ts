import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { forbidden } from '../../../kernel/errors.ts'
import { texts } from '../accounts.texts.ts'
import { findAccount } from '../staff/staff.queries.ts'
import { spendCode } from './codes.ts'
import { type SignInMethod, startSession } from './sessions.ts'
import { findTicket, takeTicket } from './tickets.queries.ts'
import { hashToken } from './tokens.ts'

/** The second step of signing in. Answers the token of the session. */
export async function signInWithCode(
  ctx: Ctx,
  input: { ticket: string; code: string; userAgent: string },
): Promise<string> {
  const hash = hashToken(input.ticket)
  const ticket = await findTicket(ctx.tx, 'totp', hash, ctx.now)
  const account = ticket?.staffId ? await findAccount(ctx.tx, ticket.staffId) : undefined
  if (!account?.active) throw forbidden(texts.ticketOver)
  await spendCode(ctx, account, input.code)
  return inTransaction(ctx, async (ctx) => {
    const taken = await takeTicket(ctx.tx, 'totp', hash, ctx.now)
    if (!taken) throw forbidden(texts.ticketOver)
    const method: SignInMethod = taken.data.method === 'oidc' ? 'oidc' : 'password'
    return startSession(ctx, { ...account, method, userAgent: input.userAgent })
  })
}
