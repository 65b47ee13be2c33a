import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { Role } from '../accounts.rules.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { requireDepartment } from './departments.ts'
import { requireAnotherOwner, requireMayGive, requireMayTouch } from './rights.ts'
import { findAccount, lockAccount, type StaffAccount } from './staff.queries.ts'
import { updateStaff } from './team.queries.ts'

export interface ChangeStaff {
  staffId: string
  name?: string
  role?: Role
  departmentId?: string | null
  /** Permissions beyond the role's. */
  granted?: string[]
  /** Permissions of the role that this person does without. */
  taken?: string[]
}

/**
 * Changes name, department, role and permissions; open sessions have the new rights with their next
 * request. Throws `precondition_failed` for the last owner, `forbidden` beyond one's own rights.
 */
export async function changeStaff(ctx: Ctx, { staffId, ...patch }: ChangeStaff): Promise<void> {
  requirePermission(ctx, 'accounts.manage')
  await inTransaction(ctx, async (ctx) => {
    const before = await lockedAccount(ctx, staffId)
    requireMayTouch(ctx, before)
    const { name, role, departmentId, granted, taken } = { ...before, ...withoutGaps(patch) }
    const after = { name, role, departmentId, granted: sorted(granted), taken: sorted(taken) }
    if (departmentId && departmentId !== before.departmentId) {
      await requireDepartment(ctx, departmentId)
    }
    if (rightsDiffer(before, after)) requireMayGive(ctx, after)
    if (before.role === 'owner' && role !== 'owner') await requireAnotherOwner(ctx, staffId)
    await updateStaff(ctx.tx, staffId, after)
    await audit(ctx, {
      action: 'accounts.staff_changed',
      subject: { kind: 'staff', id: staffId },
      detail: patch,
    })
  })
}

export async function lockedAccount(ctx: Ctx, staffId: string): Promise<StaffAccount> {
  await lockAccount(ctx.tx, staffId)
  const account = await findAccount(ctx.tx, staffId)
  if (!account) throw notFound(texts.noSuchStaff)
  return account
}

function withoutGaps(patch: Omit<ChangeStaff, 'staffId'>): Partial<StaffAccount> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort()
}

type RightsRow = { role: string; granted: readonly string[]; taken: readonly string[] }

function rightsDiffer(a: RightsRow, b: RightsRow): boolean {
  const text = ({ role, granted, taken }: RightsRow) =>
    JSON.stringify([role, sorted(granted), sorted(taken)])
  return text(a) !== text(b)
}
