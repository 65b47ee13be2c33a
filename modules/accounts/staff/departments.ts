import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import {
  type Department,
  deleteDepartment,
  insertDepartment,
  isDepartment,
  isDepartmentName,
  listDepartmentRows,
  renameDepartmentRow,
} from './departments.queries.ts'

export async function listDepartments(ctx: Ctx): Promise<{ items: Department[] }> {
  requirePermission(ctx, 'accounts.read')
  return { items: await listDepartmentRows(ctx.tx) }
}

/** Throws `conflict` when a department of that name is there. */
export async function addDepartment(ctx: Ctx, { name }: { name: string }): Promise<Department> {
  requirePermission(ctx, 'accounts.manage')
  const departmentId = newId()
  return inTransaction(ctx, async (ctx) => {
    const added = await insertDepartment(ctx.tx, { departmentId, name, createdAt: ctx.now })
    if (!added) throw conflict(texts.departmentKnown, { name })
    await audit(ctx, { action: 'accounts.department_added', ...about(departmentId, name) })
    return { departmentId, name, members: 0 }
  })
}

export async function renameDepartment(
  ctx: Ctx,
  { departmentId, name }: { departmentId: string; name: string },
): Promise<void> {
  requirePermission(ctx, 'accounts.manage')
  await inTransaction(ctx, async (ctx) => {
    if (await isDepartmentName(ctx.tx, name, departmentId))
      throw conflict(texts.departmentKnown, { name })
    if (!(await renameDepartmentRow(ctx.tx, departmentId, name)))
      throw notFound(texts.noSuchDepartment)
    await audit(ctx, { action: 'accounts.department_renamed', ...about(departmentId, name) })
  })
}

/** Removes a department; the people in it stay, without one. */
export async function removeDepartment(
  ctx: Ctx,
  { departmentId }: { departmentId: string },
): Promise<void> {
  requirePermission(ctx, 'accounts.manage')
  await inTransaction(ctx, async (ctx) => {
    if (!(await deleteDepartment(ctx.tx, departmentId))) throw notFound(texts.noSuchDepartment)
    await audit(ctx, { action: 'accounts.department_removed', ...about(departmentId) })
  })
}

export async function requireDepartment(ctx: Ctx, departmentId: string): Promise<void> {
  if (!(await isDepartment(ctx.tx, departmentId))) throw notFound(texts.noSuchDepartment)
}

function about(id: string, name?: string) {
  return { subject: { kind: 'department', id }, ...(name && { detail: { name } }) }
}
