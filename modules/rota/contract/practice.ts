import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'

const cardId = z.string().min(1).max(40)

export const practiceCard = z.object({
  cardId: z.string(),
  name: z.string(),
  letter: z.string(),
  /** What I wrote, and with it an answer of ours and what to look at; null until I have. */
  mine: z
    .object({
      words: z.string(),
      doneAt: instant,
      model: z.string(),
      points: z.array(z.string()),
    })
    .nullable(),
})
export type PracticeCard = z.output<typeof practiceCard>

export const readPractice = endpoint({
  method: 'GET',
  path: '/api/v1/practice',
  summary: 'Made-up letters to practise on, with what I wrote; for leads also how far everybody is',
  response: z.object({
    items: z.array(practiceCard),
    /** Practice, too, comes before one sends alone. */
    isNeeded: z.boolean(),
    /** Null for whoever does not lead. */
    team: z.array(z.object({ staffId: z.uuid(), name: z.string(), done: z.int() })).nullable(),
  }),
})

export const practise = endpoint({
  method: 'PUT',
  path: '/api/v1/practice/:cardId',
  summary: 'Write a reply to a made-up letter; nothing is sent',
  params: z.object({ cardId }),
  body: z.strictObject({ words: z.string().trim().min(1).max(4000) }),
  response: z.object({ cardId: z.string() }),
})

export const setPracticeRule = endpoint({
  method: 'PUT',
  path: '/api/v1/practice-rule',
  summary: 'Say whether practice, too, comes before one sends alone',
  body: z.strictObject({ isNeeded: z.boolean() }),
  response: z.object({ isNeeded: z.boolean() }),
})
