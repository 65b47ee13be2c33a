import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { savePairs } from './candidates/candidates.queries.ts'
import type { IdentityInput } from './identity.rules.ts'
import { knownBy } from './known-by.ts'

/**
 * Somebody told, without a proof, what leads to another person: the two become a pair that a human
 * decides about. Nobody is joined, and what a human decided stays decided.
 */
export async function suggestSame(
  ctx: Ctx,
  { personId, told }: { personId: string; told: Pick<IdentityInput, 'kind' | 'value'> },
): Promise<void> {
  requirePermission(ctx, 'people.resolve')
  await inTransaction(ctx, async (ctx) => {
    const [otherId] = await knownBy(ctx, [[{ kind: told.kind, value: told.value, verified: true }]])
    if (!otherId || otherId === personId) return
    const [lowId = personId, highId = otherId] = [personId, otherId].sort()
    await savePairs(ctx.tx, [{ lowId, highId, reasons: [`told_${told.kind}`] }], ctx.now)
  })
}
