import type { Ctx } from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import { namedProducts } from './named-products.ts'
import { texts } from './orders.texts.ts'
import type { Product } from './products.queries.ts'
import type { ItemRow } from './subscriptions.queries.ts'
import { isItem } from './subscriptions.rules.ts'

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
  return items.map((item) => itemRow(item, products))
}

/** Throws `invalid` for what can not be delivered. */
export function itemRow(item: SubscriptionItem, products: ReadonlyMap<string, Product>): ItemRow {
  const { sku, name, quantity, unitPrice } = item
  const product = sku ? products.get(sku) : undefined
  const price = unitPrice ?? product?.price ?? 0
  if (!isItem({ quantity, unitPrice: price })) throw invalid(texts.itemsMissing)
  return {
    productId: product?.productId ?? null,
    sku: sku || null,
    name: name || product?.name || sku || '',
    quantity,
    unitPrice: price,
  }
}
