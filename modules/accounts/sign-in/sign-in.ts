import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { forbidden } from '../../../kernel/errors.ts'
import { emailKey } from '../accounts.rules.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { findAccountByEmail, type StaffAccount } from '../staff/staff.queries.ts'
import { type Guard, giveBackTry, takeTry } from './limits.ts'
import { passwordMatches } from './passwords.ts'
import { type SignInMethod, startSession } from './sessions.ts'
import { insertTicket } from './tickets.queries.ts'
import { newToken } from './tokens.ts'

export type SignInResult =
  | { state: 'signedIn'; token: string }
  | { state: 'codeWanted'; ticket: string }

const FIVE_MINUTES = 5 * 60_000

/**
 * Sign-in with mail address and password; open to everybody. Answers a session's token, or a
 * ticket for the second step. Unknown, left, wrong: the same words after the same time.
 * Throws `forbidden`, and `limit_reached` after too many tries.
 */
export async function signIn(
  ctx: Ctx,
  input: { email: string; password: string; userAgent: string },
): Promise<SignInResult> {
  const key = emailKey(input.email)
  const address = ctx.from ?? ''
  const guards: Guard[] = [
    ['signInPair', `${key} ${address}`],
    ['signInAccount', key],
    ['signInAddress', address],
  ]
  await takeTry(ctx, guards)
  const account = await findAccountByEmail(ctx.tx, key)
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password)
  if (!account?.active || !matches) {
    await audit(ctx, { action: 'accounts.sign_in_refused', ...(account && subjectOf(account)) })
    throw forbidden(texts.wrongPassword)
  }
  await giveBackTry(ctx, guards)
  return admit(ctx, account, 'password', input.userAgent)
}

/** Begins the session, or asks for the second step where the person has set one up. */
export async function admit(
  ctx: Ctx,
  account: StaffAccount,
  method: SignInMethod,
  userAgent: string,
): Promise<SignInResult> {
  const { staffId, name, role } = account
  if (!account.totpSecret) {
    const token = await inTransaction(ctx, (ctx) =>
      startSession(ctx, { staffId, name, role, method, userAgent }),
    )
    return { state: 'signedIn', token }
  }
  const { token: ticket, hash } = newToken()
  const expiresAt = new Date(ctx.now.getTime() + FIVE_MINUTES)
  await insertTicket(ctx.tx, {
    tokenHash: hash,
    kind: 'totp',
    staffId,
    data: { method },
    expiresAt,
  })
  return { state: 'codeWanted', ticket }
}

function subjectOf({ staffId }: StaffAccount) {
  return { subject: { kind: 'staff', id: staffId } }
}
