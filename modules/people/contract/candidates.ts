import { z } from 'zod'
import { endpoint, instant, pageQuery } from '../../../kernel/endpoint.ts'
import { id, personDetail, text } from './shapes.ts'

const candidate = z.object({
  lowId: id,
  highId: id,
  reasons: z.array(z.string()),
  foundAt: instant,
  left: personDetail,
  right: personDetail,
})

export type CandidateView = z.output<typeof candidate>

export const listCandidates = endpoint({
  method: 'GET',
  path: '/api/v1/candidates',
  summary: 'Pairs of records that may be one human',
  query: z.object({ personId: id.optional(), ...pageQuery }),
  response: z.object({
    items: z.array(candidate),
    nextCursor: z.string().nullable(),
    total: z.int(),
  }),
})

export const decideCandidate = endpoint({
  method: 'POST',
  path: '/api/v1/candidates/decision',
  summary: 'Say that two records are one human, two for ever, or one household',
  body: z.strictObject({
    lowId: id,
    highId: id,
    decision: z.enum(['join', 'apart', 'household']),
    survivorId: id.optional(),
  }),
  response: z.object({ mergeId: id.nullable() }),
})

export const mergePeople = endpoint({
  method: 'POST',
  path: '/api/v1/merges',
  summary: 'Join two records of one human',
  body: z.strictObject({ survivorId: id, mergedId: id, reason: text(500).optional() }),
  response: z.object({ mergeId: id }),
})

export const unmergePeople = endpoint({
  method: 'DELETE',
  path: '/api/v1/merges/:mergeId',
  summary: 'Take a merge back',
  params: z.object({ mergeId: id }),
  response: z.object({ personId: id, survivorId: id }),
})
