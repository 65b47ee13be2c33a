import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import type { Role } from '../accounts.rules.ts'

export interface StaffAccount {
  staffId: string
  name: string
  email: string
  role: Role
  departmentId: string | null
  department: string | null
  granted: string[]
  taken: string[]
  locale: Locale
  theme: 'system' | 'light' | 'dark'
  /** Told by mail of replies that are late. */
  lateMail: boolean
  active: boolean
  passwordHash: string | null
  totpSecret: Buffer | null
  totpStep: number | null
}

const account = sql`s.staff_id as "staffId", s.name, s.email, s.role,
  s.department_id as "departmentId", d.name as department, s.granted, s.taken, s.locale, s.theme,
  s.late_mail as "lateMail", s.active, s.password_hash as "passwordHash", s.totp_secret as "totpSecret",
  s.totp_step as "totpStep"
  from accounts.staff s left join accounts.departments d using (department_id)`

export async function findAccount(tx: Tx, staffId: string): Promise<StaffAccount | undefined> {
  const { rows } = await sql<StaffAccount>`select ${account}
    where s.staff_id = ${staffId}`.execute(tx)
  return rows[0]
}

export async function findAccountByEmail(
  tx: Tx,
  emailKey: string,
): Promise<StaffAccount | undefined> {
  const { rows } = await sql<StaffAccount>`select ${account}
    where s.email_key = ${emailKey}`.execute(tx)
  return rows[0]
}

export interface NewStaff {
  staffId: string
  name: string
  email: string
  emailKey: string
  role: Role
  departmentId: string | null
  locale: Locale
  passwordHash: string | null
  createdAt: Date
}

/** False when the mail address is taken already. */
export async function insertStaff(tx: Tx, staff: NewStaff): Promise<boolean> {
  const { rows } = await sql`insert into accounts.staff (staff_id, name, email, email_key, role,
      department_id, locale, password_hash, password_changed_at, created_at)
    values (${staff.staffId}, ${staff.name}, ${staff.email}, ${staff.emailKey}, ${staff.role},
      ${staff.departmentId}, ${staff.locale}, ${staff.passwordHash},
      ${staff.passwordHash ? staff.createdAt : null}, ${staff.createdAt})
    on conflict (email_key) do nothing returning staff_id`.execute(tx)
  return rows.length > 0
}

/** Serialises changes to one person's ways in. */
export async function lockAccount(tx: Tx, staffId: string): Promise<void> {
  await sql`select from accounts.staff where staff_id = ${staffId} for update`.execute(tx)
}

export async function updateOwnAccount(
  tx: Tx,
  staffId: string,
  {
    name = null,
    locale = null,
    theme = null,
    lateMail = null,
  }: {
    name?: string | null
    locale?: Locale | null
    theme?: string | null
    lateMail?: boolean | null
  },
): Promise<void> {
  await sql`update accounts.staff set name = coalesce(${name}, name),
    locale = coalesce(${locale}, locale), theme = coalesce(${theme}, theme),
    late_mail = coalesce(${lateMail}, late_mail)
    where staff_id = ${staffId}`.execute(tx)
}

export async function updatePassword(
  tx: Tx,
  staffId: string,
  hash: string | null,
  now: Date,
): Promise<void> {
  await sql`update accounts.staff set password_hash = ${hash}, password_changed_at = ${now}
    where staff_id = ${staffId}`.execute(tx)
}

export async function findAccountBySubject(
  tx: Tx,
  subject: string,
): Promise<StaffAccount | undefined> {
  const { rows } = await sql<StaffAccount>`select ${account}
    where s.oidc_subject = ${subject}`.execute(tx)
  return rows[0]
}

/** Ties a person to their name at the company's own sign-in; false if they are tied already. */
export async function linkSubject(tx: Tx, staffId: string, subject: string): Promise<boolean> {
  const { rows } = await sql`update accounts.staff set oidc_subject = ${subject}
    where staff_id = ${staffId} and oidc_subject is null returning staff_id`.execute(tx)
  return rows.length > 0
}
