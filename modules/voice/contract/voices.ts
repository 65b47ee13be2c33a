import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { KINDS, MOODS, VOICE_CHANNELS, VOICE_STATES } from '../voices.rules.ts'

const one = z.object({ voiceId: z.uuid() })
const kind = z.enum(KINDS).nullable()
const mood = z.enum(MOODS).nullable()
const attachment = z.object({
  key: z.string().max(200),
  name: z.string().max(300),
  type: z.string().max(100),
  size: z.int().min(0),
})

const proposal = z.object({
  kind,
  mood,
  topicIds: z.array(z.uuid()),
  because: z.array(z.string()),
})

export const voice = z.object({
  voiceId: z.uuid(),
  /** Null where nobody knows who said it. */
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  /** Empty where the person has been erased. */
  words: z.string(),
  saidAt: instant,
  channel: z.enum(VOICE_CHANNELS),
  conversationId: z.uuid().nullable(),
  entryId: z.uuid().nullable(),
  /** Which part of the words of the entry it is, in UTF-16 units. */
  starts: z.int().nullable(),
  ends: z.int().nullable(),
  link: z.string().nullable(),
  author: z.string().nullable(),
  product: z.object({ productId: z.uuid(), name: z.string() }).nullable(),
  kind,
  mood,
  isSensitive: z.boolean(),
  topics: z.array(z.object({ topicId: z.uuid(), name: z.string() })),
  state: z.enum(VOICE_STATES),
  proposal: proposal.nullable(),
  /** How many pictures or files came with it. */
  attachments: z.array(attachment.pick({ name: true, type: true, size: true })),
  caughtBy: z.string(),
})
export type Voice = z.output<typeof voice>

const marks = {
  kind: kind.optional(),
  mood: mood.optional(),
  productId: z.uuid().nullable().optional(),
  topicIds: z.array(z.uuid()).max(20).optional(),
  isSensitive: z.boolean().optional(),
}

const newVoice = z.strictObject({
  /** Leave it out where nobody knows who said it. */
  personId: z.uuid().nullable().optional(),
  words: z.string().trim().min(1).max(5000),
  saidAt: instant.optional(),
  channel: z.enum(VOICE_CHANNELS),
  conversationId: z.uuid().nullable().optional(),
  entryId: z.uuid().nullable().optional(),
  starts: z.int().min(0).nullable().optional(),
  ends: z.int().min(0).nullable().optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .optional(),
  author: z.string().trim().max(200).nullable().optional(),
  /** Yours; the same one again is the same voice. */
  externalId: z.string().trim().min(1).max(300).optional(),
  ...marks,
})

export const addVoices = endpoint({
  method: 'POST',
  path: '/api/v1/voices',
  summary:
    'Keep voices, each a passage that somebody said; one with a known externalId is left as it is',
  body: z.strictObject({ voices: z.array(newVoice).min(1).max(1000) }),
  response: z.object({
    items: z.array(z.object({ voiceId: z.uuid(), isNew: z.boolean() })),
  }),
})

export const listVoices = endpoint({
  method: 'GET',
  path: '/api/v1/voices',
  summary: 'Voices, the newest first; q looks inside words, two letters or one kanji and more',
  query: z.object({
    q: z.string().trim().max(100).optional(),
    personId: z.uuid().optional(),
    entryId: z.uuid().optional(),
    conversationId: z.uuid().optional(),
    /** A topic and all under it; `none` for voices without any. */
    topicId: z.union([z.uuid(), z.literal('none')]).optional(),
    /** In base form, as the list of key words has it. */
    word: z.string().trim().max(100).optional(),
    productId: z.uuid().optional(),
    kind: z.enum(KINDS).optional(),
    mood: z.enum(MOODS).optional(),
    channel: z.enum(VOICE_CHANNELS).optional(),
    state: z.enum(VOICE_STATES).default('kept'),
    from: day.optional(),
    to: day.optional(),
    ...pageQuery,
  }),
  response: pageOf(voice),
})

export const readVoice = endpoint({
  method: 'GET',
  path: '/api/v1/voices/:voiceId',
  summary: 'One voice',
  params: one,
  response: voice,
})

export const tagVoice = endpoint({
  method: 'PATCH',
  path: '/api/v1/voices/:voiceId',
  summary:
    'Note what a voice is: its kind, mood, topics, product; one that was proposed is kept by it',
  params: one,
  body: z.strictObject(marks),
  response: voice,
})

export const nameSpeaker = endpoint({
  method: 'PUT',
  path: '/api/v1/voices/:voiceId/person',
  summary: 'Say who said it',
  params: one,
  body: z.strictObject({ personId: z.uuid() }),
  response: voice,
})

export const dismissVoice = endpoint({
  method: 'PUT',
  path: '/api/v1/voices/:voiceId/dismissal',
  summary: 'Take a voice out: it was none, or is there already',
  params: one,
  body: z.strictObject({}),
  response: z.object({ voiceId: z.uuid() }),
})
