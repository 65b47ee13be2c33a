import { z } from 'zod'
import { day, endpoint } from '../../../kernel/endpoint.ts'
import { voice } from './voices.ts'

export const readFeed = endpoint({
  method: 'GET',
  path: '/api/v1/voice-feed',
  summary: 'The five voices of today, the same for everybody, and who has read them',
  response: z.object({
    day,
    items: z.array(voice),
    /** Whether you have. */
    isRead: z.boolean(),
    departments: z.array(
      z.object({
        /** Null for those without one. */
        department: z.string().nullable(),
        staff: z.array(z.object({ name: z.string(), isRead: z.boolean() })),
      }),
    ),
  }),
})
export type Department = z.output<typeof readFeed.response>['departments'][number]

export const markFeedRead = endpoint({
  method: 'PUT',
  path: '/api/v1/voice-feed/reading',
  summary: 'You have read the voices of today',
  body: z.strictObject({}),
  response: z.object({ day }),
})
