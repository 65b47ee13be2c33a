import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { CHANNELS, DIRECTIONS } from './contact.rules.ts'
import { FACT_GROUPS } from './groups.rules.ts'

const person = z.object({ personId: z.uuid() })
const words = z.string().trim().max(10_000)

export const timelineItem = z.object({
  eventId: z.uuid(),
  occurredAt: instant,
  name: z.string(),
  weight: z.enum(['word', 'deed', 'system']),
  group: z.enum(FACT_GROUPS),
  icon: z.string(),
  /** In the reader's language; a shop's own event shows its name. */
  title: z.string(),
  line: z.string().nullable(),
  /** The person's own words. */
  words: z.string().nullable(),
  /** Of a card that they sent, for whoever may see it. */
  picture: z.object({ small: z.string(), large: z.string() }).nullable(),
  /** Who on the staff did or took it. */
  by: z.string().nullable(),
  amount: z.int().nullable(),
})
export type TimelineItem = z.output<typeof timelineItem>

/** `word,order`: the groups to show; nothing for all. */
const groups = z
  .string()
  .max(100)
  .optional()
  .transform((text) => FACT_GROUPS.filter((group) => text?.split(',').includes(group)))

export const getTimeline = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/timeline',
  summary: 'Everything that happened with a person, newest first',
  params: person,
  query: z.object({ ...pageQuery, groups }),
  response: pageOf(timelineItem),
})

export const brief = z.object({
  lastWords: z
    .object({
      eventId: z.uuid(),
      words: z.string(),
      title: z.string(),
      channel: z.enum(CHANNELS).nullable(),
      at: instant,
      by: z.string().nullable(),
    })
    .nullable(),
  promises: z.array(
    z.object({
      promiseId: z.uuid(),
      text: z.string(),
      due: day,
      madeAt: instant,
      by: z.string().nullable(),
    }),
  ),
  /** Of those that were kept or have fallen due. */
  promisesSoFar: z.object({ made: z.int(), kept: z.int(), inTime: z.int() }),
  /** Open ones first, then those settled within 90 days. */
  worries: z.array(
    z.object({
      worryId: z.uuid(),
      text: z.string(),
      nextStep: z.string(),
      /** The entry of the inbox that told of it. */
      entryId: z.uuid().nullable(),
      notedAt: instant,
      by: z.string().nullable(),
      settledAt: instant.nullable(),
      how: z.string().nullable(),
    }),
  ),
  staffKnown: z.array(
    z.object({
      staffId: z.uuid(),
      name: z.string(),
      times: z.int(),
      firstAt: instant,
      lastAt: instant,
    }),
  ),
})
export type Brief = z.output<typeof brief>

export const getBrief = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/brief',
  summary: 'What they said last, open promises and the staff a person knows',
  params: person,
  response: brief,
})

const worry = {
  text: z.string().trim().min(1).max(500),
  nextStep: z.string().trim().min(1).max(500),
}

export const createWorry = endpoint({
  method: 'POST',
  path: '/api/v1/people/:personId/worries',
  summary: 'Note down what a person worries about, and what we do next',
  params: person,
  body: z.strictObject({
    ...worry,
    channel: z.enum(CHANNELS).optional(),
    entryId: z.uuid().optional(),
  }),
  response: z.object({ worryId: z.uuid() }),
})

export const settleWorryEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/people/:personId/worries/:worryId/settlement',
  summary: 'Mark a worry as settled',
  params: z.object({ personId: z.uuid(), worryId: z.uuid() }),
  body: z.strictObject({ how: z.string().trim().max(500).optional() }),
  response: z.object({ settledAt: instant }),
})

export const newContact = z.strictObject({
  channel: z.enum(CHANNELS),
  direction: z.enum(DIRECTIONS),
  words: words.optional(),
  note: words.optional(),
  promise: z.strictObject({ text: z.string().trim().min(1).max(500), due: day }).optional(),
  worry: z.strictObject(worry).optional(),
  at: instant.optional(),
})
export type NewContact = z.output<typeof newContact>

export const createContact = endpoint({
  method: 'POST',
  path: '/api/v1/people/:personId/contacts',
  summary: 'Note down a call, a postcard, a talk, and what was promised',
  params: person,
  body: newContact,
  response: z.object({ eventId: z.uuid().nullable(), promiseId: z.uuid().nullable() }),
})

export const keepPromiseEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/people/:personId/promises/:promiseId/fulfilment',
  summary: 'Mark a promise as kept',
  params: z.object({ personId: z.uuid(), promiseId: z.uuid() }),
  body: z.strictObject({}),
  response: z.object({ keptAt: instant }),
})

export const recentFact = z.object({
  eventId: z.uuid(),
  personId: z.uuid(),
  /** Null for a visitor of whom no name is known. */
  personName: z.string().nullable(),
  name: z.string(),
  title: z.string(),
  line: z.string().nullable(),
  occurredAt: instant,
  receivedAt: instant,
})
export type RecentFact = z.output<typeof recentFact>

export const listRecentFacts = endpoint({
  method: 'GET',
  path: '/api/v1/facts',
  summary: 'The facts that arrived last, newest first',
  query: z.object({
    name: z.string().trim().max(200).optional(),
    /** Only those that arrived from this moment on. */
    since: instant.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ items: z.array(recentFact) }),
})

export const listRejected = endpoint({
  method: 'GET',
  path: '/api/v1/rejected-facts',
  summary: 'Messages that the tracking API could not take, with the reason, newest first',
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  response: z.object({
    total: z.int(),
    items: z.array(
      z.object({
        rejectedId: z.uuid(),
        receivedAt: instant,
        type: z.string().nullable(),
        name: z.string().nullable(),
        messageId: z.string().nullable(),
        reason: z.string(),
      }),
    ),
  }),
})
