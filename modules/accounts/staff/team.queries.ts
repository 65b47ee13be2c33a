import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import type { Role } from '../accounts.rules.ts'

export interface TeamMember {
  staffId: string
  name: string
  email: string
  role: Role
  departmentId: string | null
  department: string | null
  granted: string[]
  taken: string[]
  locale: Locale
  /** Told by mail of replies that are late. */
  lateMail: boolean
  active: boolean
  createdAt: Date
  endedAt: Date | null
  lastSeenAt: Date | null
  /** A second step is on, or a passkey is there. */
  guarded: boolean
  /** On leave on the day asked for. */
  away: boolean
}

export async function listTeam(tx: Tx, today: string): Promise<TeamMember[]> {
  const { rows } = await sql<TeamMember>`
    select s.staff_id as "staffId", s.name, s.email, s.role, s.department_id as "departmentId",
      d.name as department, s.granted, s.taken, s.locale, s.late_mail as "lateMail", s.active, s.created_at as "createdAt",
      s.ended_at as "endedAt",
      (select max(e.last_seen_at) from accounts.sessions e where e.staff_id = s.staff_id) as "lastSeenAt",
      s.totp_secret is not null
        or exists (select from accounts.passkeys p where p.staff_id = s.staff_id) as guarded,
      exists (select from accounts.leaves l where l.staff_id = s.staff_id
        and ${today}::date between l.first_day and l.last_day) as away
    from accounts.staff s left join accounts.departments d using (department_id)
    order by s.active desc, s.created_at, s.staff_id`.execute(tx)
  return rows
}

export interface StaffName {
  staffId: string
  name: string
  department: string | null
  active: boolean
}

export async function findStaffNames(tx: Tx, ids: readonly string[]): Promise<StaffName[]> {
  const { rows } = await sql<StaffName>`
    select s.staff_id as "staffId", s.name, d.name as department, s.active
    from accounts.staff s left join accounts.departments d using (department_id)
    where s.staff_id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

/** The owners who are here, locked: two who leave at once wait for one another. */
export async function lockOwners(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ staffId: string }>`
    select staff_id as "staffId" from accounts.staff where role = 'owner' and active
    order by staff_id for update`.execute(tx)
  return rows.map((row) => row.staffId)
}

export interface StaffPatch {
  name: string
  role: Role
  departmentId: string | null
  granted: readonly string[]
  taken: readonly string[]
}

export async function updateStaff(tx: Tx, staffId: string, patch: StaffPatch): Promise<void> {
  await sql`update accounts.staff set name = ${patch.name}, role = ${patch.role},
    department_id = ${patch.departmentId}, granted = ${patch.granted}, taken = ${patch.taken}
    where staff_id = ${staffId}`.execute(tx)
}

export async function setActive(
  tx: Tx,
  staffId: string,
  active: boolean,
  now: Date,
): Promise<void> {
  await sql`update accounts.staff set active = ${active}, ended_at = ${active ? null : now}
    where staff_id = ${staffId}`.execute(tx)
}
