import { z } from 'zod'
import { day, endpoint, instant } from '../../../kernel/endpoint.ts'
import { TOLD_STATES } from '../told.rules.ts'
import { VOICE_CHANNELS } from '../voices.rules.ts'
import { voice } from './voices.ts'

const one = z.object({ improvementId: z.uuid() })
const staff = z.object({ staffId: z.uuid(), name: z.string() })
const channel = z.enum(['mail', 'line', 'sms', 'push', 'post', 'phone'])

export const improvement = z.object({
  improvementId: z.uuid(),
  product: z.object({ productId: z.uuid(), name: z.string() }).nullable(),
  /** A service or a page, where there is no product. */
  subject: z.string().nullable(),
  /** Within its product or subject, from 1 without gaps; null while it is planned. */
  number: z.int().nullable(),
  version: z.string().nullable(),
  title: z.string(),
  changed: z.string(),
  because: z.string(),
  shippedOn: day.nullable(),
  owner: staff.nullable(),
  itemId: z.uuid().nullable(),
  /** Those that caused it, and how many people are known to have said them. */
  voices: z.int(),
  people: z.int(),
  /** The earliest of them. */
  first: z
    .object({
      voiceId: z.uuid(),
      words: z.string(),
      saidAt: instant,
      channel: z.enum(VOICE_CHANNELS),
      personId: z.uuid().nullable(),
      personName: z.string().nullable(),
    })
    .nullable(),
  /** From the earliest voice to the day on which it was done. */
  days: z.int().nullable(),
  told: z.int(),
})
export type Improvement = z.output<typeof improvement>

export const asker = z.object({
  personId: z.uuid(),
  personName: z.string(),
  words: z.string(),
  saidAt: instant,
  said: z.enum(VOICE_CHANNELS),
  state: z.enum(TOLD_STATES),
  /** A reason of the gate, or `to_print`, `to_call`, `lot`, `soon`, `left_out`, `gone`, `failed`. */
  because: z.string().nullable(),
  channel: channel.nullable(),
  writer: z.string().nullable(),
  /** When they were told, or will be. */
  on: day.nullable(),
})
export type Asker = z.output<typeof asker>

export const listImprovements = endpoint({
  method: 'GET',
  path: '/api/v1/improvements',
  summary: 'What voices changed: planned ones first, then each product’s history, the latest first',
  query: z.object({
    productId: z.uuid().optional(),
    subject: z.string().max(100).optional(),
    /** Those that a voice of this person caused. */
    personId: z.uuid().optional(),
  }),
  response: z.object({ items: z.array(improvement) }),
})

export const readImprovement = endpoint({
  method: 'GET',
  path: '/api/v1/improvements/:improvementId',
  summary: 'One improvement with the voices that caused it, and who has been told of it or why not',
  params: one,
  response: improvement.extend({ causes: z.array(voice), askers: z.array(asker) }),
})
export type WholeImprovement = z.output<typeof readImprovement.response>

const words = {
  title: z.string().trim().min(1).max(120),
  changed: z.string().trim().max(2000),
  because: z.string().trim().max(2000),
  version: z.string().trim().max(60).nullable(),
  ownerId: z.uuid().nullable(),
}

export const changedBy = z.object({
  improvementId: z.uuid(),
  /** Its product or subject. */
  of: z.string(),
  number: z.int().nullable(),
  title: z.string(),
  shippedOn: day.nullable(),
  state: z.enum(TOLD_STATES),
  because: z.string().nullable(),
  on: day.nullable(),
})
export type ChangedBy = z.output<typeof changedBy>

export const listChangedBy = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/improvements',
  summary: 'What one person’s words changed, and whether they were told',
  params: z.object({ personId: z.uuid() }),
  response: z.object({ items: z.array(changedBy) }),
})

export const draftImprovement = endpoint({
  method: 'POST',
  path: '/api/v1/improvements',
  summary: 'Plan an improvement of a product, or of a service or page by its name',
  body: z.strictObject({
    productId: z.uuid().nullable().optional(),
    subject: z.string().trim().min(1).max(100).nullable().optional(),
    title: words.title,
    changed: words.changed.optional(),
    because: words.because.optional(),
    version: words.version.optional(),
    ownerId: words.ownerId.optional(),
    voiceIds: z.array(z.uuid()).max(1000).optional(),
  }),
  response: one,
})

export const changeImprovement = endpoint({
  method: 'PATCH',
  path: '/api/v1/improvements/:improvementId',
  summary: 'Say better what changed and why, or who saw to it',
  params: one,
  body: z.strictObject({
    title: words.title.optional(),
    changed: words.changed.optional(),
    because: words.because.optional(),
    version: words.version.optional(),
    ownerId: words.ownerId.optional(),
  }),
  response: one,
})

export const setCauses = endpoint({
  method: 'PATCH',
  path: '/api/v1/improvements/:improvementId/voices',
  summary: 'Say which voices caused it, and which did not',
  params: one,
  body: z.strictObject({
    add: z.array(z.uuid()).max(1000).optional(),
    remove: z.array(z.uuid()).max(1000).optional(),
  }),
  response: z.object({ voices: z.int() }),
})

export const suggestCauses = endpoint({
  method: 'GET',
  path: '/api/v1/improvements/:improvementId/suggestions',
  summary: 'Voices that say much the same as those that caused it, and are not among them',
  params: one,
  response: z.object({ items: z.array(voice) }),
})

export const shipImprovement = endpoint({
  method: 'PUT',
  path: '/api/v1/improvements/:improvementId/shipping',
  summary: 'It is done: it takes the next number of its product. Nobody is told by this',
  params: one,
  body: z.strictObject({ shippedOn: day.optional() }),
  response: z.object({ improvementId: z.uuid(), number: z.int() }),
})

export const unshipImprovement = endpoint({
  method: 'PUT',
  path: '/api/v1/improvements/:improvementId/reopening',
  summary:
    'It is not done after all: only the latest of its product, of which nobody has been told',
  params: one,
  body: z.strictObject({}),
  response: one,
})

export const dropImprovement = endpoint({
  method: 'PUT',
  path: '/api/v1/improvements/:improvementId/withdrawal',
  summary: 'Take out one that is only planned; its voices stay',
  params: one,
  body: z.strictObject({}),
  response: one,
})
