import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { amount, card, currency, money, nothing, pieces, word, words } from './base.ts'

const orderId = z.object({ orderId: z.uuid() })
const status = z.enum(['placed', 'cancelled'])

export const orderItem = z.object({
  orderId: z.uuid(),
  person: card,
  source: z.string(),
  number: z.string(),
  placedAt: instant,
  currency: z.string(),
  total: money,
  sales: money,
  returned: money,
  channel: z.string().nullable(),
  mediaCode: z.string().nullable(),
  status,
  deliveryNo: z.int().nullable(),
  firstItem: z.string().nullable(),
  lines: z.int(),
})

export const orderFilter = {
  /** A part of the number, or of an item's name or code. */
  q: z.string().trim().max(100).optional(),
  source: z.string().max(300).optional(),
  channel: z.string().max(300).optional(),
  mediaCode: z.string().max(300).optional(),
  status: status.optional(),
  /** Days of the company's calendar, both included. */
  from: day.optional(),
  to: day.optional(),
  personId: z.uuid().optional(),
  subscriptionId: z.uuid().optional(),
  productId: z.uuid().optional(),
}

export const listOrders = endpoint({
  method: 'GET',
  path: '/api/v1/orders',
  summary: 'Orders, newest first, by source, dates, channel, media code, status, person or product',
  query: z.object({ ...pageQuery, ...orderFilter }),
  response: pageOf(orderItem),
})

export const listOrderChoices = endpoint({
  method: 'GET',
  path: '/api/v1/orders/choices',
  summary: 'Sources, channels and media codes that orders have, for filters and forms',
  response: z.object({
    sources: z.array(z.string()),
    channels: z.array(z.string()),
    mediaCodes: z.array(z.string()),
  }),
})

export const orderLine = z.object({
  lineNo: z.int(),
  productId: z.uuid().nullable(),
  sku: z.string().nullable(),
  name: z.string(),
  quantity: z.int(),
  unitPrice: money,
  amount: money,
  cost: money.nullable(),
  returnedQuantity: z.int(),
  returnedAmount: money,
})

const orderReturn = z.object({
  returnId: z.uuid(),
  number: z.string(),
  returnedAt: instant,
  amount: money,
  costBack: money,
  reason: z.object({ ja: z.string(), en: z.string() }).nullable(),
  words: z.string().nullable(),
  items: z.array(z.object({ name: z.string(), quantity: z.int() })),
})

const orderChange = z.object({
  changeId: z.uuid(),
  at: instant,
  byImport: z.boolean(),
  totalBefore: money,
  statusBefore: status,
})

export const orderDetail = orderItem.extend({
  goods: money,
  discount: money,
  shipping: money,
  tax: money,
  statedTotal: money.nullable(),
  cost: money,
  cancelledAt: instant.nullable(),
  cancelWords: z.string().nullable(),
  guest: z.boolean(),
  note: z.string().nullable(),
  subscriptionId: z.uuid().nullable(),
  importId: z.uuid().nullable(),
  items: z.array(orderLine),
  returns: z.array(orderReturn),
  changes: z.array(orderChange),
})

export const readOrder = endpoint({
  method: 'GET',
  path: '/api/v1/orders/:orderId',
  summary: 'One order with its lines, what came back, and what was changed',
  params: orderId,
  response: orderDetail,
})

export const placed = z.object({
  orderId: z.uuid(),
  personId: z.uuid(),
  outcome: z.enum(['created', 'unchanged', 'updated']),
})

export const newOrder = z.strictObject({
  personId: z.uuid(),
  /** Whose numbering it is; empty for orders entered here. */
  source: z.string().trim().max(300).optional(),
  /** Once per source; one of our own unless given. */
  number: word.optional(),
  placedAt: instant.optional(),
  currency: currency.optional(),
  lines: z
    .array(
      z.strictObject({
        sku: z.string().trim().max(300).nullish(),
        name: z.string().trim().max(300).default(''),
        quantity: pieces,
        unitPrice: money,
        /** Quantity × unit price unless given. */
        amount: money.optional(),
        /** Of the whole line; the product's unless given. */
        cost: amount.optional(),
      }),
    )
    .max(500),
  discount: amount.optional(),
  shipping: amount.optional(),
  tax: amount.optional(),
  /** Needed only where there are no lines. */
  total: money.optional(),
  channel: z.string().trim().max(300).nullish(),
  mediaCode: z.string().trim().max(300).nullish(),
  guest: z.boolean().optional(),
  note: words.nullish(),
  subscriptionId: z.uuid().nullish(),
})

export const createOrder = endpoint({
  method: 'POST',
  path: '/api/v1/orders',
  summary: 'Place an order; the same number with the same content again changes nothing',
  body: newOrder,
  response: placed,
})

export const cancellation = z.strictObject({ words: words.nullish(), at: instant.optional() })

export const createCancellation = endpoint({
  method: 'POST',
  path: '/api/v1/orders/:orderId/cancellation',
  summary: 'Cancel an order whole',
  params: orderId,
  body: cancellation,
  response: nothing,
})

export const readPersonTotals = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/order-totals',
  summary: 'What a person ordered in all, by currency',
  params: z.object({ personId: z.uuid() }),
  response: z.object({
    items: z.array(
      z.object({
        currency: z.string(),
        orders: z.int(),
        firstAt: instant.nullable(),
        lastAt: instant.nullable(),
        sales: money,
        cost: money,
        returned: money,
        costBack: money,
      }),
    ),
  }),
})
