import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { emailKey } from '../accounts.rules.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { newToken } from '../sign-in/tokens.ts'
import { lockedAccount } from './change-staff.ts'
import { insertInvitation, withdrawReturnLinks } from './invitations.queries.ts'
import { requireMayGive } from './rights.ts'
import { findAccountByEmail } from './staff.queries.ts'

const DAY = 24 * 3600_000

/**
 * A link for a member who lost their password or telephone. Whoever follows it becomes that
 * member, so nobody makes one for somebody who may do more. Good for a day; answers its token.
 */
export async function makeReturnLink(
  ctx: Ctx,
  { staffId }: { staffId: string },
): Promise<{ token: string; name: string; expiresAt: Date }> {
  requirePermission(ctx, 'accounts.manage')
  return inTransaction(ctx, async (ctx) => {
    const account = await lockedAccount(ctx, staffId)
    requireMayGive(ctx, account)
    if (!account.active) throw preconditionFailed(texts.letInFirst)
    const { name, role, departmentId } = account
    const { token, hash } = newToken()
    const expiresAt = new Date(ctx.now.getTime() + DAY)
    await withdrawReturnLinks(ctx.tx, staffId, ctx.now)
    await insertInvitation(ctx.tx, {
      invitationId: newId(),
      staffId,
      tokenHash: hash,
      name,
      role,
      departmentId,
      createdBy: actorLabel(ctx.actor),
      createdAt: ctx.now,
      expiresAt,
    })
    const subject = { kind: 'staff', id: staffId }
    await audit(ctx, { action: 'accounts.return_link_made', subject })
    return { token, name, expiresAt }
  })
}

/** The same for whoever knows only the address: an owner whom nobody is left to let in. */
export async function makeReturnLinkByEmail(ctx: Ctx, { email }: { email: string }) {
  requirePermission(ctx, 'accounts.manage')
  const account = await findAccountByEmail(ctx.tx, emailKey(email))
  if (!account) throw notFound(texts.noSuchStaff)
  return makeReturnLink(ctx, { staffId: account.staffId })
}
