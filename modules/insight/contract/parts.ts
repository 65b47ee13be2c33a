import { z } from 'zod'

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

/** `2010-12`. */
export const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const share = z.number().nullable().describe('0 to 1; null where there is nobody to count')
