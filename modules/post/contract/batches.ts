import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { BATCH_STATES, FAULTS, PAIRINGS, SCAN_STATES, SIDES } from '../scans.rules.ts'

const ofBatch = z.object({ batchId: z.uuid() })

export const batchLine = z.object({
  batchId: z.uuid(),
  /** The day on which the cards came. */
  arrivedOn: day,
  pairing: z.enum(PAIRINGS),
  state: z.enum(BATCH_STATES),
  createdByName: z.string(),
  createdAt: instant,
  /** Files received, and those whose pictures have been taken out. */
  files: z.int(),
  filesDone: z.int(),
  pictures: z.int(),
  cards: z.int(),
  /** The cards by state; they add up to `cards`. */
  counts: z.object({
    reading: z.int(),
    ready: z.int(),
    typed: z.int(),
    filed: z.int(),
    no_reply: z.int(),
    failed: z.int(),
  }),
})
export type BatchLine = z.output<typeof batchLine>

export const scanPicture = z.object({
  pictureId: z.uuid(),
  side: z.enum(SIDES),
  width: z.int(),
  height: z.int(),
})
export type ScanPicture = z.output<typeof scanPicture>

export const batchCard = z.object({
  scanId: z.uuid(),
  nth: z.int(),
  state: z.enum(SCAN_STATES),
  fault: z.enum(FAULTS).nullable(),
  fileName: z.string(),
  thumb: z.uuid().nullable(),
  hasBack: z.boolean(),
  /** A colleague who has it before them now. */
  with: z.string().nullable(),
  putOff: z.boolean(),
})
export type BatchCard = z.output<typeof batchCard>

export const removeBatch = endpoint({
  method: 'DELETE',
  path: '/api/v1/post-batches/:batchId',
  summary: 'Take a batch away with its pictures, as long as no card of it is filed',
  params: ofBatch,
  response: ofBatch,
})

export const listBatches = endpoint({
  method: 'GET',
  path: '/api/v1/post-batches',
  summary: 'Batches of scanned cards, newest first, each with its cards by state',
  query: z.object(pageQuery),
  response: pageOf(batchLine),
})

export const createBatch = endpoint({
  method: 'POST',
  path: '/api/v1/post-batches',
  summary: 'Open a batch of scans or photos; files are sent to it next',
  body: z.strictObject({ pairing: z.enum(PAIRINGS), arrivedOn: day.optional() }),
  response: ofBatch,
})

export const getBatch = endpoint({
  method: 'GET',
  path: '/api/v1/post-batches/:batchId',
  summary: 'One batch with every card in it, in order',
  params: ofBatch,
  response: batchLine.extend({ items: z.array(batchCard) }),
})

/** Served by hand: the file streams in. `nth` is its place in the batch. */
export const sendFile = endpoint({
  method: 'POST',
  path: '/api/v1/post-batches/:batchId/files',
  summary: 'Send one file of a batch, as multipart field `file`: JPEG, PNG, TIFF or PDF',
  params: ofBatch,
  query: z.object({ nth: z.coerce.number().int().min(1).max(500) }),
  response: z.object({ fileId: z.uuid(), files: z.int() }),
})

export const completeBatch = endpoint({
  method: 'PUT',
  path: '/api/v1/post-batches/:batchId/completion',
  summary: 'Say how many files there are; refused unless all have come. Cards are made of them',
  params: ofBatch,
  body: z.strictObject({ files: z.int().min(1).max(500) }),
  response: ofBatch,
})

export const pairBatch = endpoint({
  method: 'PUT',
  path: '/api/v1/post-batches/:batchId/pairing',
  summary: 'Pair the pictures of a batch anew; refused once a card of it was typed',
  params: ofBatch,
  body: z.strictObject({ pairing: z.enum(PAIRINGS) }),
  response: ofBatch,
})

export const nextCard = endpoint({
  method: 'POST',
  path: '/api/v1/post-batches/:batchId/next-lease',
  summary: 'The next card that nobody else has before them, leased to the caller; null at the end',
  params: ofBatch,
  body: z.strictObject({ after: z.int().min(0).default(0) }),
  response: z.object({ scanId: z.uuid().nullable() }),
})
