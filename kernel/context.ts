import type { Kysely } from 'kysely'
import { forbidden } from './errors.ts'
import type { Host } from './host.ts'
import type { Locale } from './i18n.ts'
import { texts } from './kernel.texts.ts'

/** Dotted names such as `people.write`, declared by the module that checks them. */
export type Permission = `${string}.${string}`

/** Who acts. Never a nullable id: the compiler makes every reader say which kind it means. */
export type Actor =
  | {
      kind: 'staff'
      staffId: string
      name: string
      role: string
      sessionId: string | null
      permissions: ReadonlySet<Permission>
    }
  | { kind: 'apiKey'; keyId: string; name: string; permissions: ReadonlySet<Permission> }
  /** A customer; `permissions` is what a door of theirs lets them do about themselves. */
  | { kind: 'person'; personId: string; permissions?: ReadonlySet<Permission> }
  | { kind: 'job'; name: string }
  | { kind: 'operator' }
  | { kind: 'nobody' }

/** A pool or a transaction: queries can't tell, so verbs compose. */
export type Tx = Kysely<unknown>

/** Built once per request, job or command, and passed to every verb. */
export interface Ctx {
  actor: Actor
  tx: Tx
  now: Date
  requestId: string
  locale: Locale
  /** Where the request came from, for the audit trail: an IP address, or null. */
  from: string | null
  host: Host
}

/** True for the machine itself: jobs, and the operator at the command line. */
function isTrusted(actor: Actor): boolean {
  return actor.kind === 'job' || actor.kind === 'operator'
}

export function may(ctx: Pick<Ctx, 'actor'>, permission: Permission): boolean {
  const { actor } = ctx
  if (isTrusted(actor)) return true
  return 'permissions' in actor && actor.permissions?.has(permission) === true
}

/** The first statement of every verb. Throws `forbidden`. */
export function requirePermission(ctx: Pick<Ctx, 'actor'>, permission: Permission): void {
  if (!may(ctx, permission)) throw forbidden(texts.forbidden, { permission })
}

/** The same, done by the house itself and not by whoever asks: for what they may cause but not do. */
export function asJob(ctx: Ctx, name: string): Ctx {
  return { ...ctx, actor: { kind: 'job', name } }
}

/** A short stable name of the actor, for rows that remember who did it. */
export function actorLabel(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `staff:${actor.staffId}`
    case 'apiKey':
      return `key:${actor.keyId}`
    case 'person':
      return `person:${actor.personId}`
    case 'job':
      return `job:${actor.name}`
    default:
      return actor.kind
  }
}

/**
 * Runs `work` in a transaction; joins the one that `ctx` already carries.
 * What is thrown inside rolls everything back.
 */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.tx.isTransaction) return work(ctx)
  return ctx.tx.transaction().execute((tx) => work({ ...ctx, tx }))
}
