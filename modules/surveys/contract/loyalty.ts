import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'

const share = z
  .object({ loyal: z.int(), n: z.int(), share: z.number(), lo: z.number(), hi: z.number() })
  .nullable()

const definition = z.object({
  loyaltyId: z.uuid(),
  shareFrom: z.int(),
  npsFrom: z.int().nullable(),
  because: z.string(),
  byName: z.string(),
  since: instant,
  /** Null for the one that holds. */
  until: instant.nullable(),
  /** Of those who answered while it held. */
  inForce: share,
  /** Of those who answered within the last twelve months, by this definition. */
  lastYear: share,
})
export type Loyalty = z.output<typeof definition>

export const getLoyalty = endpoint({
  method: 'GET',
  path: '/api/v1/survey-loyalty',
  summary: 'Every definition of a loyal customer, the newest first, each with its figures',
  response: z.object({ items: z.array(definition) }),
})

export const defineLoyalty = endpoint({
  method: 'POST',
  path: '/api/v1/survey-loyalty',
  summary: 'Say from which share of use on somebody is loyal; earlier figures stay as they are',
  body: z.strictObject({
    shareFrom: z.int().min(1).max(10),
    npsFrom: z.int().min(0).max(10).nullable(),
    because: z.string().trim().min(1).max(300),
  }),
  response: z.object({ loyaltyId: z.uuid() }),
})
