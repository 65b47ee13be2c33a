import type { Actor, Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { appendAudit } from './audit.queries.ts'

export interface AuditEntry {
  /** `module.what_happened`, in the past: `people.merged`. */
  action: string
  /** The thing it was done to. */
  subject?: { kind: string; id: string }
  /** Ids and small values; never a secret, never a customer's own words. */
  detail?: Record<string, unknown>
}

/**
 * Writes who did what, when and from where, in the caller's transaction: what is rolled back
 * leaves no trace, what is done always leaves one.
 */
export async function audit(ctx: Ctx, { action, subject, detail = {} }: AuditEntry): Promise<void> {
  await appendAudit(ctx.tx, {
    auditId: newId(),
    at: ctx.now,
    ...actorOf(ctx.actor),
    action,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    detail,
    from: ctx.from,
    requestId: ctx.requestId,
  })
}

function actorOf(actor: Actor) {
  switch (actor.kind) {
    case 'staff':
      return { actorKind: actor.kind, actorId: actor.staffId, actorName: actor.name }
    case 'apiKey':
      return { actorKind: actor.kind, actorId: actor.keyId, actorName: actor.name }
    case 'person':
      return { actorKind: actor.kind, actorId: actor.personId, actorName: '' }
    case 'job':
      return { actorKind: actor.kind, actorId: null, actorName: actor.name }
    default:
      return { actorKind: actor.kind, actorId: null, actorName: '' }
  }
}
