import { z } from 'zod'
import { endpoint, fileReply, instant } from '../../../kernel/endpoint.ts'
import {
  CARD_KINDS,
  FAULTS,
  LONGEST_WORDS,
  MATCHES,
  MOST_TOPICS,
  SCAN_STATES,
} from '../scans.rules.ts'
import { scanPicture } from './batches.ts'

const ofScan = z.object({ scanId: z.uuid() })
const span = z.object({ from: z.int().min(0), to: z.int().min(1) })

export const draft = z.strictObject({
  personId: z.uuid().nullable(),
  words: z.string().max(LONGEST_WORDS),
  doubts: z.array(span).max(500),
  kind: z.enum(CARD_KINDS).nullable(),
  topics: z.array(z.string().trim().min(1).max(30)).max(MOST_TOPICS),
})

export const sender = z.object({
  personId: z.uuid(),
  name: z.string(),
  number: z.string().nullable(),
  place: z.string().nullable(),
  /** What of theirs stands on the card. */
  matches: z.array(z.enum(MATCHES)),
})
export type Sender = z.output<typeof sender>

export const scanDetail = z.object({
  scanId: z.uuid(),
  batchId: z.uuid(),
  nth: z.int(),
  state: z.enum(SCAN_STATES),
  fault: z.enum(FAULTS).nullable(),
  fileName: z.string(),
  pictures: z.array(scanPicture),
  /** Null while the machine looks at it. */
  hand: z.enum(['printed', 'handwritten', 'empty', 'unavailable']).nullable(),
  senders: z.array(sender),
  /** What was typed so far, or else what the machine proposes. */
  draft,
  /** Where the machine was not sure of what it proposes. */
  hints: z.array(span),
  /** Who asked for a second pair of eyes. */
  typedByName: z.string().nullable(),
  with: z.string().nullable(),
  isMine: z.boolean(),
  filed: z
    .object({
      personId: z.uuid(),
      name: z.string(),
      conversationId: z.uuid(),
      filedAt: instant,
      filedByName: z.string(),
      writer: z.string().nullable(),
      writerBecause: z.string().nullable(),
      dueOn: z.iso.date().nullable(),
      noReplyBecause: z.string().nullable(),
    })
    .nullable(),
  closedBecause: z.string().nullable(),
})
export type ScanDetail = z.output<typeof scanDetail>

export const getScan = endpoint({
  method: 'GET',
  path: '/api/v1/scans/:scanId',
  summary: 'One card: its pictures, what was made out, who may have sent it, what was typed',
  params: ofScan,
  response: scanDetail,
})

export const takeScan = endpoint({
  method: 'PUT',
  path: '/api/v1/scans/:scanId/lease',
  summary: 'Take a card before oneself, or keep it; refused while a colleague has it',
  params: ofScan,
  response: ofScan,
})

export const putOffScan = endpoint({
  method: 'PUT',
  path: '/api/v1/scans/:scanId/later',
  summary: 'Leave a card for later; it comes last',
  params: ofScan,
  response: ofScan,
})

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/api/v1/scans/:scanId/draft',
  summary: 'Keep what was typed so far',
  params: ofScan,
  body: draft,
  response: ofScan,
})

/** Null names and conversations while it waits for a second reader. */
const filedScan = ofScan.extend({
  state: z.enum(SCAN_STATES),
  conversationId: z.uuid().nullable(),
  personName: z.string().nullable(),
})
export type FiledScan = z.output<typeof filedScan>

export const fileScan = endpoint({
  method: 'PUT',
  path: '/api/v1/scans/:scanId/filing',
  summary: 'File a card with its person; with doubtful spots it goes to a second reader first',
  params: ofScan,
  body: draft.extend({ personId: z.uuid(), words: z.string().trim().min(1).max(LONGEST_WORDS) }),
  response: filedScan,
})

export const closeScan = endpoint({
  method: 'PUT',
  path: '/api/v1/scans/:scanId/no-reply',
  summary: 'State why a card gets no reply; with a person its words are kept with them',
  params: ofScan,
  body: draft.extend({ because: z.string().trim().min(1).max(500) }),
  response: ofScan,
})

export const pairScan = endpoint({
  method: 'PUT',
  path: '/api/v1/scans/:scanId/pairing',
  summary: 'Pair by hand: part front and back, take the next card as the back, or swap them',
  params: ofScan,
  body: z.strictObject({ how: z.enum(['part', 'join', 'swap']) }),
  response: ofScan,
})

export const turnPicture = endpoint({
  method: 'PUT',
  path: '/api/v1/scans/:scanId/pictures/:pictureId/turn',
  summary: 'Turn a picture by a quarter to the right',
  params: ofScan.extend({ pictureId: z.uuid() }),
  body: z.strictObject({}),
  response: ofScan,
})

export const readAgain = endpoint({
  method: 'PUT',
  path: '/api/v1/scans/:scanId/reading',
  summary: 'Let the machine look at a card once more',
  params: ofScan,
  body: z.strictObject({}),
  response: ofScan,
})

export const getPicture = endpoint({
  method: 'GET',
  path: '/api/v1/scan-pictures/:pictureId',
  summary: 'A picture of a card',
  params: z.object({ pictureId: z.uuid() }),
  query: z.object({ size: z.enum(['full', 'thumb']).default('full') }),
  response: fileReply,
})

export const listTopics = endpoint({
  method: 'GET',
  path: '/api/v1/post-topics',
  summary: 'Topics that cards were marked with, most used first',
  query: z.object({ q: z.string().trim().max(30).default('') }),
  response: z.object({ items: z.array(z.object({ topic: z.string(), cards: z.int() })) }),
})
