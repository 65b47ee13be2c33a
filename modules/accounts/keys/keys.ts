import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { type ApiKey, listKeys, revokeKey } from './keys.queries.ts'

export async function listApiKeys(ctx: Ctx): Promise<{ items: ApiKey[] }> {
  requirePermission(ctx, 'accounts.keys')
  return { items: await listKeys(ctx.tx) }
}

/** Ends a key at once and for good. */
export async function revokeApiKey(ctx: Ctx, { keyId }: { keyId: string }): Promise<void> {
  requirePermission(ctx, 'accounts.keys')
  await inTransaction(ctx, async (ctx) => {
    const key = await revokeKey(ctx.tx, keyId, ctx.now)
    if (!key) throw notFound(texts.noSuchKey)
    const { name, kind } = key
    await audit(ctx, {
      action: 'accounts.key_revoked',
      subject: { kind: 'apiKey', id: keyId },
      detail: { name, kind },
    })
  })
}
