import { z } from 'zod'
import { day, endpoint, instant } from '../../../kernel/endpoint.ts'
import {
  GROWTHS,
  KINDS,
  PRODUCT_STATES,
  REGULARITIES,
  SIGNS,
} from '../character/character.rules.ts'
import { ofPerson } from './parts.ts'

const score = z.int().min(1).max(5)

export const characterOfPerson = z.object({
  /** Null for somebody who has not ordered, or has not been worked out yet. */
  character: z
    .object({
      regularity: z.enum(REGULARITIES),
      usualDays: z.number().nullable(),
      expectedOn: day.nullable(),
      growth: z.enum(GROWTHS),
      growthWords: z.string(),
      rfm: z.object({ recency: score, frequency: score, money: score }),
      attachment: z.object({
        points: z.int(),
        parts: z.array(
          z.object({
            part: z.enum(['words', 'visits', 'sharing', 'years', 'effort']),
            count: z.number().nullable(),
            points: z.int().nullable(),
            weight: z.int(),
          }),
        ),
      }),
      kind: z
        .object({
          kind: z.enum(KINDS),
          byHand: z.boolean(),
          risk: z.enum(['low', 'medium', 'high']),
          why: z.string(),
          care: z.string(),
        })
        .nullable(),
      watch: z.object({ silent: z.boolean(), pausedUntil: day.nullable() }),
    })
    .nullable(),
  products: z.array(
    z.object({
      name: z.string(),
      state: z.enum(PRODUCT_STATES),
      lastOn: day,
      dueOn: day,
      expectedOn: day.describe('When the cycle ends; due opens before it'),
      lateOn: day,
      cycleDays: z.number(),
    }),
  ),
  signs: z.array(z.object({ sign: z.enum(SIGNS), at: instant, words: z.string() })),
})
export type CharacterOfPerson = z.output<typeof characterOfPerson>

export const newCorrection = z.strictObject({
  /** Null takes an earlier correction back. */
  kind: z.enum(KINDS).nullable(),
  reason: z.string().max(500).default(''),
})

export const getPersonCharacter = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/character',
  summary: 'How a person buys and what they are like, with what it rests on',
  params: ofPerson,
  response: characterOfPerson,
})

export const correctKind = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/kind',
  summary: 'Correct the kind of loyalty by hand, or take the correction back',
  params: ofPerson,
  body: newCorrection,
  response: z.object({}),
})
