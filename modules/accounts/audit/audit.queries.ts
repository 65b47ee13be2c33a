import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface AuditRow {
  auditId: string
  at: Date
  actorKind: string
  actorId: string | null
  actorName: string
  action: string
  subjectKind: string | null
  subjectId: string | null
  detail: Record<string, unknown>
  from: string | null
  requestId: string
}

export async function appendAudit(tx: Tx, row: AuditRow): Promise<void> {
  await sql`insert into accounts.audit (audit_id, at, actor_kind, actor_id, actor_name, action,
      subject_kind, subject_id, detail, from_address, request_id)
    values (${row.auditId}, ${row.at}, ${row.actorKind}, ${row.actorId}, ${row.actorName},
      ${row.action}, ${row.subjectKind}, ${row.subjectId}, ${JSON.stringify(row.detail)}::jsonb,
      ${row.from}, ${row.requestId})`.execute(tx)
}

export interface AuditFilter {
  actorId?: string
  /** An action, or the start of one: `people.` is everything of people. */
  action?: string
  subjectId?: string
  since?: Date
  until?: Date
  /** Rows before this one. */
  before?: { at: Date; auditId: string }
}

export async function listAuditRows(
  tx: Tx,
  filter: AuditFilter,
  limit: number,
): Promise<AuditRow[]> {
  const { actorId, action, subjectId, since, until, before } = filter
  const conditions = [
    sql`true`,
    actorId && sql`actor_id = ${actorId}`,
    action && sql`action like ${`${action.replace(/[\\%_]/g, '\\$&')}%`}`,
    subjectId && sql`subject_id = ${subjectId}`,
    since && sql`at >= ${since}`,
    until && sql`at < ${until}`,
    before && sql`(at, audit_id) < (${before.at}, ${before.auditId})`,
  ].filter((condition) => condition !== undefined && condition !== '')
  const { rows } = await sql<AuditRow>`
    select audit_id as "auditId", at, actor_kind as "actorKind", actor_id as "actorId",
      actor_name as "actorName", action, subject_kind as "subjectKind", subject_id as "subjectId",
      detail, from_address as "from", request_id as "requestId"
    from accounts.audit where ${sql.join(conditions, sql` and `)}
    order by at desc, audit_id desc limit ${limit}`.execute(tx)
  return rows
}

/** The names of all actions that ever happened, one index step each. */
export async function listAuditActions(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ action: string }>`
    with recursive names as (
      (select action from accounts.audit order by action using ~<~ limit 1)
      union all
      select (select a.action from accounts.audit a where a.action ~>~ n.action
        order by a.action using ~<~ limit 1) from names n where n.action is not null
    )
    select action from names where action is not null`.execute(tx)
  return rows.map((row) => row.action)
}
