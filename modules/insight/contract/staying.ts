import { z } from 'zod'
import { retentionRule } from '../definitions.ts'
import { frameSchema, scopeQuery, scopeSchema } from '../scope.ts'
import { missingSchema, moneySchema, monthText, report, share } from './parts.ts'

export const cohortsReport = z.object({
  frame: frameSchema,
  customers: z.int(),
  orders: z.int(),
  revenue: moneySchema,
  /** Width of the table: months since the first one, itself included. */
  months: z.int(),
  cohorts: z.array(
    z.object({
      /** Month of the first order. */
      cohort: monthText,
      size: z.int(),
      /** People who ordered so many months later; 0 where that month has not come yet. */
      active: z.array(z.int()),
      /** Months of `active` that have begun; from here on the cells are only padding. */
      observed: z.int(),
      /** Months that are over; a begun one after them is still filling. */
      complete: z.int(),
    }),
  ),
  /** All cohorts together: of those who could, who ordered so many months later. */
  curve: z.array(z.object({ age: z.int(), base: z.int(), active: z.int(), rate: share })),
})
export type CohortsReport = z.output<typeof cohortsReport>

export const purchasesQuery = z.object({
  ...scopeQuery,
  /** A next order counts if it comes within so many days; without it, whenever. */
  within: z.coerce.number().int().min(1).max(3650).optional(),
})
const daysBetween = z.object({
  people: z.int(),
  median: z.number().nullable(),
  lowerQuartile: z.number().nullable(),
  upperQuartile: z.number().nullable(),
  histogram: z.array(z.object({ from: z.int(), to: z.int().nullable(), people: z.int() })),
})
const steps = z.object({
  first: z.int(),
  second: z.int(),
  third: z.int(),
  secondRate: share,
  /** Of those who made a second order. */
  thirdRate: share,
})
export const purchasesReport = z.object({
  frame: frameSchema,
  within: z.int().nullable(),
  total: steps,
  months: z.array(
    steps.extend({
      month: monthText,
      /** False while people of this month may still, within the usual time, order again. */
      settled: z.boolean(),
    }),
  ),
  toSecond: daysBetween,
  toThird: daysBetween,
})
export type PurchasesReport = z.output<typeof purchasesReport>

export const retentionQuery = z.object({
  ...scopeQuery,
  /** An earlier version of the definition; the newest unless given. */
  version: z.coerce.number().int().min(0).optional(),
})
const retentionPoint = z.object({
  /** The window ends with this month. */
  month: monthText,
  base: z.int(),
  kept: z.int(),
  rate: share,
  /** Whether the records reach back over the whole window before. */
  coverage: z.enum(['full', 'partial', 'none']),
})
export const retentionReport = z.object({
  frame: frameSchema,
  definition: retentionRule.extend({ version: z.int() }),
  /** The last window that is over. */
  current: retentionPoint.extend({ from: monthText, missing: missingSchema.nullable() }),
  yearBefore: retentionPoint.nullable(),
  trend: z.array(retentionPoint),
})
export type RetentionReport = z.output<typeof retentionReport>

export const churnReport = z.object({
  frame: frameSchema,
  definition: retentionRule.extend({ version: z.int() }),
  months: z.array(
    z.object({
      month: monthText,
      complete: z.boolean(),
      /** Bought within the window before the month and had not cancelled. */
      active: z.int(),
      /** The window ran out in this month, without a word. */
      lapsed: z.int(),
      lapsedRate: share,
      /** Had a subscription running when the month began. */
      subscribers: z.int(),
      /** Cancelled their last running subscription in this month. */
      cancelled: z.int(),
      cancelledRate: share,
    }),
  ),
  missing: missingSchema.nullable(),
})
export type ChurnReport = z.output<typeof churnReport>

const reasonCount = z.object({
  reasonId: z.string(),
  ja: z.string(),
  en: z.string(),
  cancelled: z.int(),
})
export const subscriptionChurnReport = z.object({
  frame: frameSchema,
  subscriptions: z.int(),
  running: z.int(),
  cancelled: z.int(),
  missing: missingSchema.nullable(),
  /** Month of life 1 is the first month after the start. */
  life: z.array(
    z.object({
      month: z.int(),
      /** Lived into this month, and could have finished it by now. */
      atRisk: z.int(),
      cancelled: z.int(),
      rate: share,
      /** Share of a start that is still running after this month. */
      surviving: z.number().nullable(),
      reasons: z.array(reasonCount),
    }),
  ),
  reasons: z.array(reasonCount),
  /** By calendar month of the cancellation; reasons add up to the month. */
  months: z.array(
    z.object({ month: monthText, cancelled: z.int(), reasons: z.array(reasonCount) }),
  ),
})
export type SubscriptionChurnReport = z.output<typeof subscriptionChurnReport>

export const getCohorts = report(
  'cohorts',
  'Customers by month of first order and months since',
  scopeSchema,
  cohortsReport,
)

export const getPurchases = report(
  'purchases',
  'First, second and third order with the days between',
  purchasesQuery,
  purchasesReport,
)

export const getRetention = report(
  'retention',
  'Retention by the own definition',
  retentionQuery,
  retentionReport,
)

export const getChurn = report(
  'churn',
  'Lapsed and cancelled customers, apart',
  retentionQuery,
  churnReport,
)

export const getSubscriptionChurn = report(
  'subscription-churn',
  'Cancelled subscriptions by month of life and reason',
  scopeSchema,
  subscriptionChurnReport,
)
