import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import {
  AFTERS,
  hasOptions,
  INVITE_CHANNELS,
  QUESTION_KINDS,
  SURVEY_KINDS,
  SURVEY_STATES,
  type Words,
} from '../surveys.rules.ts'

const one = z.object({ surveyId: z.uuid() })
const id = z.string().regex(/^[a-z0-9]{1,12}$/)
const words = (longest: number) => ({
  ja: z.string().trim().max(longest),
  en: z.string().trim().max(longest),
})
/** In one language at least; readers of the other see that one. */
const isWorded = ({ ja, en }: Words) => ja !== '' || en !== ''

export const question = z
  .strictObject({
    id,
    kind: z.enum(QUESTION_KINDS),
    ...words(300),
    options: z.array(z.strictObject({ id, ...words(100) }).refine(isWorded)).max(20),
    required: z.boolean(),
    withWords: z.boolean(),
  })
  .refine(isWorded)
  .refine(({ kind, options }) => !hasOptions(kind) || options.length >= 2, { path: ['options'] })

const questions = z
  .array(question)
  .min(1)
  .max(30)
  .refine((all) => new Set(all.map((one) => one.id)).size === all.length)

const settings = {
  name: z.string().trim().min(1).max(100),
  /** What it is for, as the calendar of asks says it. */
  why: z.string().trim().max(300),
  /** The words of the invitation, beside the greeting and the link. */
  invite: z.strictObject({ ja: z.string().trim().max(1000), en: z.string().trim().max(1000) }),
  /** After what the house asks by itself; null: somebody sends it. */
  after: z.enum(AFTERS).nullable(),
  afterDays: z.int().min(0).max(60),
  /** The first by which the person can be reached is taken. */
  channels: z.array(z.enum(INVITE_CHANNELS)).min(1).max(3),
  /** Those who have not answered are reminded once, after so many days. */
  remindDays: z.int().min(1).max(30).nullable(),
  /** The code on a card opens this survey. */
  onCards: z.boolean(),
}

export const survey = z.object({
  surveyId: z.uuid(),
  kind: z.enum(SURVEY_KINDS),
  slug: z.string(),
  state: z.enum(SURVEY_STATES),
  version: z.int(),
  questions: z.array(question),
  name: z.string(),
  why: z.string(),
  invite: z.object({ ja: z.string(), en: z.string() }),
  after: z.enum(AFTERS).nullable(),
  afterDays: z.int(),
  channels: z.array(z.enum(INVITE_CHANNELS)),
  remindDays: z.int().nullable(),
  onCards: z.boolean(),
  openedAt: instant.nullable(),
  createdByName: z.string(),
  updatedAt: instant,
})
export type Survey = z.output<typeof survey>

const interval = z.object({ lo: z.number(), hi: z.number() }).nullable()
/** A score with its interval; null where nobody answered. */
export const score = z
  .object({
    metric: z.enum(['nps', 'csat', 'ces']),
    n: z.int(),
    value: z.number(),
    interval,
  })
  .nullable()
export type Score = z.output<typeof score>

export const listSurveys = endpoint({
  method: 'GET',
  path: '/api/v1/surveys',
  summary: 'Surveys, the newest first, each with its score of the last twelve months',
  response: z.object({
    items: z.array(
      survey
        .omit({ questions: true, invite: true })
        .extend({ questions: z.int(), asked: z.int(), answers: z.int(), score }),
    ),
  }),
})
export type ListedSurvey = z.output<typeof listSurveys.response>['items'][number]

export const createSurvey = endpoint({
  method: 'POST',
  path: '/api/v1/surveys',
  summary: 'Begin a survey; it is a draft until it is opened',
  body: z.strictObject({ kind: z.enum(SURVEY_KINDS), ...settings, questions }),
  response: survey,
})

export const getSurvey = endpoint({
  method: 'GET',
  path: '/api/v1/surveys/:surveyId',
  summary: 'One survey with the questions of its newest version, and the address of its open link',
  params: one,
  response: survey.extend({
    link: z.string(),
    versions: z.array(z.object({ version: z.int(), byName: z.string(), createdAt: instant })),
  }),
})

export const changeSurvey = endpoint({
  method: 'PATCH',
  path: '/api/v1/surveys/:surveyId',
  summary: 'Change a survey; other questions begin a new version, and answers keep theirs',
  params: one,
  body: z.strictObject({
    name: settings.name.optional(),
    why: settings.why.optional(),
    invite: settings.invite.optional(),
    after: settings.after.optional(),
    afterDays: settings.afterDays.optional(),
    channels: settings.channels.optional(),
    remindDays: settings.remindDays.optional(),
    onCards: settings.onCards.optional(),
    questions: questions.optional(),
  }),
  response: survey,
})

export const setSurveyState = endpoint({
  method: 'PUT',
  path: '/api/v1/surveys/:surveyId/state',
  summary: 'Open a survey for answers, or close it; closed, its links say so',
  params: one,
  body: z.strictObject({ state: z.enum(['open', 'closed']) }),
  response: survey,
})

const surveySettings = z.strictObject({
  /** Nobody is asked twice within so many days, whatever asks. */
  restDays: z.int().min(1).max(730),
  /** Up to and including these marks somebody looks after it. */
  bad: z.strictObject({
    nps: z.int().min(0).max(10),
    csat: z.int().min(1).max(5),
    ces: z.int().min(1).max(7),
  }),
  leadStaffId: z.uuid().nullable(),
  arrivesDays: z.int().min(0).max(30),
})

export const getSurveySettings = endpoint({
  method: 'GET',
  path: '/api/v1/survey-settings',
  summary:
    'The rest period across everything that asks, and from which mark on somebody looks after it',
  response: surveySettings,
})

export const setSurveySettings = endpoint({
  method: 'PUT',
  path: '/api/v1/survey-settings',
  summary: 'Set the rest period and the marks that call somebody',
  body: surveySettings,
  response: surveySettings,
})
