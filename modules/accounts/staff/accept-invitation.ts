import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { conflict, forbidden } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { emailKey } from '../accounts.rules.ts'
import { texts } from '../accounts.texts.ts'
import { readCompany } from '../company/company.ts'
import { giveBackTry, takeTry } from '../sign-in/limits.ts'
import { offerPasskey, type PasskeyAnswer, type RelyingParty } from '../sign-in/passkeys.ts'
import { startSession } from '../sign-in/sessions.ts'
import { hashToken } from '../sign-in/tokens.ts'
import { findOpenInvitation, type Invitation, markAccepted } from './invitations.queries.ts'
import { insertStaff } from './staff.queries.ts'
import { chooseWayIn, keepPasskey } from './way-in.ts'

/** What the invited person sees: who invites, and under which name. Open to whoever holds the link. */
export async function readInvitation(ctx: Ctx, { token }: { token: string }) {
  const { name, role, expiresAt } = await openInvitation(ctx, token)
  const { name: shop } = await readCompany(ctx)
  return { shop, name, role, expiresAt }
}

export async function offerInvitedPasskey(
  ctx: Ctx,
  party: RelyingParty,
  input: { token: string; name: string; email: string },
) {
  await openInvitation(ctx, input.token)
  const { name, email } = input
  return offerPasskey(ctx, party, { staffId: newId(), name, email, exists: false })
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

/** Joins the staff; the link is spent. Answers the token of the first session. */
export async function acceptInvitation(
  ctx: Ctx,
  party: RelyingParty,
  input: AcceptInvitation,
): Promise<string> {
  const invitation = await openInvitation(ctx, input.token)
  const { name, email, locale, userAgent } = input
  const way = await chooseWayIn(ctx, party, input)
  return inTransaction(ctx, async (ctx) => {
    const { staffId, passwordHash } = way
    const { role, departmentId } = invitation
    const person = { staffId, name, email, emailKey: emailKey(email), locale, role, departmentId }
    const added = await insertStaff(ctx.tx, { ...person, passwordHash, createdAt: ctx.now })
    if (!added) throw conflict(texts.emailTaken)
    if (!(await markAccepted(ctx.tx, invitation.invitationId, staffId, ctx.now)))
      throw forbidden(texts.noInvitation)
    await keepPasskey(ctx, way)
    return startSession(ctx, { ...person, method: 'invitation', userAgent })
  })
}

async function openInvitation(ctx: Ctx, token: string): Promise<Invitation> {
  const guard = ['invitationAddress', ctx.from ?? ''] as const
  await takeTry(ctx, [guard])
  const invitation = await findOpenInvitation(ctx.tx, hashToken(token), ctx.now)
  if (!invitation) throw forbidden(texts.noInvitation)
  await giveBackTry(ctx, [guard])
  return invitation
}
