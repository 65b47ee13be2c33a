import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Role } from '../accounts.rules.ts'

export interface Invitation {
  invitationId: string
  /** Whose way in it renews; null for somebody new. */
  staffId: string | null
  name: string
  role: Role
  departmentId: string | null
  createdAt: Date
  expiresAt: Date
}

const columns = sql`invitation_id as "invitationId", staff_id as "staffId", name, role, department_id as "departmentId",
  created_at as "createdAt", expires_at as "expiresAt"`
const open = sql`withdrawn_at is null and accepted_at is null`

export async function insertInvitation(
  tx: Tx,
  invitation: Invitation & { tokenHash: Buffer; createdBy: string },
): Promise<void> {
  const { invitationId, tokenHash, name, role, departmentId, createdBy } = invitation
  await sql`insert into accounts.invitations (invitation_id, staff_id, token_hash, name, role, department_id,
      created_by, created_at, expires_at)
    values (${invitationId}, ${invitation.staffId}, ${tokenHash}, ${name}, ${role}, ${departmentId}, ${createdBy},
      ${invitation.createdAt}, ${invitation.expiresAt})`.execute(tx)
}

export async function listOpenInvitations(tx: Tx, now: Date): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`select ${columns} from accounts.invitations
    where ${open} and expires_at > ${now} order by created_at, invitation_id`.execute(tx)
  return rows
}

export async function findOpenInvitation(
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`select ${columns} from accounts.invitations
    where token_hash = ${tokenHash} and ${open} and expires_at > ${now}`.execute(tx)
  return rows[0]
}

/** Spends the invitation; false if somebody else just did. */
export async function markAccepted(
  tx: Tx,
  invitationId: string,
  staffId: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`update accounts.invitations
    set accepted_at = ${now}, accepted_by = ${staffId}
    where invitation_id = ${invitationId} and ${open} returning invitation_id`.execute(tx)
  return rows.length > 0
}

export async function markWithdrawn(tx: Tx, invitationId: string, now: Date): Promise<boolean> {
  const { rows } = await sql`update accounts.invitations set withdrawn_at = ${now}
    where invitation_id = ${invitationId} and ${open} returning invitation_id`.execute(tx)
  return rows.length > 0
}

/** A newer link, a return by another way, or leaving: the earlier links of a member stop working. */
export async function withdrawReturnLinks(tx: Tx, staffId: string, now: Date): Promise<void> {
  await sql`update accounts.invitations set withdrawn_at = ${now}
    where staff_id = ${staffId} and ${open}`.execute(tx)
}
