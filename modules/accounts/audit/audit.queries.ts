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
