import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { frameSchema, scopeSchema } from '../scope.ts'
import { missingSchema, moneySchema, monthText, report } from './parts.ts'

export const costEntry = z.object({
  costId: z.uuid(),
  month: monthText,
  purpose: z.enum(['acquisition', 'keeping']),
  channel: z.string(),
  amount: moneySchema,
  note: z.string(),
  setAt: instant,
})
export const newCost = z.strictObject({
  month: monthText,
  purpose: z.enum(['acquisition', 'keeping']),
  channel: z.string().trim().min(1).max(100),
  amount: z.int().min(0).max(1e15),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  note: z.string().max(500).default(''),
})

const costSide = z.object({
  cost: moneySchema,
  people: z.int(),
  perPerson: moneySchema.nullable(),
})
export const costsReport = z.object({
  frame: frameSchema,
  from: monthText,
  to: monthText,
  acquisition: costSide,
  keeping: costSide,
  /** Cost of a new customer as so many times the cost of a kept one. The saying is 5. */
  ratio: z.number().nullable(),
  saying: z.literal(5),
  missing: missingSchema.nullable(),
  channels: z.array(
    z.object({
      channel: z.string(),
      acquisition: moneySchema,
      keeping: moneySchema,
      newPeople: z.int(),
      perNew: moneySchema.nullable(),
      profitOfNew: moneySchema,
      /** (profit − cost) / cost of the new people so far. */
      returnOnCost: z.number().nullable(),
    }),
  ),
  entries: z.array(costEntry),
  channelWords: z.array(z.string()),
})
export type CostsReport = z.output<typeof costsReport>

export const getCosts = report(
  'costs',
  'Cost of a new customer beside the cost of a kept one',
  scopeSchema,
  costsReport,
)

export const enterCost = endpoint({
  method: 'POST',
  path: '/api/v1/report-costs',
  summary: 'Note down a cost of winning or keeping customers',
  body: newCost,
  response: costEntry,
})

export const removeCost = endpoint({
  method: 'DELETE',
  path: '/api/v1/report-costs/:costId',
  summary: 'Take a cost entry off the board',
  params: z.object({ costId: z.uuid() }),
  response: z.object({}),
})
