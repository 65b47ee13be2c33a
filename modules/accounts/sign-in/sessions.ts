import type { Actor, Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { allPermissions, type Credentials, type Identified } from '../../../kernel/module.ts'
import { permissionsOf } from '../accounts.rules.ts'
import { audit } from '../audit/audit.ts'
import { findSession, insertSession, touchSession } from './sessions.queries.ts'
import { hashToken, newToken } from './tokens.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A session ends two weeks after its last use, and ninety days after it began in any case. */
const IDLE = 14 * DAY
export const LONGEST = 90 * DAY

export function sessionBounds(now: Date) {
  return {
    seenSince: new Date(now.getTime() - IDLE),
    madeSince: new Date(now.getTime() - LONGEST),
  }
}

export type SignInMethod = 'password' | 'passkey' | 'oidc' | 'invitation' | 'setup'

export interface NewSession {
  staffId: string
  name: string
  role: string
  method: SignInMethod
  userAgent: string
}

/** Begins a session and answers its token, the only time it is seen. */
export async function startSession(ctx: Ctx, session: NewSession): Promise<string> {
  const { token, hash } = newToken()
  const sessionId = newId()
  await insertSession(ctx.tx, {
    sessionId,
    tokenHash: hash,
    staffId: session.staffId,
    method: session.method,
    from: ctx.from,
    userAgent: session.userAgent.slice(0, 300),
    createdAt: ctx.now,
    lastSeenAt: ctx.now,
  })
  const actor: Actor = {
    kind: 'staff',
    staffId: session.staffId,
    name: session.name,
    role: session.role,
    sessionId,
    permissions: new Set(),
  }
  await audit(
    { ...ctx, actor },
    { action: 'accounts.signed_in', detail: { method: session.method } },
  )
  return token
}

/** Whose session a cookie is. Rights are read afresh each time, so a change of role holds at once. */
export async function authenticateSession(
  ctx: Ctx,
  token: string,
  { isUse }: Pick<Credentials, 'isUse'>,
): Promise<Identified | null> {
  const found = await findSession(ctx.tx, hashToken(token), sessionBounds(ctx.now))
  if (!found) return null
  // A write a minute is enough to know when somebody was last here.
  if (isUse && ctx.now.getTime() - found.lastSeenAt.getTime() > MINUTE) {
    await touchSession(ctx.tx, found.sessionId, ctx.now)
  }
  return {
    actor: {
      kind: 'staff',
      staffId: found.staffId,
      name: found.name,
      role: found.role,
      sessionId: found.sessionId,
      permissions: permissionsOf(found, allPermissions(ctx.host.modules)),
    },
    locale: found.locale,
  }
}
