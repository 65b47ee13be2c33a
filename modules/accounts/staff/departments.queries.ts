import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface Department {
  departmentId: string
  name: string
  /** People in it who are here. */
  members: number
}

export async function listDepartmentRows(tx: Tx): Promise<Department[]> {
  const { rows } = await sql<Department>`
    select d.department_id as "departmentId", d.name,
      count(s.staff_id) filter (where s.active) as members
    from accounts.departments d left join accounts.staff s using (department_id)
    group by d.department_id, d.name, d.created_at order by d.created_at, d.department_id`.execute(
    tx,
  )
  return rows
}

/** False when a department of that name is there already. */
export async function insertDepartment(
  tx: Tx,
  department: { departmentId: string; name: string; createdAt: Date },
): Promise<boolean> {
  const { departmentId, name, createdAt } = department
  const { rows } = await sql`insert into accounts.departments (department_id, name, created_at)
    values (${departmentId}, ${name}, ${createdAt})
    on conflict (name) do nothing returning department_id`.execute(tx)
  return rows.length > 0
}

export async function isDepartment(tx: Tx, departmentId: string): Promise<boolean> {
  const { rows } = await sql`select from accounts.departments
    where department_id = ${departmentId} for share`.execute(tx)
  return rows.length > 0
}

export async function isDepartmentName(tx: Tx, name: string, but: string): Promise<boolean> {
  const { rows } = await sql`select from accounts.departments
    where name = ${name} and department_id <> ${but}`.execute(tx)
  return rows.length > 0
}

export async function renameDepartmentRow(tx: Tx, id: string, name: string): Promise<boolean> {
  const { rows } = await sql`update accounts.departments set name = ${name}
    where department_id = ${id} returning department_id`.execute(tx)
  return rows.length > 0
}

/** Its people and open invitations stay, without a department. */
export async function deleteDepartment(tx: Tx, id: string): Promise<boolean> {
  await sql`update accounts.staff set department_id = null where department_id = ${id}`.execute(tx)
  await sql`update accounts.invitations set department_id = null
    where department_id = ${id}`.execute(tx)
  const { rows } = await sql`delete from accounts.departments
    where department_id = ${id} returning department_id`.execute(tx)
  return rows.length > 0
}
