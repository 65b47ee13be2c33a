import { z } from 'zod'
import { day, endpoint, fileReply, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { encoding, moneySchema, ofPerson } from './parts.ts'
import { modelName, predictionOutcome, unitName } from './prediction-outcome.ts'

const questionShape = {
  /** Last day that the models may know; the end of the records unless told. */
  calibrationEnd: day.optional(),
  unit: unitName.default('week'),
  horizonDays: z.coerce.number().int().min(7).max(3650).default(365),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** A month: 0.01 is one per cent. */
  discount: z.coerce.number().min(0).max(0.5).default(0.01),
  /** Use this model, should it fit, whatever the others say. */
  model: modelName.optional(),
}
export const newPrediction = z.strictObject(questionShape)
export type NewPrediction = z.input<typeof newPrediction>
export const predictionQuestion = z.object(questionShape).extend({ currency: z.string() })
export type PredictionQuestion = z.output<typeof predictionQuestion>

export const stepName = z.enum(['reading', 'fitting', 'proving', 'writing', 'subscriptions'])
export const predictionRun = z.object({
  runId: z.uuid(),
  purpose: z
    .enum(['now', 'look_back', 'trial'])
    .describe('A trial asks otherwise than the night does and replaces nobody’s figures'),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  question: predictionQuestion,
  askedBy: z.string(),
  askedAt: instant,
  finishedAt: instant.nullable(),
  seconds: z.number().nullable(),
  progress: z
    .object({ step: stepName, of: z.string().nullable(), done: z.int(), total: z.int().nullable() })
    .nullable(),
  /** The verdict in the reader's language; '' while there is none. */
  verdict: z.string(),
  /** What plain rates make of the season, in the reader's language; null where a model speaks. */
  season: z.string().nullable(),
  outcome: predictionOutcome.nullable(),
})
export type PredictionRun = z.output<typeof predictionRun>

export const nextMissing = z.enum(['noRepeat', 'overdue', 'gone'])
export const personPrediction = z.object({
  personId: z.uuid(),
  runId: z.uuid(),
  /** When its run was worked out, and whether orders have been counted in since. */
  reckonedAt: instant,
  orderedSince: z.boolean(),
  /** Purchase days, first one included, and what else it rests on. */
  basis: z.object({
    orders: z.int(),
    repeats: z.int(),
    lastOrder: day,
    recencyDays: z.int().describe('From the first to the last order'),
    observedDays: z.int().describe('From the first order to the end of the records'),
    meanValue: moneySchema.nullable().describe('Of a repeat purchase day'),
    intervalDays: z.number().nullable(),
  }),
  horizonDays: z.int(),
  expectedOrders: z.number(),
  /** Probability that the person still buys; null where no model fits. */
  alive: z.number().nullable(),
  chance90: z.number(),
  expectedSales: moneySchema,
  /** Gross profit over the horizon, each month discounted to the day of the reckoning. */
  expectedWorth: moneySchema,
  nextOrder: day.nullable(),
  nextBy: z.enum(['interval', 'subscription']).nullable(),
  nextMissing: nextMissing.nullable(),
  /** In the reader's language: when they may order next, and why we think so. */
  words: z.string(),
  why: z.string(),
})
export type PersonPrediction = z.output<typeof personPrediction>

export const predictionSort = z.enum(['worth', 'orders', 'alive', 'next', 'number'])
export const namedPrediction = personPrediction.extend({
  name: z.string(),
  kana: z.string(),
  number: z.string().nullable(),
})
export type NamedPrediction = z.output<typeof namedPrediction>

const run = z.object({ runId: z.uuid() })

export const askPrediction = endpoint({
  method: 'POST',
  path: '/api/v1/predictions',
  summary: 'Ask for a prediction; a job works it out',
  body: newPrediction,
  response: predictionRun,
})

export const listPredictionRuns = endpoint({
  method: 'GET',
  path: '/api/v1/predictions',
  summary: 'Predictions made so far, newest first, with fit and test of each',
  query: z.object(pageQuery),
  response: pageOf(predictionRun),
})

export const getLatestPrediction = endpoint({
  method: 'GET',
  path: '/api/v1/predictions/latest',
  summary: 'The newest prediction that looks ahead',
  response: z.object({ run: predictionRun.nullable() }),
})

export const getPrediction = endpoint({
  method: 'GET',
  path: '/api/v1/predictions/:runId',
  summary: 'A prediction with its parameters, its fit and how it stood the test',
  params: run,
  response: predictionRun,
})

export const listPredictedPeople = endpoint({
  method: 'GET',
  path: '/api/v1/predictions/:runId/people',
  summary: 'What a prediction says of each person, with what it rests on',
  params: run,
  query: z.object({ ...pageQuery, sort: predictionSort.default('worth') }),
  response: pageOf(namedPrediction),
})

export const predictedPeopleCsv = endpoint({
  method: 'GET',
  path: '/api/v1/predictions/:runId/people.csv',
  summary: 'What a prediction says of each person, as a CSV file for Excel',
  params: run,
  query: z.object({ sort: predictionSort.default('worth'), encoding }),
  response: fileReply,
})

export const getPersonPrediction = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/prediction',
  summary: 'Next order, expected orders and worth of a person, and why',
  params: ofPerson,
  response: z.object({ prediction: personPrediction.nullable() }),
})
