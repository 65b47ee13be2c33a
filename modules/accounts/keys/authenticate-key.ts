import type { Actor, Ctx, Permission } from '../../../kernel/context.ts'
import { takeTry } from '../sign-in/limits.ts'
import { hashToken } from '../sign-in/tokens.ts'
import { findKeyByToken, type KeyKind, touchKey } from './keys.queries.ts'

export const KEY_PREFIX: Record<KeyKind, string> = { write: 'kz_w_', secret: 'kz_s_' }

const MINUTE = 60_000

/**
 * Who holds a key, or null. A wrong key costs its address a try; one too many throws
 * `limit_reached`. A right key always passes: it cannot be guessed, and a neighbour's old key must
 * not stop it.
 */
export async function authenticateKey(
  ctx: Ctx,
  token: string,
  kind: KeyKind,
): Promise<Extract<Actor, { kind: 'apiKey' }> | null> {
  const key = token.startsWith(KEY_PREFIX[kind])
    ? await findKeyByToken(ctx.tx, hashToken(token))
    : undefined
  if (key?.kind !== kind) {
    await takeTry(ctx, [['keyAddress', ctx.from ?? '']])
    return null
  }
  if (!key.lastUsedAt || ctx.now.getTime() - key.lastUsedAt.getTime() > MINUTE) {
    await touchKey(ctx.tx, key.keyId, ctx.now)
  }
  // Guaranteed by createApiKey: scopes are names of permissions.
  const permissions = new Set(key.scopes as Permission[])
  return { kind: 'apiKey', keyId: key.keyId, name: key.name, permissions }
}
