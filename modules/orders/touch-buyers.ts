import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { touch } from '../people/index.ts'
import { BUYER_TABLES, findBuyers } from './buyers.queries.ts'

const BUYERS_AT_ONCE = 2000

/** Everybody who bought, gave back or subscribes to one of these products is another kind of buyer now. */
export async function touchBuyers(
  ctx: Ctx,
  { productIds, bulk }: { productIds: readonly string[]; bulk: string },
): Promise<void> {
  requirePermission(ctx, 'orders.manage')
  for (const table of BUYER_TABLES) {
    for (let after: string | null = null; ; ) {
      const last: string | null = after
      const page: string[] = await inTransaction(ctx, async (ctx) => {
        const buyers = await findBuyers(ctx.tx, table, {
          productIds,
          after: last,
          limit: BUYERS_AT_ONCE,
        })
        await touch(
          ctx,
          buyers.map((personId) => ({ personId, name: '*' })),
          { bulk },
        )
        return buyers
      })
      after = page.at(-1) ?? null
      if (page.length < BUYERS_AT_ONCE) break
    }
  }
}
