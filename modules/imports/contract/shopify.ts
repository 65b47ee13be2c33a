import { z } from 'zod'
import { endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'

const DELIVERY_STATES = ['waiting', 'done', 'ignored', 'refused'] as const

export const listDeliveries = endpoint({
  method: 'GET',
  path: '/api/v1/shopify-deliveries',
  summary: 'List what Shopify has sent by webhook, the newest first',
  query: z.object({
    ...pageQuery,
    requests: z.stringbool().default(false),
    state: z.enum(DELIVERY_STATES).optional(),
  }),
  response: pageOf(
    z.object({
      deliveryId: z.string(),
      shop: z.string(),
      topic: z.string(),
      state: z.enum(DELIVERY_STATES),
      reason: z.string().nullable(),
      receivedAt: instant,
      /** Of an open request about personal data: the mail or number of the person it is about. */
      asks: z.string().nullable(),
      /** The same person here; null where there is nobody, or nobody any more. */
      personId: z.uuid().nullable(),
    }),
  ),
})

export const finishRequest = endpoint({
  method: 'POST',
  path: '/api/v1/shopify-deliveries/:deliveryId/completion',
  summary: 'Note that a privacy request of Shopify has been carried out',
  params: z.object({ deliveryId: z.string().min(1).max(200) }),
  response: z.object({ deliveryId: z.string(), state: z.enum(DELIVERY_STATES) }),
})
