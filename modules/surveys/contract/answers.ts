import { z } from 'zod'
import { day, endpoint } from '../../../kernel/endpoint.ts'

const value = z.strictObject({
  score: z.int().optional(),
  chosen: z.array(z.string().max(20)).max(30).optional(),
  words: z.string().max(4000).optional(),
})

export const addAnswer = endpoint({
  method: 'POST',
  path: '/api/v1/surveys/:surveyId/answers',
  summary: 'Key in an answer from paper or the telephone; the same key again changes nothing',
  params: z.object({ surveyId: z.uuid() }),
  body: z.strictObject({
    /** Leave it out where nobody knows who answers. */
    personId: z.uuid().nullable().optional(),
    /** Instead of the id: as it stands on the paper. */
    personNumber: z.string().trim().min(1).max(50).optional(),
    channel: z.enum(['post', 'phone']),
    values: z.record(z.string().max(12), value),
    /** Yours, once per sheet. */
    key: z.string().trim().min(1).max(100),
    /** The day on which it came, unless today. */
    answeredOn: day.optional(),
    /** A name for the pile that it lay in. */
    batch: z.string().trim().max(100).nullable().optional(),
  }),
  response: z.object({ answerId: z.uuid().nullable(), isNew: z.boolean() }),
})

export const removeAnswer = endpoint({
  method: 'DELETE',
  path: '/api/v1/survey-answers/:answerId',
  summary: 'Take back an answer that was keyed in by mistake, within a day',
  params: z.object({ answerId: z.uuid() }),
  response: z.object({ answerId: z.uuid() }),
})
