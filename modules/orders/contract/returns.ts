import { z } from 'zod'
import { endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { amount, card, currency, money, nothing, pieces, word, words } from './base.ts'

export const newReturn = z.strictObject({
  personId: z.uuid(),
  /** The order it belongs to; a return may stand alone. */
  orderId: z.uuid().nullish(),
  source: z.string().trim().max(300).optional(),
  number: word.optional(),
  returnedAt: instant.optional(),
  currency: currency.optional(),
  lines: z
    .array(
      z.strictObject({
        lineNo: z.int().min(1).nullish(),
        sku: z.string().trim().max(300).nullish(),
        name: z.string().trim().max(300).nullish(),
        quantity: pieces,
        amount: amount.nullish(),
      }),
    )
    .max(500)
    .default([]),
  /** Money given back for goods; worked out from the lines unless given. */
  amount: amount.nullish(),
  /** What of the goods' cost came back, because they can be sold again. */
  costBack: amount.default(0),
  reasonId: z.uuid().nullish(),
  reason: words.nullish(),
})

export const createReturn = endpoint({
  method: 'POST',
  path: '/api/v1/returns',
  summary: 'Record goods that came back: by line, by amount, or without an order',
  body: newReturn,
  response: z.object({
    returnId: z.uuid().nullable(),
    personId: z.uuid(),
    outcome: z.enum(['created', 'unchanged', 'updated', 'refused']),
  }),
})

export const returnItem = z.object({
  returnId: z.uuid(),
  person: card,
  orderId: z.uuid().nullable(),
  orderNumber: z.string().nullable(),
  number: z.string(),
  returnedAt: instant,
  currency: z.string(),
  amount: money,
  reason: z.object({ ja: z.string(), en: z.string() }).nullable(),
  words: z.string().nullable(),
  firstItem: z.string().nullable(),
})

export const listReturns = endpoint({
  method: 'GET',
  path: '/api/v1/returns',
  summary: 'Returns, newest first, of everybody, one person, one product or one reason',
  query: z.object({
    ...pageQuery,
    personId: z.uuid().optional(),
    productId: z.uuid().optional(),
    reasonId: z.uuid().optional(),
  }),
  response: pageOf(returnItem),
})

export const deleteReturn = endpoint({
  method: 'DELETE',
  path: '/api/v1/people/:personId/returns/:returnId',
  summary: 'Take back a return that was recorded by mistake',
  params: z.object({ personId: z.uuid(), returnId: z.uuid() }),
  response: nothing,
})

const reason = z.object({
  reasonId: z.uuid(),
  kind: z.enum(['subscription', 'return']),
  ja: z.string(),
  en: z.string(),
  position: z.int(),
  active: z.boolean(),
})

export const listReasons = endpoint({
  method: 'GET',
  path: '/api/v1/reasons',
  summary: 'The shop’s reasons for ending a subscription and for returns',
  query: z.object({ kind: z.enum(['subscription', 'return']).optional() }),
  response: z.object({ items: z.array(reason) }),
})

export const newReason = z.strictObject({
  kind: z.enum(['subscription', 'return']),
  ja: word,
  en: word,
  position: z.int().min(0).max(10_000).default(100),
  active: z.boolean().default(true),
})

export const createReason = endpoint({
  method: 'POST',
  path: '/api/v1/reasons',
  summary: 'Add a reason to a list',
  body: newReason,
  response: reason,
})

export const updateReason = endpoint({
  method: 'PATCH',
  path: '/api/v1/reasons/:reasonId',
  summary: 'Word a reason anew, move it, or put it away',
  params: z.object({ reasonId: z.uuid() }),
  body: z.strictObject({
    ja: word.optional(),
    en: word.optional(),
    position: z.int().min(0).max(10_000).optional(),
    active: z.boolean().optional(),
  }),
  response: reason,
})
