import { sql } from 'kysely'
import type { Ctx } from '../../kernel/context.ts'

/**
 * Reads a whole report from one snapshot, so that its figures agree with one another while orders
 * come in, with room enough to sort a large shop's orders in memory, and with parallel workers.
 */
export async function reading<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.tx.isTransaction) return work(ctx)
  return ctx.tx
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await sql`set local work_mem = '128MB'`.execute(tx)
      // The months of orders are dear to work out, which the planner cannot know: let workers do it.
      await sql`set local parallel_setup_cost = 0`.execute(tx)
      await sql`set local parallel_tuple_cost = 0`.execute(tx)
      return work({ ...ctx, tx })
    })
}
