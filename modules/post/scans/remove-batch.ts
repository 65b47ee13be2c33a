import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { scanTexts as texts } from '../scans.texts.ts'
import { deleteBatch, findFileKeys, isAnyFiled, lockBatch } from './batches.queries.ts'

/**
 * Takes a batch away with its pictures, e.g. one that was sent twice. Throws `conflict` once a card of it
 * is filed with somebody: that card is their word. Safe to call again.
 */
export async function removeBatch(
  ctx: Ctx,
  { batchId }: { batchId: string },
): Promise<{ batchId: string }> {
  requirePermission(ctx, 'post.write')
  const keys = await inTransaction(ctx, async (ctx) => {
    if (!(await lockBatch(ctx.tx, batchId))) return []
    if (await isAnyFiled(ctx.tx, batchId)) throw conflict(texts.batchHasFiled)
    const keys = await findFileKeys(ctx.tx, batchId)
    await deleteBatch(ctx.tx, batchId)
    await audit(ctx, { action: 'post.batch_removed', subject: { kind: 'batch', id: batchId } })
    await publish(ctx, 'post', { batchId })
    return keys
  })
  for (const key of keys) await ctx.host.storage.remove(key)
  return { batchId }
}
