import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { WARMTHS } from '../warmth.rules.ts'
import { LETTER_CHANNELS } from './replies.ts'

const ofTalk = z.object({ conversationId: z.uuid() })
const done = z.object({ conversationId: z.uuid() })
const promise = z.object({ text: z.string(), due: z.string() })

export const letterToLookOver = z.object({
  conversationId: z.uuid(),
  staffId: z.uuid(),
  writer: z.string(),
  name: z.string(),
  since: instant,
  theirWords: z.string(),
  channel: z.enum(LETTER_CHANNELS).nullable(),
  words: z.string(),
  promise: promise.nullable(),
  askedAt: instant,
  dueOn: z.string().nullable(),
})
export type LetterToLookOver = z.output<typeof letterToLookOver>

export const sentReply = z.object({
  entryId: z.uuid(),
  writer: z.string(),
  theirWords: z.string().nullable(),
  words: z.string(),
  at: instant,
})
export type SentReply = z.output<typeof sentReply>

export const listLettersToLookOver = endpoint({
  method: 'GET',
  path: '/api/v1/letters',
  summary: 'Replies that wait for a reader, and a few sent ones to read without names',
  response: z.object({
    isReader: z.boolean(),
    items: z.array(letterToLookOver),
    sent: z.array(sentReply),
  }),
})

const ofLetter = ofTalk.extend({ staffId: z.uuid() })

export const approveLetter = endpoint({
  method: 'POST',
  path: '/api/v1/letters/:conversationId/:staffId/approval',
  summary:
    'Send a colleague’s reply, in their name; refused where they wrote other words meanwhile',
  params: ofLetter,
  /** Of the letter as you read it. */
  body: z.strictObject({ askedAt: instant }),
  response: done,
})

export const returnLetter = endpoint({
  method: 'POST',
  path: '/api/v1/letters/:conversationId/:staffId/return',
  summary: 'Give a reply back to its writer with a word',
  params: ofLetter,
  body: z.strictObject({ note: z.string().trim().min(1).max(1000) }),
  response: done,
})

export const feelReply = endpoint({
  method: 'PUT',
  path: '/api/v1/letters/sent/:entryId/feeling',
  summary: 'Say how a colleague’s reply reads',
  params: z.object({ entryId: z.uuid() }),
  body: z.strictObject({
    warmth: z.enum(WARMTHS),
    words: z.string().trim().max(500).optional(),
  }),
  response: z.object({ entryId: z.uuid() }),
})
