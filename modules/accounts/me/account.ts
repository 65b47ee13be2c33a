import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { forbidden, notFound } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { giveBackTry, takeTry } from '../sign-in/limits.ts'
import { passwordMatches } from '../sign-in/passwords.ts'
import { deleteSession, deleteSessions, listSessions } from '../sign-in/sessions.queries.ts'
import { sessionBounds } from '../sign-in/sessions.ts'
import { countRecoveryCodes } from '../sign-in/totp.queries.ts'
import { hashChosenPassword } from '../staff/password-choice.ts'
import { updateOwnAccount, updatePassword } from '../staff/staff.queries.ts'
import { ownAccount, requireStaff } from './me.ts'
import { requireRecentSignIn } from './recent-sign-in.ts'

/** How one gets in: what is set, never the secrets themselves. */
export async function readOwnSecurity(ctx: Ctx) {
  const { staffId, passwordHash, totpSecret } = await ownAccount(ctx)
  return {
    password: passwordHash !== null,
    totp: totpSecret !== null,
    recoveryCodes: await countRecoveryCodes(ctx.tx, staffId),
  }
}

export interface OwnAccountPatch {
  name?: string
  locale?: Locale
  theme?: 'system' | 'light' | 'dark'
  lateMail?: boolean
}

export async function changeOwnAccount(ctx: Ctx, patch: OwnAccountPatch): Promise<void> {
  const { staffId } = requireStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    await updateOwnAccount(ctx.tx, staffId, patch)
    const detail: Record<string, unknown> = { ...patch }
    if (patch.name) await audit(ctx, { action: 'accounts.renamed_self', detail })
  })
}

/**
 * Sets a new password and ends every other session. The earlier one must be given; who has none yet
 * must have signed in a moment ago.
 */
export async function changePassword(
  ctx: Ctx,
  input: { current?: string; password: string },
): Promise<void> {
  const { staffId, sessionId } = requireStaff(ctx)
  const account = await ownAccount(ctx)
  if (account.passwordHash) {
    await takeTry(ctx, [['code', `password ${staffId}`]])
    const matches = await passwordMatches(account.passwordHash, input.current ?? '')
    if (!matches) throw forbidden(texts.wrongCurrentPassword)
    await giveBackTry(ctx, [['code', `password ${staffId}`]])
  } else await requireRecentSignIn(ctx)
  const hash = await hashChosenPassword(input.password, account)
  await inTransaction(ctx, async (ctx) => {
    await updatePassword(ctx.tx, staffId, hash, ctx.now)
    const ended = await deleteSessions(ctx.tx, staffId, sessionId)
    await audit(ctx, { action: 'accounts.password_changed', detail: { ended } })
  })
}

export async function listOwnSessions(ctx: Ctx) {
  const { staffId, sessionId } = requireStaff(ctx)
  const sessions = await listSessions(ctx.tx, staffId, sessionBounds(ctx.now).seenSince)
  return { items: sessions.map((row) => ({ ...row, current: row.sessionId === sessionId })) }
}

/** Ends one of one's own sessions. */
export async function endSession(ctx: Ctx, input: { sessionId: string }): Promise<void> {
  const { staffId } = requireStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    if (!(await deleteSession(ctx.tx, staffId, input.sessionId)))
      throw notFound(texts.noSuchSession)
    await audit(ctx, { action: 'accounts.session_ended' })
  })
}

/** Ends all of one's sessions but the one at hand. */
export async function endOtherSessions(ctx: Ctx): Promise<{ ended: number }> {
  const { staffId, sessionId } = requireStaff(ctx)
  return inTransaction(ctx, async (ctx) => {
    const ended = await deleteSessions(ctx.tx, staffId, sessionId)
    if (ended > 0) await audit(ctx, { action: 'accounts.sessions_ended', detail: { ended } })
    return { ended }
  })
}
