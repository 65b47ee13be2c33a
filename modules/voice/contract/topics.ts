import { z } from 'zod'
import { day, endpoint } from '../../../kernel/endpoint.ts'
import { voice } from './voices.ts'

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
  /** Voices of this very topic; `within` also of those under it, each once. Null where not counted. */
  voices: z.int().nullable(),
  within: z.int().nullable(),
})
export type TopicLine = z.output<typeof topicLine>

export const listTopics = endpoint({
  method: 'GET',
  path: '/api/v1/topics',
  summary: 'The tree of topics, in order, with how many voices speak of each',
  query: z.object({
    archived: z.enum(['with', 'without']).default('without'),
    /** To choose from, names are enough: to count a million voices takes its time. */
    counts: z.enum(['with', 'without']).default('without'),
  }),
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

export const readTrends = endpoint({
  method: 'GET',
  path: '/api/v1/topic-trends',
  summary: 'Voices by week and topic: topics of one place in the tree, those without, and all',
  query: z.object({
    weeks: z.coerce.number().int().min(2).max(104).default(12),
    /** Topics under this one; those at the top unless told. */
    under: z.uuid().optional(),
  }),
  response: z.object({
    /** The topic whose parts these are. */
    under: z.object({ topicId: z.uuid(), name: z.string() }).nullable(),
    /** First and last day of each week, from Monday; the last one is not over yet. */
    weeks: z.array(z.object({ from: day, to: day })),
    rows: z.array(
      z.object({
        topicId: z.uuid(),
        name: z.string(),
        isSensitive: z.boolean(),
        hasMore: z.boolean(),
        counts: z.array(z.int()),
        sum: z.int(),
      }),
    ),
    /** Without any topic; empty under a topic. */
    none: z.array(z.int()),
    /** Every voice of the week once: less than the rows together where one has several topics. */
    totals: z.array(z.int()),
  }),
})
export type Trends = z.output<typeof readTrends.response>

export const listRising = endpoint({
  method: 'GET',
  path: '/api/v1/topic-trends/rising',
  summary: 'Topics that doubled within two weeks, with examples and how sure that is',
  query: z.object({
    /** The last day of the two weeks; today unless told. */
    on: day.optional(),
  }),
  response: z.object({
    items: z.array(
      z.object({
        topicId: z.uuid(),
        name: z.string(),
        from: day,
        to: day,
        recent: z.int(),
        earlier: z.int(),
        /** Different people of the recent ones, and voices of whom nobody knows. */
        people: z.int(),
        nameless: z.int(),
        /** `few`: may be chance. `all`: every topic grew as much. */
        doubt: z.enum(['few', 'all', 'sure']),
        examples: z.array(voice),
      }),
    ),
  }),
})
export type Rising = z.output<typeof listRising.response>['items'][number]

export const listRises = endpoint({
  method: 'GET',
  path: '/api/v1/topic-trends/rises',
  summary: 'Rises that were noted at night, the newest first',
  response: z.object({
    items: z.array(
      z.object({
        topicId: z.uuid(),
        name: z.string(),
        foundOn: day,
        recent: z.int(),
        earlier: z.int(),
      }),
    ),
  }),
})

export const listKeyWords = endpoint({
  method: 'GET',
  path: '/api/v1/voice-words',
  summary: 'What voices speak of, in base form: the frequent, and what stands out against before',
  query: z.object({ days: z.coerce.number().int().min(7).max(366).default(28) }),
  response: z.object({
    from: day,
    to: day,
    beforeFrom: day,
    /** Voices of the period, and of as many days before. */
    voices: z.int(),
    before: z.int(),
    /** Those not looked through yet. */
    waiting: z.int(),
    items: z.array(
      z.object({
        word: z.string(),
        now: z.int(),
        before: z.int(),
        /** More often than chance lets expect. */
        standsOut: z.boolean(),
      }),
    ),
  }),
})
export type KeyWords = z.output<typeof listKeyWords.response>

export const listSimilar = endpoint({
  method: 'GET',
  path: '/api/v1/voices/:voiceId/similar',
  summary: 'Voices that say much the same, the likest first',
  params: z.object({ voiceId: z.uuid() }),
  query: z.object({ limit: z.coerce.number().int().min(1).max(20).default(5) }),
  response: z.object({
    items: z.array(z.object({ voice, likeness: z.number() })),
  }),
})

export const readAroundBatch = endpoint({
  method: 'GET',
  path: '/api/v1/voice-around-batches/:batchId',
  summary: 'Which topics rose or fell in voices after a letter to many, against as long before',
  params: z.object({ batchId: z.uuid() }),
  response: z.object({
    /** Null until it has begun. */
    period: z
      .object({ beforeFrom: day, from: day, to: day, isOver: z.boolean(), days: z.int() })
      .nullable(),
    before: z.int(),
    after: z.int(),
    topics: z.array(
      z.object({
        topicId: z.uuid(),
        name: z.string(),
        before: z.int(),
        after: z.int(),
        turn: z.enum(['more', 'less', 'same', 'few']),
      }),
    ),
  }),
})
export type AroundBatch = z.output<typeof readAroundBatch.response>
