import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface Leave {
  leaveId: string
  staffId: string
  firstDay: string
  lastDay: string
  note: string
}

const columns = sql`leave_id as "leaveId", staff_id as "staffId", first_day as "firstDay",
  last_day as "lastDay", note`

export async function listLeaveRows(tx: Tx, from: string): Promise<Leave[]> {
  const { rows } = await sql<Leave>`select ${columns} from accounts.leaves
    where last_day >= ${from}::date order by first_day, leave_id`.execute(tx)
  return rows
}

export async function findOverlap(
  tx: Tx,
  leave: Omit<Leave, 'leaveId' | 'note'>,
): Promise<boolean> {
  const { rows } = await sql`select from accounts.leaves where staff_id = ${leave.staffId}
    and first_day <= ${leave.lastDay}::date and last_day >= ${leave.firstDay}::date`.execute(tx)
  return rows.length > 0
}

export async function insertLeave(tx: Tx, leave: Leave & { createdAt: Date }): Promise<void> {
  await sql`insert into accounts.leaves (leave_id, staff_id, first_day, last_day, note, created_at)
    values (${leave.leaveId}, ${leave.staffId}, ${leave.firstDay}, ${leave.lastDay}, ${leave.note},
      ${leave.createdAt})`.execute(tx)
}

export async function findLeave(tx: Tx, leaveId: string): Promise<Leave | undefined> {
  const { rows } = await sql<Leave>`select ${columns} from accounts.leaves
    where leave_id = ${leaveId}`.execute(tx)
  return rows[0]
}

export async function deleteLeave(tx: Tx, leaveId: string): Promise<void> {
  await sql`delete from accounts.leaves where leave_id = ${leaveId}`.execute(tx)
}
