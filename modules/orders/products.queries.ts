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

export interface ProductRow extends Product {
  importId: string | null
}

/** Locks and answers the products with these codes, in one order for all writers. */
export async function lockProductsBySku(
  tx: Tx,
  skus: readonly string[],
): Promise<Map<string, Product>> {
  const { rows } = await sql<Product>`
    select ${PRODUCT} from orders.products where sku = any(${skus}::text[])
    order by sku for update`.execute(tx)
  return new Map(rows.map((row) => [row.sku, row]))
}

export async function saveProducts(tx: Tx, rows: readonly ProductRow[], now: Date): Promise<void> {
  await sql`
    insert into orders.products as p (product_id, sku, name, category, price, cost, currency,
      cycle_days, active, import_id, created_at, updated_at)
    select g.product_id, g.sku, g.name, g.category, g.price, g.cost, g.currency, g.cycle_days,
      g.active, g.import_id, ${now}, ${now}
    from unnest(${rows.map((r) => r.productId)}::uuid[], ${rows.map((r) => r.sku)}::text[],
      ${rows.map((r) => r.name)}::text[], ${rows.map((r) => r.category)}::text[],
      ${rows.map((r) => r.price)}::bigint[], ${rows.map((r) => r.cost)}::bigint[],
      ${rows.map((r) => r.currency)}::text[], ${rows.map((r) => r.cycleDays)}::int[],
      ${rows.map((r) => r.active)}::boolean[], ${rows.map((r) => r.importId)}::uuid[])
      as g (product_id, sku, name, category, price, cost, currency, cycle_days, active, import_id)
    order by g.sku
    on conflict (sku) do update set name = excluded.name, category = excluded.category,
      price = excluded.price, cost = excluded.cost, currency = excluded.currency,
      cycle_days = excluded.cycle_days, active = excluded.active, updated_at = excluded.updated_at`.execute(
    tx,
  )
}

export async function findProduct(tx: Tx, productId: string): Promise<Product | undefined> {
  const { rows } = await sql<Product>`
    select ${PRODUCT} from orders.products where product_id = ${productId}`.execute(tx)
  return rows[0]
}

export async function renameSku(tx: Tx, productId: string, sku: string): Promise<void> {
  await sql`update orders.products set sku = ${sku} where product_id = ${productId}`.execute(tx)
}

export interface ProductFilter {
  q?: string
  costMissing?: boolean
  limit: number
  after?: ProductPlace
}

/** Where a page of the list ended. */
export type ProductPlace = { known: boolean; name: string; id: string }

/** Products without a cost first, then by name. */
export async function findProducts(
  tx: Tx,
  { q, costMissing, limit, after }: ProductFilter,
): Promise<Product[]> {
  const { rows } = await sql<Product>`
    select ${PRODUCT} from orders.products
    where ${matching(q, costMissing)}
      and (${after?.id ?? null}::uuid is null or (cost is not null, name collate "C", product_id)
        > (${after?.known ?? false}, ${after?.name ?? ''} collate "C", ${after?.id ?? null}::uuid))
    order by cost is not null, name collate "C", product_id limit ${limit}`.execute(tx)
  return rows
}

export async function countProducts(
  tx: Tx,
  { q, costMissing }: Pick<ProductFilter, 'q' | 'costMissing'>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from orders.products where ${matching(q, costMissing)}`.execute(tx)
  return rows[0]?.count ?? 0
}

function matching(q: string | undefined, costMissing: boolean | undefined) {
  const words = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null
  return sql`(${words}::text is null or name ilike ${words} or sku ilike ${words})
    and (${costMissing ?? false} = false or cost is null)`
}

export interface ProductFigures {
  orders: number
  pieces: number
  /** Lines whose cost nobody knew. */
  withoutCost: number
  returnedPieces: number
}

export async function findProductFigures(tx: Tx, productId: string): Promise<ProductFigures> {
  const { rows } = await sql<ProductFigures>`
    select count(distinct l.order_id) as orders, coalesce(sum(l.quantity), 0)::bigint as pieces,
      count(*) filter (where l.cost is null) as "withoutCost",
      (select coalesce(sum(quantity), 0)::bigint from orders.return_lines
        where product_id = ${productId}) as "returnedPieces"
    from orders.pub_lines l where l.product_id = ${productId} and l.status = 'placed'`.execute(tx)
  return rows[0] ?? { orders: 0, pieces: 0, withoutCost: 0, returnedPieces: 0 }
}

export interface ReturnReasonCount {
  reasonId: string | null
  ja: string | null
  en: string | null
  count: number
}

/** Why a product came back: for the product's sake, never counted against who returned it. */
export async function findReturnReasonsOfProduct(
  tx: Tx,
  productId: string,
): Promise<ReturnReasonCount[]> {
  const { rows } = await sql<ReturnReasonCount>`
    select n.reason_id as "reasonId", n.ja, n.en, count(distinct r.return_id) as count
    from orders.return_lines l join orders.returns r using (person_id, return_id)
    left join orders.reasons n on n.reason_id = r.reason_id
    where l.product_id = ${productId}
    group by n.reason_id order by count desc, n.position`.execute(tx)
  return rows
}
