import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { KINDS, VOICE_CHANNELS, VOICE_STATES } from '../voices.rules.ts'

export const markEntry = endpoint({
  method: 'POST',
  path: '/api/v1/entries/:entryId/voices',
  summary:
    'Keep words of a letter, mail or call as a voice: all of them, or from starts to ends; a second time only its kind is noted',
  params: z.object({ entryId: z.uuid() }),
  body: z.strictObject({
    /** Places in the words of the entry, in UTF-16 units. */
    starts: z.int().min(0).optional(),
    ends: z.int().min(1).optional(),
    kind: z.enum(KINDS).nullable().default(null),
  }),
  response: z.object({ voiceId: z.uuid(), isNew: z.boolean() }),
})

export const marked = z.object({
  voiceId: z.uuid(),
  entryId: z.uuid(),
  starts: z.int(),
  ends: z.int(),
  state: z.enum(VOICE_STATES),
  /** As kept, or as the machine takes it. */
  kind: z.enum(KINDS).nullable(),
})
export type Marked = z.output<typeof marked>

export const listMarked = endpoint({
  method: 'GET',
  path: '/api/v1/conversations/:conversationId/voices',
  summary: 'Which words of a conversation are voices, or are proposed as such',
  params: z.object({ conversationId: z.uuid() }),
  response: z.object({ items: z.array(marked) }),
})

export const readOriginal = endpoint({
  method: 'GET',
  path: '/api/v1/voices/:voiceId/original',
  summary: 'The letter, mail or call that a voice is part of; null where there is none',
  params: z.object({ voiceId: z.uuid() }),
  response: z.object({
    original: z
      .object({
        entryId: z.uuid(),
        conversationId: z.uuid(),
        words: z.string(),
        at: instant,
        channel: z.enum(VOICE_CHANNELS),
      })
      .nullable(),
  }),
})

export const answerVoice = endpoint({
  method: 'PUT',
  path: '/api/v1/voices/:voiceId/conversation',
  summary:
    'Take what somebody said into the inbox, where it waits for an answer; one that stands there stays',
  params: z.object({ voiceId: z.uuid() }),
  body: z.strictObject({}),
  response: z.object({ conversationId: z.uuid() }),
})

export const addedPicture = z.object({ name: z.string(), type: z.string(), size: z.int() })
