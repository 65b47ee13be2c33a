import type { Ctx } from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import { namedProducts } from './named-products.ts'
import { isMoney } from './orders.rules.ts'
import { texts } from './orders.texts.ts'
import type { ItemRow } from './subscriptions.queries.ts'

export interface SubscriptionItem {
  sku?: string | null
  /** The product's, unless given. */
  name?: string | null
  quantity: number
  unitPrice?: number | null
}

/** What is delivered, with names and prices of the products where the item does not say. */
export async function itemRows(
  ctx: Ctx,
  items: readonly SubscriptionItem[],
  currency: string,
): Promise<ItemRow[]> {
  if (items.length === 0) throw invalid(texts.itemsMissing)
  const named = items.map(({ sku, name }) => ({ sku, name: name ?? '', currency }))
  const products = await namedProducts(ctx, named)
  return items.map(({ sku, name, quantity, unitPrice }) => {
    const product = sku ? products.get(sku) : undefined
    const price = unitPrice ?? product?.price ?? 0
    if (!Number.isInteger(quantity) || quantity < 1 || !isMoney(price * quantity) || price < 0) {
      throw invalid(texts.itemsMissing)
    }
    return {
      productId: product?.productId ?? null,
      sku: sku || null,
      name: name || product?.name || sku || '',
      quantity,
      unitPrice: price,
    }
  })
}
