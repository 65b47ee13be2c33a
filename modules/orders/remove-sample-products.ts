import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { deleteImportedProducts } from './undo.queries.ts'

/**
 * Removes the products that the sample shop brought, changed since or not. One that an order, a return
 * or a subscription of somebody else names stays.
 */
export async function removeSampleProducts(
  ctx: Ctx,
  { importId }: { importId: string },
): Promise<void> {
  requirePermission(ctx, 'orders.manage')
  await inTransaction(ctx, (ctx) => deleteImportedProducts(ctx.tx, importId, 'all'))
}
