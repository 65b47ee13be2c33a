import { z } from 'zod'
import { endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'

const rate = z.object({
  people: z.int(),
  bought: z.int(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

export const readContinuity = endpoint({
  method: 'GET',
  path: '/api/v1/rota/continuity',
  summary: 'Repurchase after a reply by the writer they know, beside that of another writer',
  response: z.object({
    days: z.int(),
    from: instant,
    to: instant,
    same: rate,
    other: rate,
    verdict: z.enum(['too_few', 'cannot_tell', 'same_more', 'other_more']),
    difference: z.object({ low: z.number(), high: z.number(), mid: z.number() }).nullable(),
  }),
})
export type Continuity = z.output<typeof readContinuity.response>

export const CONTINUITY_GROUPS = ['same', 'other'] as const

export const listContinuity = endpoint({
  method: 'GET',
  path: '/api/v1/rota/continuity/people',
  summary: 'The people behind these figures',
  query: z.object({
    ...pageQuery,
    group: z.enum(CONTINUITY_GROUPS),
    bought: z.enum(['yes', 'all']).default('all'),
  }),
  response: pageOf(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      repliedAt: instant,
      by: z.string().nullable(),
    }),
  ),
})
