import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { QUOTE_KINDS, SEAT_STATES, STUDY_KINDS, TASK_RESULTS } from '../studies.rules.ts'

const one = z.object({ studyId: z.uuid() })
const seatOf = z.object({ studyId: z.uuid(), personId: z.uuid() })

const content = {
  name: z.string().trim().min(1).max(100),
  why: z.string().trim().max(500),
  productId: z.uuid().nullable(),
  /** What people agree to, as it is read to them. */
  consent: z.string().trim().min(1).max(2000),
  invite: z.string().trim().min(1).max(2000),
  thanks: z.string().trim().min(1).max(2000),
  tasks: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z0-9]{1,12}$/), words: z.string().max(300) }))
    .max(30),
  place: z.string().trim().max(300),
  notes: z.string().max(20_000),
}

const study = z.object({
  ...content,
  studyId: z.uuid(),
  kind: z.enum(STUDY_KINDS),
  tasks: z.array(z.object({ id: z.string(), words: z.string() })),
  createdByName: z.string(),
  createdAt: instant,
})
export type Study = z.output<typeof study>

const sheet = z.record(
  z.string().max(12),
  z.strictObject({
    result: z.enum(TASK_RESULTS).optional(),
    note: z.string().max(1000).optional(),
  }),
)

const seat = z.object({
  personId: z.uuid(),
  personName: z.string(),
  state: z.enum(SEAT_STATES),
  at: instant.nullable(),
  consentAt: instant.nullable(),
  consentByName: z.string().nullable(),
  notes: z.string(),
  sheet,
  thankedAt: instant.nullable(),
  invitedByName: z.string(),
  invitedAt: instant,
})
export type Seat = z.output<typeof seat>

const quote = z.object({
  voiceId: z.uuid(),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  kind: z.enum(QUOTE_KINDS),
  words: z.string(),
  personaId: z.uuid().nullable(),
  productName: z.string().nullable(),
  byName: z.string(),
  createdAt: instant,
})
export type Quote = z.output<typeof quote>

export const listStudies = endpoint({
  method: 'GET',
  path: '/api/v1/studies',
  summary: 'Interviews, groups and tests, the newest first',
  response: z.object({
    items: z.array(study.extend({ seats: z.int(), tookPart: z.int(), quotes: z.int() })),
  }),
})

export const createStudy = endpoint({
  method: 'POST',
  path: '/api/v1/studies',
  summary: 'Begin an interview, a group or a test',
  body: z.strictObject({ kind: z.enum(STUDY_KINDS), ...content }),
  response: one,
})

export const getStudy = endpoint({
  method: 'GET',
  path: '/api/v1/studies/:studyId',
  summary: 'One study with who takes part, and what was said and found',
  params: one,
  response: study.extend({ seats: z.array(seat), quotes: z.array(quote) }),
})

export const changeStudy = endpoint({
  method: 'PUT',
  path: '/api/v1/studies/:studyId',
  summary: 'Change what a study says',
  params: one,
  body: z.strictObject(content),
  response: one,
})

export const recruit = endpoint({
  method: 'POST',
  path: '/api/v1/studies/:studyId/seats',
  summary: 'Invite so many people of a segment, drawn by lot, or one by name; who rests is spared',
  params: one,
  body: z.strictObject({
    segmentId: z.uuid().optional(),
    count: z.int().min(1).max(100).optional(),
    personId: z.uuid().optional(),
  }),
  response: z.object({ invited: z.int(), spared: z.int() }),
})

export const setSeat = endpoint({
  method: 'PATCH',
  path: '/api/v1/studies/:studyId/seats/:personId',
  summary: 'Note whether somebody comes, when, that they agreed, and what was seen',
  params: seatOf,
  body: z.strictObject({
    state: z.enum(SEAT_STATES).optional(),
    at: instant.nullable().optional(),
    consented: z.boolean().optional(),
    notes: z.string().max(20_000).optional(),
    sheet: sheet.optional(),
  }),
  response: seatOf,
})

export const addQuote = endpoint({
  method: 'POST',
  path: '/api/v1/studies/:studyId/quotes',
  summary: 'Keep what somebody said or what was found, as a voice; a quote needs their consent',
  params: one,
  body: z.strictObject({
    kind: z.enum(QUOTE_KINDS),
    words: z.string().trim().min(1).max(5000),
    personId: z.uuid().nullable(),
    personaId: z.uuid().nullable(),
  }),
  response: z.object({ voiceId: z.uuid() }),
})

export const thankAll = endpoint({
  method: 'POST',
  path: '/api/v1/studies/:studyId/thanks',
  summary: 'Send thanks to everybody who took part and has none yet',
  params: one,
  body: z.strictObject({}),
  response: z.object({ thanked: z.int(), left: z.int() }),
})
