import { dayIn } from '../../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { readCompany } from '../company/company.ts'
import { lockedAccount } from './change-staff.ts'
import {
  deleteLeave,
  findLeave,
  findOverlap,
  insertLeave,
  type Leave,
  listLeaveRows,
} from './leaves.queries.ts'

/** Who is away, from today on. */
export async function listLeaves(ctx: Ctx): Promise<{ items: Leave[] }> {
  requirePermission(ctx, 'accounts.read')
  const { zone } = await readCompany(ctx)
  return { items: await listLeaveRows(ctx.tx, dayIn(zone, ctx.now)) }
}

export type AddLeave = Omit<Leave, 'leaveId'>

/** Notes days off: one's own, or anybody's with `accounts.manage`. Throws `conflict` on an overlap. */
export async function addLeave(ctx: Ctx, input: AddLeave): Promise<Leave> {
  requireOwnOrManage(ctx, input.staffId)
  if (input.firstDay > input.lastDay) throw invalid(texts.leaveBackwards)
  const leave = { ...input, leaveId: newId() }
  return inTransaction(ctx, async (ctx) => {
    // The lock lets two that overlap meet one another.
    await lockedAccount(ctx, input.staffId)
    if (await findOverlap(ctx.tx, input)) throw conflict(texts.leaveOverlaps)
    await insertLeave(ctx.tx, { ...leave, createdAt: ctx.now })
    const { firstDay, lastDay } = leave
    await audit(ctx, {
      action: 'accounts.leave_added',
      subject: { kind: 'staff', id: input.staffId },
      detail: { firstDay, lastDay },
    })
    return leave
  })
}

export async function removeLeave(ctx: Ctx, { leaveId }: { leaveId: string }): Promise<void> {
  requirePermission(ctx, 'accounts.read')
  await inTransaction(ctx, async (ctx) => {
    const leave = await findLeave(ctx.tx, leaveId)
    if (!leave) throw notFound(texts.noSuchLeave)
    requireOwnOrManage(ctx, leave.staffId)
    await deleteLeave(ctx.tx, leaveId)
    await audit(ctx, {
      action: 'accounts.leave_removed',
      subject: { kind: 'staff', id: leave.staffId },
    })
  })
}

function requireOwnOrManage(ctx: Ctx, staffId: string) {
  const own = ctx.actor.kind === 'staff' && ctx.actor.staffId === staffId
  requirePermission(ctx, own ? 'accounts.read' : 'accounts.manage')
}
