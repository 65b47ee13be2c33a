import { z } from 'zod'
import { endpoint } from '../../../kernel/endpoint.ts'

export const moneySchema = z.object({
  amount: z.string().describe('Exact decimal'),
  minor: z.int().describe('Minor units'),
  currency: z.string(),
})

/** Why a figure is null; the screen has a sentence for each. */
export const missingSchema = z.enum([
  'noOrders',
  'noCustomers',
  'shortRecord',
  'noBase',
  'noCostEntries',
  'noSubscriptions',
  'noListYet',
  'notBuiltYet',
])

/** Why an estimate is not to be leaned on yet; null where it is. */
export const thinSchema = z.enum(['fewPeople', 'underAYear']).nullable()

/** Lines of orders, and of how many nobody has told the cost: those take nothing off the profit. */
export const costedLines = z.object({ count: z.int(), withoutCost: z.int() })

/** `2010-12`. */
export const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const share = z.number().nullable().describe('0 to 1; null where there is nobody to count')

export const report = <R extends z.ZodType, Q extends z.ZodType>(
  name: string,
  summary: string,
  query: Q,
  response: R,
) => endpoint({ method: 'GET', path: `/api/v1/reports/${name}`, summary, query, response })

export const encoding = z.enum(['utf-8', 'cp932']).default('utf-8')
export const ofPerson = z.object({ personId: z.uuid() })
