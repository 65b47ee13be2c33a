import { dayIn } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { readCompany } from '../company/company.ts'
import { findStaffNames, listTeam, type StaffName, type TeamMember } from './team.queries.ts'

/** Everybody who works or worked here. */
export async function listStaff(ctx: Ctx): Promise<{ items: TeamMember[] }> {
  requirePermission(ctx, 'accounts.read')
  const { zone } = await readCompany(ctx)
  return { items: await listTeam(ctx.tx, dayIn(zone, ctx.now)) }
}

/** Names for the ids that rows remember, those who left included. */
export async function staffByIds(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, StaffName>> {
  requirePermission(ctx, 'accounts.read')
  if (ids.length === 0) return new Map()
  const names = await findStaffNames(ctx.tx, [...new Set(ids)])
  return new Map(names.map((name) => [name.staffId, name]))
}
