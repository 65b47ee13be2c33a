import type { Actor, Ctx, Permission } from '../../../kernel/context.ts'
import { takeTry } from '../sign-in/limits.ts'
import { hashToken } from '../sign-in/tokens.ts'
import { findKeyByToken, type KeyKind, touchKey } from './keys.queries.ts'

export const KEY_PREFIX: Record<KeyKind, string> = { write: 'kz_w_', secret: 'kz_s_' }

const MINUTE = 60_000

type KeyActor = Extract<Actor, { kind: 'apiKey' }>

/**
 * Who holds a secret key, or null. A wrong key costs its address a try; one too many throws
 * `limit_reached`. A right key always passes: it cannot be guessed, and a neighbour's old key must
 * not stop it.
 */
export async function authenticateSecretKey(ctx: Ctx, token: string): Promise<KeyActor | null> {
  const actor = await verifyKey(ctx, token, 'secret')
  if (!actor) await takeTry(ctx, [['keyAddress', ctx.from ?? '']])
  return actor
}

/** Who holds a tracking key, or null. Whoever opens that door limits the guessing at it. */
export async function verifyWriteKey(ctx: Ctx, token: string): Promise<KeyActor | null> {
  return verifyKey(ctx, token, 'write')
}

async function verifyKey(ctx: Ctx, token: string, kind: KeyKind): Promise<KeyActor | null> {
  if (!token.startsWith(KEY_PREFIX[kind])) return null
  const key = await findKeyByToken(ctx.tx, hashToken(token))
  if (key?.kind !== kind) return null
  if (!key.lastUsedAt || ctx.now.getTime() - key.lastUsedAt.getTime() > MINUTE) {
    await touchKey(ctx.tx, key.keyId, ctx.now)
  }
  // Guaranteed by createApiKey: scopes are names of permissions.
  const permissions = new Set(key.scopes as Permission[])
  return { kind: 'apiKey', keyId: key.keyId, name: key.name, permissions }
}
