import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { voice } from './voices.ts'

const ofNeed = z.object({ needId: z.uuid() })
const ofTask = z.object({ taskId: z.uuid() })
export const NEED_STATES = ['open', 'met'] as const

export const need = z.object({
  needId: z.uuid(),
  /** Null where nobody we know said it. */
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  words: z.string(),
  product: z.object({ productId: z.uuid(), name: z.string() }).nullable(),
  voiceId: z.uuid().nullable(),
  state: z.enum(NEED_STATES),
  metBy: z.uuid().nullable(),
  metAt: instant.nullable(),
  createdAt: instant,
})
export type Need = z.output<typeof need>

export const noteNeed = endpoint({
  method: 'POST',
  path: '/api/v1/needs',
  summary: 'Note what somebody wishes for: out of a voice, once; or in words of your own',
  body: z.union([
    z.strictObject({ voiceId: z.uuid() }),
    z.strictObject({
      words: z.string().trim().min(1).max(1000),
      personId: z.uuid().nullable().default(null),
      productId: z.uuid().nullable().default(null),
    }),
  ]),
  response: z.object({ needId: z.uuid(), isNew: z.boolean() }),
})

export const listNeeds = endpoint({
  method: 'GET',
  path: '/api/v1/needs',
  summary: 'What people wish for, the newest first',
  query: z.object({
    personId: z.uuid().optional(),
    productId: z.uuid().optional(),
    voiceId: z.uuid().optional(),
    state: z.enum(NEED_STATES).optional(),
    ...pageQuery,
  }),
  response: pageOf(need),
})

export const setNeedMet = endpoint({
  method: 'PUT',
  path: '/api/v1/needs/:needId/fulfilment',
  summary: 'Say that a need is met, and by which improvement',
  params: ofNeed,
  body: z.strictObject({ improvementId: z.uuid().nullable().default(null) }),
  response: ofNeed,
})

export const openNeed = endpoint({
  method: 'DELETE',
  path: '/api/v1/needs/:needId/fulfilment',
  summary: 'Open a need again',
  params: ofNeed,
  response: ofNeed,
})

export const dropNeed = endpoint({
  method: 'DELETE',
  path: '/api/v1/needs/:needId',
  summary: 'Take a need out that was none',
  params: ofNeed,
  response: ofNeed,
})

export const task = z.object({
  taskId: z.uuid(),
  voice,
  staffId: z.uuid(),
  staffName: z.string(),
  dueOn: day,
  doneAt: instant.nullable(),
})
export type VoiceTask = z.output<typeof task>

export const actToday = endpoint({
  method: 'POST',
  path: '/api/v1/voices/:voiceId/tasks',
  summary: 'Take a voice on yourself, to do something about it today',
  params: z.object({ voiceId: z.uuid() }),
  body: z.strictObject({}),
  response: z.object({ taskId: z.uuid(), isNew: z.boolean() }),
})

export const listTasks = endpoint({
  method: 'GET',
  path: '/api/v1/voice-tasks',
  summary: 'What is being done about voices: your own that are open, or those of one voice',
  query: z.object({ voiceId: z.uuid().optional() }),
  response: z.object({ items: z.array(task) }),
})

export const finishTask = endpoint({
  method: 'PUT',
  path: '/api/v1/voice-tasks/:taskId/completion',
  summary: 'It is done',
  params: ofTask,
  body: z.strictObject({}),
  response: ofTask,
})

export const reopenTask = endpoint({
  method: 'DELETE',
  path: '/api/v1/voice-tasks/:taskId/completion',
  summary: 'It is not done after all',
  params: ofTask,
  response: ofTask,
})

export const dropTask = endpoint({
  method: 'DELETE',
  path: '/api/v1/voice-tasks/:taskId',
  summary: 'Take it back',
  params: ofTask,
  response: ofTask,
})
