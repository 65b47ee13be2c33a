import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { LOCALES } from '../../../kernel/i18n.ts'

const round = z.object({
  roundId: z.uuid(),
  surveyId: z.uuid(),
  surveyName: z.string(),
  segmentId: z.uuid(),
  segmentName: z.string(),
  share: z.int(),
  startsAt: instant,
  state: z.enum(['planned', 'running', 'done', 'stopped']),
  taken: z.int(),
  asked: z.int(),
  spared: z.int(),
  createdByName: z.string(),
})
export type Round = z.output<typeof round>

const ofSurvey = z.object({ surveyId: z.uuid() })

export const listRounds = endpoint({
  method: 'GET',
  path: '/api/v1/surveys/:surveyId/rounds',
  summary: 'To whom a survey was sent, the newest first',
  params: ofSurvey,
  response: z.object({ items: z.array(round) }),
})

export const startRound = endpoint({
  method: 'POST',
  path: '/api/v1/surveys/:surveyId/rounds',
  summary: 'Send a survey to a share of a segment; the rest period spares whoever was just asked',
  params: ofSurvey,
  body: z.strictObject({
    segmentId: z.uuid(),
    share: z.int().min(1).max(100),
    /** At ten in the morning of that day; now, unless told otherwise. */
    startsOn: day.optional(),
  }),
  response: z.object({ roundId: z.uuid() }),
})

const foreseen = z.object({
  asked: z.int(),
  lookedAt: z.int(),
  /** The segment is larger than what was looked at. */
  isPart: z.boolean(),
  /** How many are spared, by reason. */
  spared: z.record(z.string(), z.int()),
  letters: z.array(
    z.object({
      channel: z.string(),
      locale: z.enum(LOCALES),
      people: z.int(),
      subject: z.string().nullable(),
      text: z.string(),
    }),
  ),
})
export type Foreseen = z.output<typeof foreseen>

export const foreseeRound = endpoint({
  method: 'GET',
  path: '/api/v1/surveys/:surveyId/round-forecast',
  summary:
    'What a sending would do as things are: who is reached how, who is spared, what they read',
  params: ofSurvey,
  query: z.object({
    segmentId: z.uuid(),
    share: z.coerce.number().int().min(1).max(100),
    startsOn: day.optional(),
  }),
  response: foreseen,
})

export const stopRound = endpoint({
  method: 'PUT',
  path: '/api/v1/survey-rounds/:roundId/stop',
  summary: 'Ask nobody more; who has the link may still answer',
  params: z.object({ roundId: z.uuid() }),
  body: z.strictObject({}),
  response: z.object({ roundId: z.uuid() }),
})

const ask = z.object({
  personId: z.uuid(),
  personName: z.string(),
  askId: z.uuid(),
  label: z.string(),
  state: z.enum(['asked', 'spared']),
  /** Of the spared: `rest`, or what the gate said. */
  because: z.string().nullable(),
  channel: z.string().nullable(),
  askedAt: instant,
  answeredAt: instant.nullable(),
  messageId: z.uuid().nullable(),
  askedByName: z.string(),
})
export type Ask = z.output<typeof ask>

export const listAsks = endpoint({
  method: 'GET',
  path: '/api/v1/survey-asks',
  summary: 'Who was asked what, and who was spared and why, the newest first',
  query: z.object({
    personId: z.uuid().optional(),
    surveyId: z.uuid().optional(),
    state: z.enum(['asked', 'spared']).optional(),
    ...pageQuery,
  }),
  response: pageOf(ask),
})

const calendarDay = z.object({
  day: z.string(),
  byWhat: z.string(),
  label: z.string(),
  surveyId: z.uuid().nullable(),
  studyId: z.uuid().nullable(),
  asked: z.int(),
  spared: z.int(),
  answered: z.int(),
  because: z.record(z.string(), z.int()),
})
export type CalendarDay = z.output<typeof calendarDay>

export const getAskCalendar = endpoint({
  method: 'GET',
  path: '/api/v1/survey-calendar',
  summary: 'What asked how many people, day by day, and what is planned',
  query: z.object({ from: day.optional(), to: day.optional() }),
  response: z.object({ days: z.array(calendarDay), coming: z.array(round) }),
})
