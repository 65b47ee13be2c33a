import { z } from 'zod'
import { day } from '../../kernel/endpoint.ts'

/** Whom a report looks at, and when; the same for every report. */
export const scopeQuery = {
  segment: z.enum(['all', 'members', 'subscribers']).default('all'),
  /** The company's currency unless given; amounts of two currencies are never added. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  from: day.optional(),
  to: day.optional(),
  /** Only orders that came from this source, e.g. one shop of several. */
  source: z.string().max(200).optional(),
}

export const scopeSchema = z.object(scopeQuery)
export type ScopeInput = z.input<typeof scopeSchema>
export type Scope = z.output<typeof scopeSchema>
export type Segment = Scope['segment']

/** What a report really looked at; stands in every answer. */
export const frameSchema = z.object({
  segment: scopeQuery.segment,
  currency: z.string(),
  zone: z.string(),
  source: z.string().nullable(),
  from: day.nullable(),
  /** The last day counted. */
  asOf: day,
  /** True where the records stop long before today, so that the report stops with them. */
  recordsEnd: z.boolean(),
  firstOrder: day.nullable(),
  lastOrder: day.nullable(),
  /** Orders in other currencies, which are not in these figures. */
  otherCurrencies: z.array(z.object({ currency: z.string(), orders: z.int() })),
})
export type FrameAnswer = z.output<typeof frameSchema>
