import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, invalid, notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { audit, readCompany } from '../accounts/index.ts'
import { touchBuyersLater } from './jobs.ts'
import { isMoney } from './orders.rules.ts'
import { texts } from './orders.texts.ts'
import {
  findProduct,
  lockProductsBySku,
  type Product,
  productsBySku,
  renameSku,
  saveProducts,
} from './products.queries.ts'

export interface ProductInput {
  sku: string
  name?: string
  category?: string | null
  /** Minor units of `currency`. */
  price?: number | null
  /** Of one piece; orders placed from now on use it. */
  cost?: number | null
  currency?: string
  /** How long one piece lasts. */
  cycleDays?: number | null
  active?: boolean
  importId?: string | null
}

const PRODUCTS_AT_ONCE = 1000

/** Adds products or changes them by their code; what is not said stays. Answered in the order given. */
export async function upsertProducts(
  ctx: Ctx,
  products: readonly ProductInput[],
): Promise<Product[]> {
  requirePermission(ctx, 'orders.manage')
  if (products.length > PRODUCTS_AT_ONCE) {
    throw invalid(texts.tooManyAtOnce, { limit: PRODUCTS_AT_ONCE })
  }
  for (const product of products) check(product)
  return inTransaction(ctx, async (ctx) => {
    const { currency } = await readCompany(ctx)
    const bySku = new Map(products.map((product) => [product.sku, product]))
    const kept = await lockProductsBySku(ctx.tx, [...bySku.keys()])
    const rows = [...bySku.values()].map(({ importId = null, ...product }) => ({
      ...(kept.get(product.sku) ?? blank(product, currency)),
      ...definedOf(product),
      importId,
    }))
    await saveProducts(ctx.tx, rows, ctx.now)
    await touchBuyersLater(
      ctx,
      rows.filter((row) => isOtherKind(row, kept.get(row.sku))),
    )
    for (const { sku } of rows) {
      await audit(ctx, { action: 'orders.product_saved', subject: { kind: 'product', id: sku } })
    }
    const saved = await productsBySku(ctx.tx, [...bySku.keys()])
    return products.flatMap(({ sku }) => saved.get(sku) ?? [])
  })
}

/** Adds one product. Throws `conflict` if its code is in use. */
export async function addProduct(ctx: Ctx, product: ProductInput): Promise<Product> {
  requirePermission(ctx, 'orders.manage')
  return inTransaction(ctx, async (ctx) => {
    const { sku } = product
    if ((await productsBySku(ctx.tx, [sku])).has(sku)) throw conflict(texts.skuTaken, { sku })
    return one(await upsertProducts(ctx, [product]))
  })
}

/** Changes one product, its code too. A new cost applies to later orders only. */
export async function changeProduct(
  ctx: Ctx,
  { productId, ...patch }: { productId: string } & Partial<ProductInput>,
): Promise<Product> {
  requirePermission(ctx, 'orders.manage')
  return inTransaction(ctx, async (ctx) => {
    const product = await findProduct(ctx.tx, productId)
    if (!product) throw notFound(texts.productMissing)
    const { sku = product.sku } = patch
    if (sku !== product.sku) {
      if ((await productsBySku(ctx.tx, [sku])).has(sku)) throw conflict(texts.skuTaken, { sku })
      await renameSku(ctx.tx, productId, sku)
      await touchBuyersLater(ctx, [product])
    }
    return one(await upsertProducts(ctx, [{ ...patch, sku }]))
  })
}

/** What makes its buyers other buyers than before. */
const isOtherKind = (after: Product, before?: Product) =>
  before !== undefined &&
  (after.category !== before.category || after.cycleDays !== before.cycleDays)

function check({ sku, price, cost, cycleDays, currency }: ProductInput) {
  const isAmount = (value: number) => isMoney(value) && value >= 0
  if (!sku.trim() || sku.length > 300) throw invalid(texts.skuMissing)
  if (!isAmount(price ?? 0) || !isAmount(cost ?? 0)) throw invalid(texts.productMoney, { sku })
  if (cycleDays != null && !(Number.isInteger(cycleDays) && cycleDays > 0 && cycleDays < 10_000)) {
    throw invalid(texts.productDays, { sku })
  }
  if (currency && !/^[A-Z]{3}$/.test(currency)) throw invalid(texts.currencyUnknown, { currency })
}

function blank({ sku }: ProductInput, currency: string): Product {
  return {
    productId: newId(),
    sku,
    name: sku,
    category: null,
    price: null,
    cost: null,
    currency,
    cycleDays: null,
    active: true,
  }
}

// Fields that are left out must not wipe what is there.
function definedOf<T extends object>(given: T): Partial<T> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Partial<T>
}

function one(products: Product[]): Product {
  const [product] = products
  if (!product) throw new Error('upsertProducts answers every product')
  return product
}
