import { sql } from 'kysely'
import type { Ctx } from './context.ts'

/**
 * Reads figures that belong together from one snapshot, so that they agree with one another while orders
 * come in, with room enough to sort a large shop's rows in memory, and with parallel workers.
 */
export async function reading<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.tx.isTransaction) return work(ctx)
  return ctx.tx
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await sql`set local work_mem = '128MB'`.execute(tx)
      // What each row costs is dear to work out, which the planner cannot know: let workers do it.
      await sql`set local parallel_setup_cost = 0`.execute(tx)
      await sql`set local parallel_tuple_cost = 0`.execute(tx)
      return work({ ...ctx, tx })
    })
}
