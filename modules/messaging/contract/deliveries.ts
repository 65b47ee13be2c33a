import { z } from 'zod'
import { endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { CHANNELS, KINDS, STATES } from '../messages.rules.ts'

const one = z.object({ messageId: z.uuid() })

/** A line of the outbox. */
export const messageLine = z.object({
  messageId: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  channel: z.enum(CHANNELS),
  kind: z.enum(KINDS),
  purpose: z.string(),
  subject: z.string().nullable(),
  /** The first words. */
  words: z.string(),
  state: z.enum(STATES),
  because: z.string().nullable(),
  goesAt: instant.nullable(),
  /** When it went, or was written. */
  at: instant,
  /** It stayed in the house: its channel had no credentials. */
  outbox: z.boolean(),
})
export type MessageLine = z.output<typeof messageLine>

export const messageDetail = messageLine.extend({
  toAddress: z.string().nullable(),
  /** As it leaves, or would leave now. */
  text: z.string(),
  html: z.string().nullable(),
  from: z.string(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.int() })),
  tries: z.int(),
  /** What the far side said, in its own words. */
  farWords: z.string().nullable(),
  sentAt: instant.nullable(),
  createdAt: instant,
  /** Whose hand or job it was. */
  byName: z.string().nullable(),
  /** The consent on which it rests; null for answers and service. */
  consent: z.object({ granted: z.boolean(), at: instant }).nullable(),
  templateId: z.uuid().nullable(),
  conversationId: z.uuid().nullable(),
  cost: z.int().nullable(),
  mediaCode: z.string().nullable(),
})
export type MessageDetail = z.output<typeof messageDetail>

/** States as people speak of them. */
export const OUTBOX_STATES = ['all', 'waiting', 'sent', 'stopped', 'todo'] as const
export type OutboxState = (typeof OUTBOX_STATES)[number]

export const listOutbox = endpoint({
  method: 'GET',
  path: '/api/v1/messages',
  summary: 'Messages on their way and gone, newest first',
  query: z.object({
    channel: z.enum(CHANNELS).optional(),
    /** `todo`: cards to print and calls to make. `stopped`: refused, failed or cancelled. */
    state: z.enum(OUTBOX_STATES).default('all'),
    personId: z.uuid().optional(),
    ...pageQuery,
  }),
  response: pageOf(messageLine),
})

export const getMessage = endpoint({
  method: 'GET',
  path: '/api/v1/messages/:messageId',
  summary: 'One message as its receiver sees it, and why it went or did not',
  params: one,
  response: messageDetail,
})

export const writeMessage = endpoint({
  method: 'POST',
  path: '/api/v1/people/:personId/messages',
  summary: 'Send a message to one person, through the gate',
  params: z.object({ personId: z.uuid() }),
  body: z.strictObject({
    channel: z.enum(CHANNELS),
    kind: z.enum(['reply', 'notice']).default('notice'),
    purpose: z.string().regex(/^[a-z][a-z_-]{0,39}$/),
    /** The same key for the same person sends once. */
    key: z.string().trim().min(1).max(200),
    subject: z.string().trim().max(300).optional(),
    text: z.string().trim().min(1).max(100_000),
    notBefore: instant.optional(),
  }),
  response: z.object({
    messageId: z.uuid(),
    state: z.enum(['queued', 'held', 'refused']),
    because: z.string().nullable(),
    goesAt: instant.nullable(),
  }),
})

export const retryMessage = endpoint({
  method: 'POST',
  path: '/api/v1/messages/:messageId/tries',
  summary: 'Try a message again that failed or waits; it goes through the gate once more',
  params: one,
  body: z.strictObject({}),
  response: one,
})

export const cancelMessage = endpoint({
  method: 'PUT',
  path: '/api/v1/messages/:messageId/cancellation',
  summary: 'Cancel a message that has not left yet',
  params: one,
  body: z.strictObject({}),
  response: one,
})

export const closeCall = endpoint({
  method: 'PUT',
  path: '/api/v1/messages/:messageId/call',
  summary: 'Note that a call was made, or that nobody could be reached',
  params: one,
  body: z.strictObject({ reached: z.boolean() }),
  response: one,
})

export const getReach = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/reach',
  summary: 'Words in and out this month, and how much of the pressure budget is used',
  params: z.object({ personId: z.uuid() }),
  response: z.object({
    inbound: z.int(),
    outbound: z.int(),
    budget: z.object({
      /** Null for somebody who chose quiet: nothing of this kind goes to them. */
      points: z.int().nullable(),
      used: z.int(),
      messages: z.int(),
      /** Answers and service of the same 30 days, which nothing counts. */
      uncounted: z.int(),
    }),
    recent: z.array(messageLine),
  }),
})
