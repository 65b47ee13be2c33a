import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export type TicketKind =
  | 'setup'
  | 'totp'
  | 'totpSetup'
  | 'passkeySignIn'
  | 'passkeyRegister'
  | 'oidc'

export interface Ticket {
  staffId: string | null
  data: Record<string, unknown>
}

export async function insertTicket(
  tx: Tx,
  ticket: Ticket & { tokenHash: Buffer; kind: TicketKind; expiresAt: Date },
): Promise<void> {
  await sql`insert into accounts.tickets (token_hash, kind, staff_id, data, expires_at)
    values (${ticket.tokenHash}, ${ticket.kind}, ${ticket.staffId},
      ${JSON.stringify(ticket.data)}::jsonb, ${ticket.expiresAt})`.execute(tx)
}

export async function findTicket(
  tx: Tx,
  kind: TicketKind,
  tokenHash: Buffer,
  now: Date,
): Promise<Ticket | undefined> {
  const { rows } = await sql<Ticket>`
    select staff_id as "staffId", data from accounts.tickets
    where kind = ${kind} and token_hash = ${tokenHash} and expires_at > ${now}`.execute(tx)
  return rows[0]
}

/** Takes a ticket out of the table: of two who come with it, one gets it. */
export async function takeTicket(
  tx: Tx,
  kind: TicketKind,
  tokenHash: Buffer,
  now: Date,
): Promise<Ticket | undefined> {
  const { rows } = await sql<Ticket>`
    delete from accounts.tickets
    where kind = ${kind} and token_hash = ${tokenHash} and expires_at > ${now}
    returning staff_id as "staffId", data`.execute(tx)
  return rows[0]
}

export async function deleteTicketsOfKind(tx: Tx, kind: TicketKind): Promise<void> {
  await sql`delete from accounts.tickets where kind = ${kind}`.execute(tx)
}

export async function deleteTicketsOfStaff(tx: Tx, staffId: string): Promise<void> {
  await sql`delete from accounts.tickets where staff_id = ${staffId}`.execute(tx)
}

export async function deleteOldTickets(tx: Tx, now: Date): Promise<void> {
  await sql`delete from accounts.tickets where expires_at <= ${now}`.execute(tx)
}

export async function deleteOldLimits(tx: Tx, now: Date): Promise<void> {
  await sql`delete from kernel.rate_limits where key like 'accounts.%'
    and expire < ${now.getTime()}`.execute(tx)
}
