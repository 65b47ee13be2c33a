import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import {
  GROWTHS,
  KINDS,
  MINDS,
  PRODUCT_STATES,
  REGULARITIES,
  SIGNS,
  UPGRADE_KINDS,
} from '../character/character.rules.ts'
import { attachmentRule, rfmRule } from '../definitions.ts'
import { frameSchema } from '../scope.ts'
import { missingSchema, moneySchema as money } from './parts.ts'

const people = z.int()
const head = {
  frame: frameSchema,
  missing: missingSchema.nullable(),
  people,
  /** Everybody is being worked out anew: these figures are about to change. */
  counting: z.boolean(),
}
const version = { version: z.int() }
const score = z.int().min(1).max(5)

export const rfmReport = z.object({
  ...head,
  bands: rfmRule.extend(version),
  /** Recency × frequency; `money` is what those people have spent in all. */
  cells: z.array(z.object({ recency: score, frequency: score, people, money })),
})
export type RfmReport = z.output<typeof rfmReport>

/** Four limits, ascending: `30,90,180,365`. */
const limits = z.string().regex(/^\d{1,12}(,\d{1,12}){3}$/)
export const rfmBandsQuery = z.object({ recencyDays: limits, orders: limits, money: limits })
const scores = z.array(z.object({ score, people }))
/** How many people would stand where, were these the bands. */
export const rfmScores = z.object({ recency: scores, frequency: scores, money: scores })
export type RfmScores = z.output<typeof rfmScores>

export const statesReport = z.object({
  ...head,
  products: z.array(
    z.object({
      product: z.string(),
      name: z.string(),
      category: z.string().nullable(),
      /** From a cycle set by hand, from this product's own buyers, or from those of its category. */
      basis: z.enum(['hand', 'product', 'category']),
      /** Pauses it was learned from. */
      gaps: z.int(),
      cycleDays: z.number(),
      quartile1: z.number().nullable(),
      quartile3: z.number().nullable(),
      learnedAt: instant,
      states: z.partialRecord(z.enum(PRODUCT_STATES), people),
    }),
  ),
})
export type StatesReport = z.output<typeof statesReport>

export const patternsReport = z.object({
  ...head,
  regularity: z.array(z.object({ regularity: z.enum(REGULARITIES), people })),
  growth: z.array(z.object({ growth: z.enum(GROWTHS), people })),
  upgrades: z.array(z.object({ month: z.string(), kind: z.enum(UPGRADE_KINDS), times: z.int() })),
})
export type PatternsReport = z.output<typeof patternsReport>

const mind = z.enum(MINDS)
export const bondReport = z.object({
  ...head,
  weights: attachmentRule.extend(version),
  /** From `from` points up to the next. */
  attachment: z.array(z.object({ from: z.int(), people })),
  kinds: z.array(
    z.object({
      kind: z.enum(KINDS),
      people,
      /** Of them, those silent for longer than usual. */
      silent: z.int(),
      risk: z.enum(['low', 'medium', 'high']),
    }),
  ),
  signs: z.array(z.object({ sign: z.enum(SIGNS), times: z.int() })),
  boxes: z.array(z.object({ mind, stays: z.boolean(), people })),
})
export type BondReport = z.output<typeof bondReport>

export const getRfm = endpoint({
  method: 'GET',
  path: '/api/v1/reports/rfm',
  summary: 'Recency, frequency and money: the map of everybody who has ordered',
  response: rfmReport,
})

export const previewRfm = endpoint({
  method: 'GET',
  path: '/api/v1/reports/rfm/scores',
  summary: 'How many people would have which score, were these the bands',
  query: rfmBandsQuery,
  response: rfmScores,
})
export const getProductStates = endpoint({
  method: 'GET',
  path: '/api/v1/reports/product-states',
  summary: 'After how many days each product is bought again, and who is new, due, late or lapsed',
  response: statesReport,
})

export const getPatterns = endpoint({
  method: 'GET',
  path: '/api/v1/reports/patterns',
  summary: 'How regularly people buy, who grows, and who traded up month by month',
  response: patternsReport,
})

export const getBond = endpoint({
  method: 'GET',
  path: '/api/v1/reports/bond',
  summary: 'Attachment, kinds of loyalty, going out of their way, satisfaction and behaviour',
  response: bondReport,
})
