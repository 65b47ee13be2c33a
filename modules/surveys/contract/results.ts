import { z } from 'zod'
import { day, endpoint, fileReply, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { ANSWER_CHANNELS, METRICS, QUESTION_KINDS } from '../surveys.rules.ts'
import { score } from './forms.ts'

const one = z.object({ surveyId: z.uuid() })
const period = { from: day.optional(), to: day.optional() }

const slices = z.enum(['channel', 'segment', 'stage', 'step', 'product', 'staff', 'version'])
const sliced = z.array(z.object({ slice: z.string(), score }))
const option = z.object({ id: z.string(), ja: z.string(), en: z.string() })

const results = z.object({
  from: z.string(),
  to: z.string(),
  answers: z.int(),
  withWords: z.int(),
  bad: z.int(),
  /** Of those who got a link of their own. */
  asked: z.int(),
  answered: z.int(),
  spared: z.int(),
  scores: z.array(
    z.object({
      metric: z.enum(METRICS),
      score,
      marks: z.array(z.object({ mark: z.int(), n: z.int() })),
      /** Against the time of the same length before; only of NPS, and only where both have answers. */
      change: z.object({ before: z.number(), isClear: z.boolean() }).nullable(),
      trend: sliced,
      slices: sliced,
    }),
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(QUESTION_KINDS),
      ja: z.string(),
      en: z.string(),
      options: z.array(option),
      counts: z.array(z.object({ answer: z.string(), n: z.int() })),
      score,
    }),
  ),
})
export type Results = z.output<typeof results>

export const getSurveyResults = endpoint({
  method: 'GET',
  path: '/api/v1/surveys/:surveyId/results',
  summary: 'Scores with their 95% intervals, the trend by month, and every question',
  params: one,
  query: z.object({ ...period, slice: slices.default('channel') }),
  response: results,
})

const value = z.object({
  score: z.int().optional(),
  chosen: z.array(z.string()).optional(),
  words: z.string().optional(),
})

const answer = z.object({
  answerId: z.uuid(),
  surveyId: z.uuid(),
  surveyName: z.string(),
  version: z.int(),
  /** Null where nobody knows who answered. */
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  answeredAt: instant,
  channel: z.enum(ANSWER_CHANNELS),
  values: z.record(z.string(), value),
  nps: z.int().nullable(),
  csat: z.int().nullable(),
  ces: z.int().nullable(),
  share: z.int().nullable(),
  reward: z.string().nullable(),
  product: z.string().nullable(),
  step: z.string().nullable(),
  batch: z.string().nullable(),
  isBad: z.boolean(),
  /** A second bad mark within a year: a lead's. */
  isRaised: z.boolean(),
  talkId: z.uuid().nullable(),
  /** The talk that was asked about, and who answered in it. */
  conversationId: z.uuid().nullable(),
  staffName: z.string().nullable(),
  takenByName: z.string(),
})
export type Answer = z.output<typeof answer>

const flag = z.stringbool().optional()

export const listAnswers = endpoint({
  method: 'GET',
  path: '/api/v1/survey-answers',
  summary: 'Who answered what, the newest first',
  query: z.object({
    surveyId: z.uuid().optional(),
    personId: z.uuid().optional(),
    channel: z.enum(ANSWER_CHANNELS).optional(),
    metric: z.enum(METRICS).optional(),
    min: z.coerce.number().int().min(0).max(10).optional(),
    max: z.coerce.number().int().min(0).max(10).optional(),
    bad: flag,
    words: flag,
    ...period,
    ...pageQuery,
  }),
  response: pageOf(answer),
})

export const answersCsv = endpoint({
  method: 'GET',
  path: '/api/v1/surveys/:surveyId/answers.csv',
  summary: 'The answers of a survey as a file',
  params: one,
  query: z.object({ ...period, encoding: z.enum(['utf-8', 'cp932']).default('utf-8') }),
  response: fileReply,
})
