import { z } from 'zod'
import { instant, pageQuery } from '../../../kernel/endpoint.ts'
import { frameSchema, scopeSchema } from '../scope.ts'
import {
  costedLines,
  missingSchema,
  moneySchema,
  monthText,
  report,
  share,
  thinSchema,
} from './parts.ts'
import { retentionReport } from './staying.ts'

export const homePeriod = z.enum(['month', 'quarter', 'year'])

/** The first screen: who stays, what a bond is worth, what people say; sales last. */
export const homeReport = z.object({
  frame: frameSchema,
  period: homePeriod,
  retention: retentionReport.pick({
    definition: true,
    current: true,
    yearBefore: true,
    trend: true,
  }),
  ltv: z.object({
    customers: z.int(),
    perPerson: moneySchema.nullable(),
    missing: missingSchema.nullable(),
    lines: costedLines,
    averageOrder: moneySchema.nullable(),
    ordersPerYear: z.number().nullable(),
    years: z.number().nullable(),
    formula: moneySchema.nullable(),
    thin: thinSchema,
    /** So many people the formula rests on. */
    formulaPeople: z.int(),
  }),
  voices: z.object({
    count: z.int(),
    people: z.int(),
    items: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        channel: z.string(),
        words: z.string(),
        at: instant,
      }),
    ),
  }),
  repeat: z.object({ customers: z.int(), repeaters: z.int(), rate: share }),
  wordOfMouth: z.object({
    newPeople: z.int(),
    byWord: z.int(),
    rate: share,
    missing: missingSchema.nullable(),
  }),
  letters: z.int(),
  sales: z.object({
    from: monthText,
    revenue: moneySchema,
    orders: z.int(),
    buyers: z.int(),
    newPeople: z.int(),
    subscribers: z.int(),
  }),
  start: z.object({
    people: z.int(),
    orders: z.int(),
    events: z.boolean(),
    colleagues: z.int(),
  }),
})
export type HomeReport = z.output<typeof homeReport>

export const lettersReport = z.object({
  items: z.array(
    z.object({
      personId: z.uuid(),
      eventId: z.uuid(),
      name: z.string(),
      channel: z.string(),
      words: z.string(),
      at: instant,
      images: z.array(z.string()),
    }),
  ),
  nextCursor: z.string().nullable(),
  total: z.int().optional(),
})

export const getHome = report(
  'home',
  'The first screen: retention, lifetime value, voices, then sales',
  scopeSchema.extend({ period: homePeriod.default('year') }),
  homeReport,
)

export const listLetters = report(
  'letters',
  'Letters and postcards in the words of customers',
  z.object(pageQuery),
  lettersReport,
)
