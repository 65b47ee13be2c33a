import {
  actorLabel,
  type Ctx,
  inTransaction,
  may,
  type Permission,
  requirePermission,
} from '../../../kernel/context.ts'
import { forbidden, invalid } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { allPermissions } from '../../../kernel/module.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { newToken } from '../sign-in/tokens.ts'
import { KEY_PREFIX } from './authenticate-key.ts'
import { type ApiKey, insertKey, type KeyKind } from './keys.queries.ts'

/** What a tracking key may do; it sits in web pages, so nothing else ever. */
const TRACKING: Permission = 'activity.track'

export interface CreateApiKey {
  kind: KeyKind
  name: string
  /** Permissions of a secret key; without them, all that its maker has. */
  scopes?: readonly string[]
}

/**
 * Makes an API key and answers its token, the only time it is seen. Nobody can put more into a key
 * than they may do themselves. Throws `invalid` for a scope that does not exist.
 */
export async function createApiKey(
  ctx: Ctx,
  input: CreateApiKey,
): Promise<{ key: ApiKey; token: string }> {
  requirePermission(ctx, 'accounts.keys')
  const { kind, name } = input
  const scopes = kind === 'write' ? [TRACKING] : scopesOf(ctx, input.scopes)
  const { token, hash } = newToken(KEY_PREFIX[kind])
  const key: ApiKey = {
    keyId: newId(),
    kind,
    name,
    hint: token.slice(0, KEY_PREFIX[kind].length + 4),
    scopes,
    createdAt: ctx.now,
    lastUsedAt: null,
    revokedAt: null,
  }
  return inTransaction(ctx, async (ctx) => {
    await insertKey(ctx.tx, { ...key, tokenHash: hash, createdBy: actorLabel(ctx.actor) })
    await audit(ctx, {
      action: 'accounts.key_created',
      subject: { kind: 'apiKey', id: key.keyId },
      detail: { kind, name, scopes },
    })
    return { key, token }
  })
}

function scopesOf(ctx: Ctx, wanted: readonly string[] | undefined): string[] {
  const all = [...allPermissions(ctx.host.modules).keys()]
  if (!wanted) return all.filter((permission) => may(ctx, permission))
  return [...new Set(wanted)].map((scope) => {
    const permission = all.find((name) => name === scope)
    if (!permission) throw invalid(texts.noSuchPermission, { permission: scope })
    if (!may(ctx, permission)) throw forbidden(texts.notYoursToGive, { permission })
    return permission
  })
}
