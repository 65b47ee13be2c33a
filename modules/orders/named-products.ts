import type { Ctx } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import {
  insertNamedProducts,
  type NewProduct,
  type Product,
  productsBySku,
} from './products.queries.ts'

export interface NamedItem {
  sku?: string | null
  name: string
  currency: string
  importId?: string | null
}

/** The products that these items name by their code; a code seen for the first time becomes one. */
export async function namedProducts(
  ctx: Ctx,
  items: readonly NamedItem[],
): Promise<Map<string, Product>> {
  const bySku = new Map<string, NamedItem>()
  for (const item of items) if (item.sku && !bySku.has(item.sku)) bySku.set(item.sku, item)
  const found = await productsBySku(ctx.tx, [...bySku.keys()])
  const missing = [...bySku].filter(([sku]) => !found.has(sku))
  if (missing.length === 0) return found
  await insertNamedProducts(
    ctx.tx,
    missing.map(
      ([sku, item]): NewProduct => ({
        productId: newId(),
        sku,
        name: item.name || sku,
        currency: item.currency,
        importId: item.importId ?? null,
      }),
    ),
    ctx.now,
  )
  const made = await productsBySku(
    ctx.tx,
    missing.map(([sku]) => sku),
  )
  return new Map([...found, ...made])
}

/** What so many pieces cost, or null while nobody knows the product's cost in this currency. */
export function costOfPieces(product: Product | undefined, quantity: number, currency: string) {
  if (!product || product.cost === null || product.currency !== currency) return null
  return product.cost * quantity
}
