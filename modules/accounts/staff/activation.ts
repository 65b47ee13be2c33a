import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { audit } from '../audit/audit.ts'
import { deleteSessions } from '../sign-in/sessions.queries.ts'
import { deleteTicketsOfStaff } from '../sign-in/tickets.queries.ts'
import { lockedAccount } from './change-staff.ts'
import { withdrawReturnLinks } from './invitations.queries.ts'
import { requireAnotherOwner, requireMayGive, requireMayTouch } from './rights.ts'
import { setActive } from './team.queries.ts'

/**
 * Closes the door to somebody who leaves: sessions end at once, what they wrote stays under their
 * name. Throws `precondition_failed` for the last owner. Twice is once.
 */
export async function deactivateStaff(ctx: Ctx, { staffId }: { staffId: string }): Promise<void> {
  requirePermission(ctx, 'accounts.manage')
  await inTransaction(ctx, async (ctx) => {
    const account = await lockedAccount(ctx, staffId)
    requireMayTouch(ctx, account)
    if (!account.active) return
    if (account.role === 'owner') await requireAnotherOwner(ctx, staffId)
    await setActive(ctx.tx, staffId, false, ctx.now)
    await deleteSessions(ctx.tx, staffId)
    await deleteTicketsOfStaff(ctx.tx, staffId)
    await withdrawReturnLinks(ctx.tx, staffId, ctx.now)
    await audit(ctx, { action: 'accounts.staff_left', subject: { kind: 'staff', id: staffId } })
  })
}

/** Opens the door again to somebody who came back, with the rights they had. */
export async function reactivateStaff(ctx: Ctx, { staffId }: { staffId: string }): Promise<void> {
  requirePermission(ctx, 'accounts.manage')
  await inTransaction(ctx, async (ctx) => {
    const account = await lockedAccount(ctx, staffId)
    requireMayGive(ctx, account)
    if (account.active) return
    await setActive(ctx.tx, staffId, true, ctx.now)
    await audit(ctx, { action: 'accounts.staff_returned', subject: { kind: 'staff', id: staffId } })
  })
}
