import { z } from 'zod'
import { ladderRule } from '../definitions.ts'
import { frameSchema, scopeSchema } from '../scope.ts'
import { missingSchema, moneySchema, monthText, report, share } from './parts.ts'

export const stageName = z.enum(['fan', 'customer', 'member', 'repeater', 'koc'])

export const ladderReport = z.object({
  frame: frameSchema,
  definition: ladderRule.extend({ version: z.int() }),
  /** Null until the ladder has been built for the first time. */
  missing: missingSchema.nullable(),
  people: z.int(),
  stages: z.array(
    z.object({ stage: stageName, people: z.int(), medianDays: z.number().nullable() }),
  ),
  months: z.array(
    z.object({
      month: monthText,
      complete: z.boolean(),
      stages: z.array(
        z.object({
          stage: stageName,
          opening: z.int(),
          in: z.int(),
          out: z.int(),
          closing: z.int(),
        }),
      ),
      /** Who went from where to where; `from` is null for people new to us. */
      moves: z.array(z.object({ from: stageName.nullable(), to: stageName, people: z.int() })),
    }),
  ),
})
export type LadderReport = z.output<typeof ladderReport>

export const simulationQueryShape = {
  points: z.coerce.number().min(-50).max(50).default(5),
  years: z.coerce.number().int().min(1).max(20).default(5),
  /** Own figures unless given. */
  retention: z.coerce.number().min(0).max(1).optional(),
  customers: z.coerce.number().int().min(0).optional(),
  newPerYear: z.coerce.number().int().min(0).optional(),
  profitPerYear: z.coerce.number().int().optional(),
}
export const simulationReport = z.object({
  frame: frameSchema,
  /** What the shop's own records say; null where they cannot. */
  own: z.object({
    customers: z.int(),
    newPerYear: z.int(),
    retention: z.number().nullable(),
    retentionMissing: missingSchema.nullable(),
    profitPerYear: moneySchema.nullable(),
    recordYears: z.number(),
  }),
  used: z
    .object({
      customers: z.int(),
      newPerYear: z.int(),
      retention: z.number(),
      profitPerYear: moneySchema,
      points: z.number(),
      years: z.int(),
    })
    .nullable(),
  missing: missingSchema.nullable(),
  result: z
    .object({
      raisedRetention: z.number(),
      profit: moneySchema,
      profitRaised: moneySchema,
      gain: moneySchema,
      gainShare: z.number().nullable(),
      years: z.array(
        z.object({
          year: z.int(),
          customers: z.int(),
          customersRaised: z.int(),
          profit: moneySchema,
          profitRaised: moneySchema,
        }),
      ),
    })
    .nullable(),
})
export type SimulationReport = z.output<typeof simulationReport>

const measure = z.object({ missing: missingSchema.nullable(), people: z.int() })
export const scorecardReport = z.object({
  frame: frameSchema,
  customers: z.int(),
  /** Never read alone: years say how long, not how well. */
  years: measure.extend({ value: z.number().nullable() }),
  ltv: measure.extend({ value: moneySchema.nullable() }),
  retention: measure.extend({ value: share }),
  repeat: measure.extend({ value: share }),
  nps: measure.extend({ value: z.number().nullable() }),
  satisfaction: measure.extend({ value: share }),
  words: measure.extend({ value: z.int().nullable() }),
  definitionVersion: z.int(),
})
export type ScorecardReport = z.output<typeof scorecardReport>

export const getLadder = report(
  'ladder',
  'Stages from fan to key opinion customer, and monthly flows',
  scopeSchema,
  ladderReport,
)

export const getSimulation = report(
  'simulation',
  'Gross profit if retention rose by some points',
  scopeSchema.extend(simulationQueryShape),
  simulationReport,
)

export const getScorecard = report(
  'scorecard',
  'Measures of loyalty side by side',
  scopeSchema,
  scorecardReport,
)
