import { z } from 'zod'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { fromCursor, pageFrom, placeText } from '../../kernel/paging.ts'
import { texts } from './orders.texts.ts'
import {
  countProducts,
  findProduct,
  findProductFigures,
  findProducts,
  findReturnReasonsOfProduct,
} from './products.queries.ts'

interface ListProducts {
  q?: string
  cost?: 'missing' | 'any'
  limit: number
  cursor?: string
}

const place = z.tuple([z.boolean(), placeText, z.uuid()])

/** Products, those without a cost first, then by name. */
export async function listProducts(ctx: Ctx, { q, cost, limit, cursor }: ListProducts) {
  requirePermission(ctx, 'orders.read')
  const costMissing = cost === 'missing'
  const after = fromCursor(place, cursor)
  const rows = await findProducts(ctx.tx, {
    q,
    costMissing,
    limit: limit + 1,
    after: after ? { known: after[0], name: after[1], id: after[2] } : undefined,
  })
  const { items, nextCursor } = pageFrom(rows, limit, (row) => [
    row.cost !== null,
    row.name,
    row.productId,
  ])
  const total = after ? undefined : await countProducts(ctx.tx, { q, costMissing })
  return { items, nextCursor, total }
}

/** One product with what was sold of it, what came back, and why. */
export async function readProduct(ctx: Ctx, { productId }: { productId: string }) {
  requirePermission(ctx, 'orders.read')
  const product = await findProduct(ctx.tx, productId)
  if (!product) throw notFound(texts.productMissing)
  return {
    ...product,
    ...(await findProductFigures(ctx.tx, productId)),
    returns: await findReturnReasonsOfProduct(ctx.tx, productId),
  }
}
