import { z } from 'zod'
import { day, endpoint, instant } from '../../../kernel/endpoint.ts'
import { stageName } from './growth.ts'
import { moneySchema, ofPerson } from './parts.ts'

export const markName = z.enum(['repeats', 'keepsTo', 'manyWays', 'speaks', 'recommends'])

/** Five marks of a loyal customer, each with its proof. */
export const personMarks = z.object({
  marks: z.array(
    z.object({
      mark: markName,
      state: z.enum(['on', 'off', 'unknown']),
      /** Why it is on or off, in the reader's language, with the facts it rests on. */
      proof: z.object({
        words: z.string(),
        facts: z.array(z.object({ at: instant, words: z.string() })),
      }),
    }),
  ),
})
export type PersonMarks = z.output<typeof personMarks>

const worthSums = z.object({
  sales: moneySchema,
  cost: moneySchema,
  returned: moneySchema,
  costBack: moneySchema,
  profit: moneySchema,
})
export const personWorth = z.object({
  currencies: z.array(
    z.object({
      currency: z.string(),
      orders: z.int(),
      total: worthSums,
      firstOrder: day.nullable(),
      lastOrder: day.nullable(),
      linesWithoutCost: z.int(),
      /** Newest first. Their profits, with the returns of no known order, add up to the total. */
      steps: z.array(
        z.object({
          kind: z.enum(['order', 'return']),
          id: z.uuid(),
          number: z.string(),
          at: instant,
          sales: moneySchema,
          cost: moneySchema,
          returned: moneySchema,
          costBack: moneySchema,
          profit: moneySchema,
          linesWithoutCost: z.int(),
        }),
      ),
      /** Steps that did not fit into the list, summed. */
      earlier: z.object({ steps: z.int(), profit: moneySchema }),
    }),
  ),
  stages: z.array(
    z.object({
      stage: stageName,
      from: stageName.nullable(),
      enteredAt: instant,
      leftAt: instant.nullable(),
    }),
  ),
})
export type PersonWorth = z.output<typeof personWorth>

export const getPersonMarks = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/marks',
  summary: 'Five marks of a loyal customer, each with its proof',
  params: ofPerson,
  response: personMarks,
})

export const getPersonWorth = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/worth',
  summary: 'What a person has been worth, order by order, and their steps on the ladder',
  params: ofPerson,
  response: personWorth,
})
