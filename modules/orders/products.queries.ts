import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export interface Product {
  productId: string
  sku: string
  name: string
  category: string | null
  price: number | null
  cost: number | null
  currency: string
  cycleDays: number | null
  active: boolean
}

const PRODUCT = sql`product_id as "productId", sku, name, category, price, cost, currency,
  cycle_days as "cycleDays", active`

export async function productsBySku(
  tx: Tx,
  skus: readonly string[],
): Promise<Map<string, Product>> {
  if (skus.length === 0) return new Map()
  const { rows } = await sql<Product>`
    select ${PRODUCT} from orders.products where sku = any(${skus}::text[])`.execute(tx)
  return new Map(rows.map((row) => [row.sku, row]))
}

export interface NewProduct {
  productId: string
  sku: string
  name: string
  currency: string
  importId: string | null
}

/** Adds products that an order named first; one that somebody adds at the same moment stays theirs. */
export async function insertNamedProducts(
  tx: Tx,
  products: readonly NewProduct[],
  now: Date,
): Promise<void> {
  await sql`
    insert into orders.products (product_id, sku, name, currency, import_id, created_at, updated_at)
    select g.product_id, g.sku, g.name, g.currency, g.import_id, ${now}, ${now}
    from unnest(${products.map((p) => p.productId)}::uuid[], ${products.map((p) => p.sku)}::text[],
      ${products.map((p) => p.name)}::text[], ${products.map((p) => p.currency)}::text[],
      ${products.map((p) => p.importId)}::uuid[]) as g (product_id, sku, name, currency, import_id)
    order by g.sku
    on conflict do nothing`.execute(tx)
}
