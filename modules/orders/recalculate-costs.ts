import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { audit } from '../accounts/index.ts'
import { touch } from '../people/index.ts'
import {
  applyCost,
  type CostCount,
  type CostScope,
  countCostChange,
  pursesOfProduct,
} from './costs.queries.ts'
import { texts } from './orders.texts.ts'
import { findProduct } from './products.queries.ts'
import { keepTotals } from './totals.queries.ts'

export interface Recalculation {
  productId: string
  /** `missing`: lines whose cost nobody knew. `all`: those that had another cost, too. */
  scope: CostScope
}

/** How many past lines, orders and people the product's present cost would touch. */
export async function countRecalculation(
  ctx: Ctx,
  { productId, scope }: Recalculation,
): Promise<CostCount> {
  requirePermission(ctx, 'orders.read')
  return countCostChange(ctx.tx, productId, scope)
}

/**
 * Applies the product's present cost to past orders and to what their people are worth. Throws
 * `conflict` while the product has no cost.
 */
export async function recalculateCosts(
  ctx: Ctx,
  { productId, scope }: Recalculation,
): Promise<CostCount> {
  requirePermission(ctx, 'orders.manage')
  return inTransaction(ctx, async (ctx) => {
    const product = await findProduct(ctx.tx, productId)
    if (!product) throw notFound(texts.productMissing)
    if (product.cost === null) throw conflict(texts.costMissing)
    const purses = await pursesOfProduct(ctx.tx, productId, scope)
    const changed = await keepTotals(ctx.tx, purses, () => applyCost(ctx.tx, productId, scope))
    // No fact tells of it, and it may be everybody: as history, after what happens now.
    const touched = purses.map(({ personId }) => ({ personId, name: '*' }))
    await touch(ctx, touched, { bulk: `costs:${newId()}` })
    await audit(ctx, {
      action: 'orders.costs_recalculated',
      subject: { kind: 'product', id: productId },
      detail: { scope, ...changed },
    })
    return changed
  })
}
