import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { conflict, forbidden } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { emailKey } from '../accounts.rules.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { readCompany } from '../company/company.ts'
import { giveBackTry, takeTry } from '../sign-in/limits.ts'
import { offerPasskey, type PasskeyAnswer, type RelyingParty } from '../sign-in/passkeys.ts'
import { startSession } from '../sign-in/sessions.ts'
import { hashToken } from '../sign-in/tokens.ts'
import { findOpenInvitation, type Invitation, markAccepted } from './invitations.queries.ts'
import { findAccount, insertStaff } from './staff.queries.ts'
import { chooseWayIn, forgetWaysIn, keepPasskey, type WayIn } from './way-in.ts'

/**
 * What the holder of a link sees: who invites, and under which name; `email` is set for a member
 * who returns.
 */
export async function readInvitation(ctx: Ctx, { token }: { token: string }) {
  const { name, role, expiresAt, staffId } = await openInvitation(ctx, token)
  const { name: shop } = await readCompany(ctx)
  const account = staffId ? await findAccount(ctx.tx, staffId) : undefined
  return { shop, name, role, expiresAt, email: account?.email ?? null }
}

export async function offerInvitedPasskey(
  ctx: Ctx,
  party: RelyingParty,
  input: { token: string; name: string; email: string },
) {
  const { staffId } = await openInvitation(ctx, input.token)
  const { name, email } = input
  return offerPasskey(ctx, party, {
    staffId: staffId ?? newId(),
    name,
    email,
    exists: staffId !== null,
  })
}

export interface AcceptInvitation {
  token: string
  name: string
  email: string
  locale: Locale
  password?: string
  passkey?: PasskeyAnswer
  userAgent: string
}

/**
 * Joins the staff, or comes back with a new way in; the link is spent. Answers the token of the
 * session that begins. Throws `forbidden` for a link that is used up, `conflict` for a mail address
 * that somebody has.
 */
export async function acceptInvitation(
  ctx: Ctx,
  party: RelyingParty,
  input: AcceptInvitation,
): Promise<string> {
  const invitation = await openInvitation(ctx, input.token)
  const { invitationId, staffId: returning } = invitation
  const way = await chooseWayIn(ctx, party, input, returning)
  return inTransaction(ctx, async (ctx) => {
    const { name, role } = returning
      ? await comeBack(ctx, returning, way)
      : await join(ctx, invitation, input, way)
    if (!(await markAccepted(ctx.tx, invitationId, way.staffId, ctx.now)))
      throw forbidden(texts.noInvitation)
    const { staffId } = way
    const { userAgent } = input
    return startSession(ctx, { staffId, name, role, method: 'invitation', userAgent })
  })
}

async function join(ctx: Ctx, invitation: Invitation, input: AcceptInvitation, way: WayIn) {
  const { staffId, passwordHash } = way
  const { role, departmentId } = invitation
  const { name, email, locale } = input
  const person = { staffId, name, email, emailKey: emailKey(email), locale, role, departmentId }
  const added = await insertStaff(ctx.tx, { ...person, passwordHash, createdAt: ctx.now })
  if (!added) throw conflict(texts.emailTaken)
  await keepPasskey(ctx, way)
  return person
}

async function comeBack(ctx: Ctx, staffId: string, way: WayIn) {
  const account = await findAccount(ctx.tx, staffId)
  if (!account?.active) throw forbidden(texts.noInvitation)
  await forgetWaysIn(ctx, way)
  await keepPasskey(ctx, way)
  const subject = { kind: 'staff', id: staffId }
  await audit(ctx, { action: 'accounts.way_in_renewed', subject })
  return account
}

async function openInvitation(ctx: Ctx, token: string): Promise<Invitation> {
  const guard = ['invitationAddress', ctx.from ?? ''] as const
  await takeTry(ctx, [guard])
  const invitation = await findOpenInvitation(ctx.tx, hashToken(token), ctx.now)
  if (!invitation) throw forbidden(texts.noInvitation)
  await giveBackTry(ctx, [guard])
  return invitation
}
