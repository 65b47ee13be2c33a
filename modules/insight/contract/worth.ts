import { z } from 'zod'
import { frameSchema, scopeQuery, scopeSchema } from '../scope.ts'
import { costedLines, missingSchema, moneySchema, report, share, thinSchema } from './parts.ts'

const worthParts = z.object({
  sales: moneySchema,
  cost: moneySchema,
  returned: moneySchema,
  costBack: moneySchema,
  /** sales − cost − returned + costBack, to the last unit. */
  profit: moneySchema,
})

export const cohortBy = z.enum(['month', 'quarter', 'year'])
export const ltvQuery = z.object({ ...scopeQuery, by: cohortBy.default('month') })

export const ltvReport = z.object({
  frame: frameSchema,
  customers: z.int(),
  orders: z.int(),
  revenue: moneySchema,
  profit: moneySchema,
  /** Sums of everybody, and the same for one customer on average. Both add up. */
  total: worthParts,
  perPerson: worthParts.nullable(),
  missing: missingSchema.nullable(),
  /** People with a return but no order in the period; their returns are in the sums. */
  returnsWithoutOrder: z.object({ people: z.int(), returned: moneySchema }),
  lines: costedLines,
  formula: z.object({
    averageOrder: moneySchema.nullable(),
    ordersPerYear: z.number().nullable(),
    years: z.number().nullable(),
    value: moneySchema.nullable(),
    missing: missingSchema.nullable(),
    thin: thinSchema,
    /** How long the records are: years continued cannot be longer. */
    recordYears: z.number(),
    /** True where the records are shorter than a year, so that orders a year are extrapolated. */
    extrapolated: z.boolean(),
    paceCustomers: z.int(),
    paceOrders: z.int(),
    paceDays: z.int(),
  }),
  /** Customers of the last twelve months only. */
  recent: z.object({ customers: z.int(), perPerson: moneySchema.nullable() }),
  cohorts: z.object({
    by: cohortBy,
    rows: z.array(
      z.object({
        cohort: z.string(),
        size: z.int(),
        /** Gross profit per head up to and with each month of life, in minor units. */
        cumulative: z.array(z.int()),
        /** So many months of life are over for everybody in the cohort; later ones are partial. */
        complete: z.int(),
      }),
    ),
  }),
})
export type LtvReport = z.output<typeof ltvReport>

const repeatFigures = z.object({
  customers: z.int(),
  repeaters: z.int(),
  rate: share,
  orders: z.int(),
  /** Orders a customer, on average. */
  meanOrders: z.number().nullable(),
  /** Orders after the first, for each repeater, on average. */
  repeatsEach: z.number().nullable(),
  revenue: moneySchema,
})

export const repeatReport = z.object({
  frame: frameSchema,
  customers: z.int(),
  orders: z.int(),
  revenue: moneySchema,
  repeat: repeatFigures.extend({ members: repeatFigures, guests: repeatFigures }),
  /** How many customers made so many orders; the last row is open-ended. */
  distribution: z.array(
    z.object({
      from: z.int(),
      to: z.int().nullable(),
      people: z.int(),
      members: z.int(),
      guests: z.int(),
    }),
  ),
})
export type RepeatReport = z.output<typeof repeatReport>

const trendRow = z.object({
  /** `2025` or `2025-11` (twelve months ending with it). */
  period: z.string(),
  complete: z.boolean(),
  customers: z.int(),
  orders: z.int(),
  revenue: moneySchema,
  averageOrder: moneySchema.nullable(),
  /** Orders a customer in the period, exact: orders / customers. */
  frequency: z.number().nullable(),
  /** revenue / customers; equals averageOrder × frequency before rounding. */
  spend: moneySchema.nullable(),
})
export const trendsQuery = z.object({
  ...scopeQuery,
  by: z.enum(['year', 'month']).default('month'),
})
export const trendsReport = z.object({
  frame: frameSchema,
  by: z.enum(['year', 'month']),
  rows: z.array(trendRow),
})
export type TrendsReport = z.output<typeof trendsReport>

export const getLtv = report(
  'ltv',
  'Lifetime value as gross profit, as a formula and by cohort',
  ltvQuery,
  ltvReport,
)

export const getRepeat = report(
  'repeat',
  'Repeat rate and repeat count of members and guests',
  scopeSchema,
  repeatReport,
)

export const getTrends = report(
  'trends',
  'Order value, frequency and spend a customer over twelve months',
  trendsQuery,
  trendsReport,
)
