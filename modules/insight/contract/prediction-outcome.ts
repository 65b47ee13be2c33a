import { z } from 'zod'
import { day } from '../../../kernel/endpoint.ts'
import { moneySchema } from './parts.ts'

export const modelName = z.enum(['bg_nbd', 'mbg_nbd', 'pareto_nbd'])
export const unitName = z.enum(['day', 'week', 'month'])
export const refusal = z.enum(['too_few', 'no_interior_optimum', 'flat', 'nonsense'])

const calibrationSchema = z.object({
  predicted: z.number().describe('Purchase days of everybody in the window'),
  actual: z.number(),
  meanError: z.number().describe('Mean absolute error a person'),
  rootError: z.number(),
  groups: z
    .array(
      z.object({
        x: z.int().describe('Repeat purchase days before; the last group takes all above'),
        people: z.int(),
        predicted: z.number().describe('A person'),
        actual: z.number(),
      }),
    )
    .describe('By how often people had bought before'),
})

const fitSchema = z.object({
  fits: z.boolean(),
  reason: refusal.nullable(),
  /** In the reader's language: why there is no answer. */
  words: z.string().optional(),
  parameters: z.record(z.string(), z.number()),
  /** Standard errors of ln of each parameter. */
  logErrors: z.record(z.string(), z.number()),
  logLikelihood: z.number().nullable(),
  people: z.int(),
  /** Parameters that ran to an end of the range. */
  running: z.array(z.object({ name: z.string(), to: z.enum(['zero', 'infinity']) })),
  seconds: z.number(),
})
export type FitAnswer = z.output<typeof fitSchema>

const curveSchema = z.object({
  subscriptions: z.int(),
  cancelled: z.int(),
  median: z.number().nullable(),
  medianLow: z.number().nullable(),
  medianHigh: z.number().nullable(),
  steps: z.array(
    z.object({
      time: z.number(),
      atRisk: z.int(),
      ended: z.int(),
      surviving: z.number(),
      error: z.number().describe("Greenwood's standard error"),
      low: z.number(),
      high: z.number(),
    }),
  ),
})

const survivalSchema = z.object({
  unit: unitName,
  all: curveSchema,
  byProduct: z.array(curveSchema.extend({ product: z.string() })),
  logRank: z.object({ chiSquare: z.number(), degrees: z.int() }).nullable(),
  cox: z.object({
    fits: z.boolean(),
    reason: refusal.nullable(),
    logLikelihood: z.number().nullable(),
    logLikelihoodNull: z.number().nullable(),
    without: z.array(z.string()).describe('Products with too few cancelled to be compared'),
    terms: z.array(
      z.object({
        of: z.enum(['product', 'channel', 'price', 'cycle']),
        /** The product or channel, against `against`; '' where it is a number. */
        value: z.string(),
        against: z.string(),
        coefficient: z.number(),
        error: z.number(),
        /** Of cancelling, for this against that, or for one more. */
        hazardRatio: z.number(),
        low: z.number(),
        high: z.number(),
      }),
    ),
  }),
})
export type SurvivalAnswer = z.output<typeof survivalSchema>

/**
 * What a run found; kept as it is, so that runs can be compared over the years. Earlier ones must
 * still answer to this: a field added later is `.optional()`.
 */
export const predictionOutcome = z.object({
  calibrationEnd: day,
  recordsEnd: day,
  people: z.int(),
  repeaters: z.int(),
  /** Repeat purchase days. */
  repeats: z.int(),
  models: z.array(fitSchema.extend({ model: modelName, holdout: calibrationSchema.nullable() })),
  spend: fitSchema.nullable(),
  /** Share of sales that is left after cost and returns. */
  margin: z.number().nullable(),
  meanValue: moneySchema.nullable(),
  interval: z
    .object({ mean: z.number(), weight: z.number().nullable() })
    .nullable()
    .describe('Days between orders, and how many own intervals weigh as much as that mean'),
  chosen: z.enum(['bg_nbd', 'mbg_nbd', 'pareto_nbd', 'empirical']).nullable(),
  /** Where no model fits: by frequency and silence, what people did in the window just past. */
  rates: z
    .object({
      windowDays: z.int(),
      cells: z.record(z.string(), z.object({ people: z.int(), orders: z.int(), buyers: z.int() })),
      yearLevel: z
        .number()
        .nullable()
        .optional()
        .describe(
          'Orders a day over the last 365 days against those in the window: the factor by which the season is levelled; null or missing where it is not accounted for',
        ),
    })
    .nullable(),
  /** Expected of everybody over the horizon. */
  expected: z.object({ orders: z.number(), worth: moneySchema }),
  proof: z
    .object({
      from: day,
      to: day,
      days: z.int(),
      by: z.enum(['bg_nbd', 'mbg_nbd', 'pareto_nbd', 'empirical']),
      calibration: calibrationSchema,
      hits: z
        .object({
          days: z.int(),
          expected: z.int(),
          came: z.int(),
          rate: z.number().nullable(),
          buyersPredicted: z.number(),
          buyers: z.int(),
          people: z.int(),
        })
        .describe('Of those expected to buy within 90 days, how many did'),
    })
    .nullable()
    .describe('Null where the records are too short to look back'),
  survival: survivalSchema.nullable(),
})
export type PredictionOutcome = z.output<typeof predictionOutcome>
