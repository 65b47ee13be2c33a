import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Locale } from '../../../kernel/i18n.ts'

export interface SessionRow {
  sessionId: string
  method: string
  from: string | null
  userAgent: string
  createdAt: Date
  lastSeenAt: Date
}

export interface SessionStaff {
  sessionId: string
  createdAt: Date
  lastSeenAt: Date
  staffId: string
  name: string
  role: string
  granted: string[]
  taken: string[]
  locale: Locale
}

export async function insertSession(
  tx: Tx,
  row: SessionRow & { tokenHash: Buffer; staffId: string },
): Promise<void> {
  await sql`insert into accounts.sessions (session_id, token_hash, staff_id, method, from_address,
      user_agent, created_at, last_seen_at)
    values (${row.sessionId}, ${row.tokenHash}, ${row.staffId}, ${row.method}, ${row.from},
      ${row.userAgent}, ${row.createdAt}, ${row.lastSeenAt})`.execute(tx)
}

/** The session and whom it belongs to, while both are good. */
export async function findSession(
  tx: Tx,
  tokenHash: Buffer,
  { seenSince, madeSince }: { seenSince: Date; madeSince: Date },
): Promise<SessionStaff | undefined> {
  const { rows } = await sql<SessionStaff>`
    select e.session_id as "sessionId", e.created_at as "createdAt", e.last_seen_at as "lastSeenAt",
      s.staff_id as "staffId", s.name, s.role, s.granted, s.taken, s.locale
    from accounts.sessions e join accounts.staff s using (staff_id)
    where e.token_hash = ${tokenHash} and e.last_seen_at > ${seenSince}
      and e.created_at > ${madeSince} and s.active`.execute(tx)
  return rows[0]
}

export async function touchSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await sql`update accounts.sessions set last_seen_at = ${now}
    where session_id = ${sessionId}`.execute(tx)
}

export async function findSessionAge(tx: Tx, sessionId: string): Promise<Date | undefined> {
  const { rows } = await sql<{ createdAt: Date }>`
    select created_at as "createdAt" from accounts.sessions
    where session_id = ${sessionId}`.execute(tx)
  return rows[0]?.createdAt
}

export async function listSessions(
  tx: Tx,
  staffId: string,
  seenSince: Date,
): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select session_id as "sessionId", method, from_address as "from", user_agent as "userAgent",
      created_at as "createdAt", last_seen_at as "lastSeenAt"
    from accounts.sessions where staff_id = ${staffId} and last_seen_at > ${seenSince}
    order by last_seen_at desc, session_id`.execute(tx)
  return rows
}

/** Ends one of a person's sessions; false if it was not theirs or is over. */
export async function deleteSession(tx: Tx, staffId: string, sessionId: string): Promise<boolean> {
  const { rows } = await sql`delete from accounts.sessions
    where staff_id = ${staffId} and session_id = ${sessionId} returning session_id`.execute(tx)
  return rows.length > 0
}

/** Ends all of a person's sessions but one (or none is spared), and answers how many. */
export async function deleteSessions(
  tx: Tx,
  staffId: string,
  but: string | null = null,
): Promise<number> {
  const { rows } = await sql`delete from accounts.sessions
    where staff_id = ${staffId} and session_id is distinct from ${but}::uuid
    returning session_id`.execute(tx)
  return rows.length
}

export async function deleteOldSessions(
  tx: Tx,
  { seenSince, madeSince }: { seenSince: Date; madeSince: Date },
): Promise<void> {
  await sql`delete from accounts.sessions
    where last_seen_at <= ${seenSince} or created_at <= ${madeSince}`.execute(tx)
}
