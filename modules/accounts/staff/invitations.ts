import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Role } from '../accounts.rules.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { newToken } from '../sign-in/tokens.ts'
import { requireDepartment } from './departments.ts'
import {
  type Invitation,
  insertInvitation,
  listOpenInvitations,
  markWithdrawn,
} from './invitations.queries.ts'
import { requireMayGive } from './rights.ts'

const WEEK = 7 * 24 * 3600_000

export async function listInvitations(ctx: Ctx): Promise<{ items: Invitation[] }> {
  requirePermission(ctx, 'accounts.manage')
  return { items: await listOpenInvitations(ctx.tx, ctx.now) }
}

/** Makes an invitation and answers its token, the only time it is seen. It is good for a week. */
export async function inviteStaff(
  ctx: Ctx,
  input: { name: string; role: Role; departmentId?: string | null },
): Promise<{ invitation: Invitation; token: string }> {
  requirePermission(ctx, 'accounts.manage')
  const { name, role, departmentId = null } = input
  requireMayGive(ctx, { role, granted: [], taken: [] })
  const { token, hash } = newToken()
  const expiresAt = new Date(ctx.now.getTime() + WEEK)
  const invitation = {
    invitationId: newId(),
    staffId: null,
    name,
    role,
    departmentId,
    createdAt: ctx.now,
    expiresAt,
  }
  return inTransaction(ctx, async (ctx) => {
    if (departmentId) await requireDepartment(ctx, departmentId)
    const createdBy = actorLabel(ctx.actor)
    await insertInvitation(ctx.tx, { ...invitation, tokenHash: hash, createdBy })
    await audit(ctx, { action: 'accounts.staff_invited', ...about(invitation) })
    return { invitation, token }
  })
}

export async function withdrawInvitation(
  ctx: Ctx,
  { invitationId }: { invitationId: string },
): Promise<void> {
  requirePermission(ctx, 'accounts.manage')
  await inTransaction(ctx, async (ctx) => {
    if (!(await markWithdrawn(ctx.tx, invitationId, ctx.now))) throw notFound(texts.noInvitation)
    const subject = { kind: 'invitation', id: invitationId }
    await audit(ctx, { action: 'accounts.invitation_withdrawn', subject })
  })
}

function about({ invitationId, name, role }: Invitation) {
  return { subject: { kind: 'invitation', id: invitationId }, detail: { name, role } }
}
