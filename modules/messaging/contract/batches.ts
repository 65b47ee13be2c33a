import { z } from 'zod'
import { endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { BATCH_CHANNELS, BATCH_PURPOSES, BATCH_STATES } from '../batches.rules.ts'
import { STATES } from '../messages.rules.ts'

const one = z.object({ batchId: z.uuid() })

export const batchLine = z.object({
  batchId: z.uuid(),
  name: z.string(),
  channel: z.enum(BATCH_CHANNELS),
  purpose: z.enum(BATCH_PURPOSES),
  segmentId: z.uuid(),
  segmentName: z.string(),
  state: z.enum(BATCH_STATES),
  fault: z.string().nullable(),
  /** People taken so far; `total` is the size of the segment when it started, null before. */
  done: z.int(),
  total: z.int().nullable(),
  createdByName: z.string().nullable(),
  createdAt: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
})
export type BatchLine = z.output<typeof batchLine>

/** What became of the messages: how many are in a state for a reason. */
export const batchCount = z.object({
  state: z.enum(STATES),
  because: z.string().nullable(),
  people: z.int(),
})
export type BatchCount = z.output<typeof batchCount>

export const batchDetail = batchLine.extend({
  templateId: z.uuid().nullable(),
  templateName: z.string().nullable(),
  templateVersion: z.int().nullable(),
  subject: z.string().nullable(),
  words: z.string().nullable(),
  counts: z.array(batchCount),
  /** How many surely opened it, and pressed a link. */
  opened: z.int(),
  clicked: z.int(),
  /** How many are in the segment now; null while it is being filled, and once the letter has ended. */
  members: z.int().nullable(),
})
export type BatchDetail = z.output<typeof batchDetail>

export const listBatches = endpoint({
  method: 'GET',
  path: '/api/v1/batches',
  summary: 'Letters to many, the newest first',
  query: z.object(pageQuery),
  response: pageOf(batchLine),
})

export const createBatch = endpoint({
  method: 'POST',
  path: '/api/v1/batches',
  summary: 'Make a letter to many: a segment and a template, or words; nothing goes yet',
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    segmentId: z.uuid(),
    content: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('template'), templateId: z.uuid() }),
      z.strictObject({
        kind: z.literal('words'),
        channel: z.enum(BATCH_CHANNELS),
        purpose: z.enum(BATCH_PURPOSES),
        subject: z.string().trim().max(200).nullable().default(null),
        words: z.string().trim().min(1).max(10_000),
      }),
    ]),
  }),
  response: one,
})

export const getBatch = endpoint({
  method: 'GET',
  path: '/api/v1/batches/:batchId',
  summary: 'One letter to many: how far it is and what became of it',
  params: one,
  response: batchDetail,
})

export const previewBatch = endpoint({
  method: 'GET',
  path: '/api/v1/batches/:batchId/preview',
  summary: 'The letter as one person gets it, and whether they would get it now',
  params: one,
  query: z.object({
    /** Somebody of the segment unless told. */
    personId: z.uuid().optional(),
  }),
  response: z.object({
    /** Null while nobody is in the segment. */
    personId: z.uuid().nullable(),
    name: z.string(),
    subject: z.string().nullable(),
    html: z.string().nullable(),
    text: z.string(),
    missing: z.array(z.string()),
    /** Why it would not go to them now; null if it would. */
    because: z.string().nullable(),
  }),
})
export type BatchPreview = z.output<typeof previewBatch.response>

export const startBatch = endpoint({
  method: 'PUT',
  path: '/api/v1/batches/:batchId/run',
  summary: 'Start it, or let it go on after a pause',
  params: one,
  response: one,
})

export const pauseBatch = endpoint({
  method: 'PUT',
  path: '/api/v1/batches/:batchId/pause',
  summary: 'Take nobody further for now; it can go on later',
  params: one,
  response: one,
})

export const stopBatch = endpoint({
  method: 'PUT',
  path: '/api/v1/batches/:batchId/stop',
  summary: 'End it: nobody further is taken, and what has not left yet is cancelled',
  params: one,
  response: z.object({ batchId: z.uuid(), cancelled: z.int() }),
})

export const listBatchPeople = endpoint({
  method: 'GET',
  path: '/api/v1/batches/:batchId/people',
  summary: 'Who it was written to, by what became of it',
  params: one,
  query: z.object({
    ...pageQuery,
    state: z.enum(STATES).optional(),
    /** `none` for those without a reason. */
    because: z.string().max(40).optional(),
    trace: z.enum(['opened', 'clicked']).optional(),
  }),
  response: pageOf(
    z.object({
      personId: z.uuid(),
      messageId: z.uuid(),
      name: z.string(),
      place: z.string().nullable(),
      state: z.enum(STATES),
      because: z.string().nullable(),
      goesAt: instant.nullable(),
    }),
  ),
})
