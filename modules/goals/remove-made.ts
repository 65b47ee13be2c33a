import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { audit } from '../accounts/index.ts'
import { deleteBenchmark, deleteGoals } from './goals.queries.ts'

export interface RemoveMade {
  goalIds: readonly string[]
  benchmarkIds: readonly string[]
}

/** Takes out goals and benchmarks that were made up, with the numbers read for no other goal. */
export async function removeMade(ctx: Ctx, { goalIds, benchmarkIds }: RemoveMade): Promise<void> {
  requirePermission(ctx, 'goals.write')
  await inTransaction(ctx, async (ctx) => {
    await deleteGoals(ctx.tx, goalIds)
    for (const benchmarkId of benchmarkIds) await deleteBenchmark(ctx.tx, benchmarkId)
    await audit(ctx, { action: 'goals.made_removed', detail: { goals: goalIds.length } })
  })
}
