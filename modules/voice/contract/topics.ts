import { z } from 'zod'
import { day, endpoint } from '../../../kernel/endpoint.ts'

const one = z.object({ topicId: z.uuid() })
const name = z.string().trim().min(1).max(60)
const cues = z.array(z.string().trim().min(1).max(40)).max(60)

export const topicLine = z.object({
  topicId: z.uuid(),
  parentId: z.uuid().nullable(),
  name: z.string(),
  isSensitive: z.boolean(),
  /** Words by which it is found before anything has been learned of it. */
  cues: z.array(z.string()),
  position: z.int(),
  archivedOn: day.nullable(),
  /** The topic that took it in. */
  mergedInto: z.uuid().nullable(),
  /** Voices of this very topic; `within` also of those under it, each once. */
  voices: z.int(),
  within: z.int(),
})
export type TopicLine = z.output<typeof topicLine>

export const listTopics = endpoint({
  method: 'GET',
  path: '/api/v1/topics',
  summary: 'The tree of topics, in order, with how many voices speak of each',
  query: z.object({ archived: z.enum(['with', 'without']).default('without') }),
  response: z.object({ items: z.array(topicLine) }),
})

export const createTopic = endpoint({
  method: 'POST',
  path: '/api/v1/topics',
  summary: 'Make a topic',
  body: z.strictObject({
    name,
    parentId: z.uuid().nullable().default(null),
    isSensitive: z.boolean().default(false),
    cues: cues.default([]),
  }),
  response: one,
})

export const changeTopic = endpoint({
  method: 'PATCH',
  path: '/api/v1/topics/:topicId',
  summary: 'Rename a topic, move it under another, say whether it is told in confidence',
  params: one,
  body: z.strictObject({
    name: name.optional(),
    parentId: z.uuid().nullable().optional(),
    isSensitive: z.boolean().optional(),
    cues: cues.optional(),
    /** Its place among those beside it, from 0. */
    position: z.int().min(0).max(10_000).optional(),
  }),
  response: one,
})

export const mergeTopic = endpoint({
  method: 'PUT',
  path: '/api/v1/topics/:topicId/merge',
  summary: 'Have another topic take this one in, with its voices and those under it; for good',
  params: one,
  body: z.strictObject({ intoId: z.uuid() }),
  response: z.object({ topicId: z.uuid(), voices: z.int() }),
})

export const archiveTopic = endpoint({
  method: 'PUT',
  path: '/api/v1/topics/:topicId/archive',
  summary: 'Put a topic away; its voices keep it',
  params: one,
  response: one,
})

export const restoreTopic = endpoint({
  method: 'DELETE',
  path: '/api/v1/topics/:topicId/archive',
  summary: 'Bring a topic back',
  params: one,
  response: one,
})

export const startTopics = endpoint({
  method: 'POST',
  path: '/api/v1/topics/starters',
  summary: 'Put in topics to begin with, where there are none',
  body: z.strictObject({}),
  response: z.object({ topics: z.int() }),
})
