import { z } from 'zod'
import { endpoint, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { amount, currency, money, word } from './base.ts'

const productId = z.object({ productId: z.uuid() })

export const product = z.object({
  productId: z.uuid(),
  sku: z.string(),
  name: z.string(),
  category: z.string().nullable(),
  price: money.nullable(),
  cost: money.nullable(),
  currency: z.string(),
  cycleDays: z.int().nullable(),
  active: z.boolean(),
})

export const listProducts = endpoint({
  method: 'GET',
  path: '/api/v1/products',
  summary: 'Products, those without a cost first',
  query: z.object({
    ...pageQuery,
    q: z.string().trim().max(100).optional(),
    cost: z.enum(['missing', 'any']).default('any'),
  }),
  response: pageOf(product),
})

const fields = {
  name: word.optional(),
  category: z.string().trim().max(300).nullish(),
  price: amount.nullish(),
  cost: amount.nullish(),
  currency: currency.optional(),
  cycleDays: z.int().min(1).max(9999).nullish(),
  active: z.boolean().optional(),
}
export const newProduct = z.strictObject({ ...fields, sku: word, name: word })
export const productChange = z.strictObject({ ...fields, sku: word.optional() })

export const createProduct = endpoint({
  method: 'POST',
  path: '/api/v1/products',
  summary: 'Add a product',
  body: newProduct,
  response: product,
})

export const updateProduct = endpoint({
  method: 'PATCH',
  path: '/api/v1/products/:productId',
  summary: 'Change a product; a new cost applies to later orders only',
  params: productId,
  body: productChange,
  response: product,
})

export const readProduct = endpoint({
  method: 'GET',
  path: '/api/v1/products/:productId',
  summary: 'One product with what was sold, what came back and why',
  params: productId,
  response: product.extend({
    orders: z.int(),
    pieces: z.int(),
    withoutCost: z.int(),
    returnedPieces: z.int(),
    returns: z.array(
      z.object({
        reasonId: z.uuid().nullable(),
        ja: z.string().nullable(),
        en: z.string().nullable(),
        count: z.int(),
      }),
    ),
  }),
})

const scope = z.enum(['missing', 'all'])
const costCount = z.object({ lines: z.int(), orders: z.int(), people: z.int() })

export const readRecalculation = endpoint({
  method: 'GET',
  path: '/api/v1/products/:productId/recalculation',
  summary: 'How many past lines, orders and people the present cost would touch',
  params: productId,
  query: z.object({ scope: scope.default('missing') }),
  response: costCount,
})

export const createRecalculation = endpoint({
  method: 'POST',
  path: '/api/v1/products/:productId/recalculation',
  summary: 'Recalculate past orders with the present cost',
  params: productId,
  body: z.strictObject({ scope: scope.default('missing') }),
  response: costCount,
})
