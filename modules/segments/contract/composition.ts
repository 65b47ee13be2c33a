import { z } from 'zod'
import { endpoint } from '../../../kernel/endpoint.ts'
import { node, rule } from '../rule/rule.ts'

const counted = { people: z.int(), everybody: z.int() }

export const compositionPart = z.object({
  label: z.string(),
  ...counted,
  /** The condition that makes a part of it: with the rule, it opens these very people. */
  node,
})
export type CompositionPart = z.output<typeof compositionPart>

export const compositionTrait = z.object({
  /** Of a field, or of a source and its attribute. */
  key: z.string(),
  label: z.string(),
  /** Of whom it is known; the shares are shares of these. */
  known: z.object(counted),
  unknown: compositionPart.nullable(),
  /** A person may be in several parts, so they do not add up. */
  several: z.boolean(),
  /** The middle one of the people: years of age, minor units, a number; null where there is none. */
  median: z.number().nullable(),
  /** The same as it is read: «67歳», «3,922円», «7回». */
  medianWords: z.string().nullable(),
  parts: z.array(compositionPart),
})
export type CompositionTrait = z.output<typeof compositionTrait>

export const composition = z.object({
  ...counted,
  traits: z.array(compositionTrait),
  /** What sets these people apart, the most telling first; by the places of trait and part. */
  standouts: z.array(
    z.object({
      trait: z.int(),
      part: z.int(),
      /** The share as a multiple of the share among everybody. */
      times: z.number(),
    }),
  ),
})
export type Composition = z.output<typeof composition>

/** Asked by POST because a rule does not fit an address. */
export const composeRule = endpoint({
  method: 'POST',
  path: '/api/v1/rule-compositions',
  summary: 'How the people of a rule divide by age, sex, region, orders and more, beside everybody',
  ignoresKey: true,
  body: z.strictObject({ rule }),
  response: composition,
})
