import { z } from 'zod'
import { endpoint, fileReply, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import {
  bondReport,
  characterOfPerson,
  newContact,
  newCorrection,
  newOwner,
  patternsReport,
  rfmBandsQuery,
  rfmReport,
  rfmScores,
  statesReport,
  watchList,
} from './contract/character.ts'
import {
  costEntry,
  costsReport,
  ladderReport,
  newCost,
  scorecardReport,
  simulationQueryShape,
  simulationReport,
} from './contract/growth.ts'
import { homePeriod, homeReport, lettersReport } from './contract/home.ts'
import { peopleQuery, questionQuery, reportName, reportPerson } from './contract/people.ts'
import { personMarks, personWorth } from './contract/person.ts'
import {
  namedPrediction,
  newPrediction,
  personPrediction,
  predictionRun,
  predictionSort,
} from './contract/prediction.ts'
import {
  churnReport,
  cohortsReport,
  definitionSchema,
  purchasesQuery,
  purchasesReport,
  retentionQuery,
  retentionReport,
  subscriptionChurnReport,
} from './contract/staying.ts'
import { ltvQuery, ltvReport, repeatReport, trendsQuery, trendsReport } from './contract/worth.ts'
import { scopeSchema } from './scope.ts'

export type {
  BondReport,
  CharacterOfPerson,
  PatternsReport,
  RfmReport,
  RfmScores,
  StatesReport,
  WatchedPerson,
} from './contract/character.ts'
export type {
  CostsReport,
  LadderReport,
  ScorecardReport,
  SimulationReport,
} from './contract/growth.ts'
export { newCost } from './contract/growth.ts'
export type { HomeReport } from './contract/home.ts'
export type { ReportName, ReportPerson } from './contract/people.ts'
export type { PersonMarks, PersonWorth } from './contract/person.ts'
export type {
  NamedPrediction,
  PersonPrediction,
  PredictionOutcome,
  PredictionRun,
  SurvivalAnswer,
} from './contract/prediction.ts'
export type {
  ChurnReport,
  CohortsReport,
  DefinitionAnswer,
  PurchasesReport,
  RetentionReport,
  SubscriptionChurnReport,
} from './contract/staying.ts'
export type { LtvReport, RepeatReport, TrendsReport } from './contract/worth.ts'
export type { LadderRule, RetentionRule, WordOfMouthRule } from './definitions.ts'
export { ladderRule, retentionRule, wordOfMouthRule } from './definitions.ts'
export type { FrameAnswer, Segment } from './scope.ts'

const report = <R extends z.ZodType, Q extends z.ZodType>(
  name: string,
  summary: string,
  query: Q,
  response: R,
) => endpoint({ method: 'GET', path: `/api/v1/reports/${name}`, summary, query, response })

export const getHome = report(
  'home',
  'The first screen: retention, lifetime value, voices, then sales',
  scopeSchema.extend({ period: homePeriod.default('year') }),
  homeReport,
)
export const getLtv = report(
  'ltv',
  'Lifetime value as gross profit, as a formula and by cohort',
  ltvQuery,
  ltvReport,
)
export const getCohorts = report(
  'cohorts',
  'Customers by month of first order and months since',
  scopeSchema,
  cohortsReport,
)
export const getRepeat = report(
  'repeat',
  'Repeat rate and repeat count of members and guests',
  scopeSchema,
  repeatReport,
)
export const getPurchases = report(
  'purchases',
  'First, second and third order with the days between',
  purchasesQuery,
  purchasesReport,
)
export const getRetention = report(
  'retention',
  'Retention by the own definition',
  retentionQuery,
  retentionReport,
)
export const getChurn = report(
  'churn',
  'Lapsed and cancelled customers, apart',
  retentionQuery,
  churnReport,
)
export const getSubscriptionChurn = report(
  'subscription-churn',
  'Cancelled subscriptions by month of life and reason',
  scopeSchema,
  subscriptionChurnReport,
)
export const getTrends = report(
  'trends',
  'Order value, frequency and spend a customer over twelve months',
  trendsQuery,
  trendsReport,
)
export const getLadder = report(
  'ladder',
  'Stages from fan to key opinion customer, and monthly flows',
  scopeSchema,
  ladderReport,
)
export const getSimulation = report(
  'simulation',
  'Gross profit if retention rose by some points',
  scopeSchema.extend(simulationQueryShape),
  simulationReport,
)
export const getCosts = report(
  'costs',
  'Cost of a new customer beside the cost of a kept one',
  scopeSchema,
  costsReport,
)
export const getScorecard = report(
  'scorecard',
  'Measures of loyalty side by side',
  scopeSchema,
  scorecardReport,
)
export const listLetters = report(
  'letters',
  'Letters and postcards in the words of customers',
  z.object(pageQuery),
  lettersReport,
)

const encoding = z.enum(['utf-8', 'cp932']).default('utf-8')
const named = z.object({ report: reportName })

export const listReportPeople = endpoint({
  method: 'GET',
  path: '/api/v1/reports/:report/people',
  summary: 'The people behind a figure of a report; as many as the figure',
  params: named,
  query: z.object({ ...peopleQuery, ...pageQuery }),
  response: pageOf(reportPerson),
})
export const reportPeopleCsv = endpoint({
  method: 'GET',
  path: '/api/v1/reports/:report/people.csv',
  summary: 'The people behind a figure as a CSV file for Excel',
  params: named,
  query: z.object({ ...peopleQuery, encoding }),
  response: fileReply,
})
export const reportTableCsv = endpoint({
  method: 'GET',
  path: '/api/v1/reports/:report/tables/:table',
  summary: 'A table of a report as a CSV file for Excel',
  params: named.extend({ table: z.string().max(50) }),
  query: z.object({ ...questionQuery, ...simulationQueryShape, encoding }).extend({
    by: z.enum(['month', 'quarter', 'year']).optional(),
  }),
  response: fileReply,
})

export const listDefinitions = endpoint({
  method: 'GET',
  path: '/api/v1/report-definitions',
  summary: 'What the words of the reports mean, with earlier versions',
  response: z.object({ items: z.array(definitionSchema) }),
})
export const setDefinition = endpoint({
  method: 'PUT',
  path: '/api/v1/report-definitions/:name',
  summary: 'Set a definition, as a new version',
  params: z.object({ name: z.enum(['retention', 'ladder', 'wordOfMouth', 'rfm', 'attachment']) }),
  body: z.strictObject({ body: z.unknown(), note: z.string().max(500).default('') }),
  response: definitionSchema,
})
export const enterCost = endpoint({
  method: 'POST',
  path: '/api/v1/report-costs',
  summary: 'Note down a cost of winning or keeping customers',
  body: newCost,
  response: costEntry,
})
export const removeCost = endpoint({
  method: 'DELETE',
  path: '/api/v1/report-costs/:costId',
  summary: 'Take a cost entry off the board',
  params: z.object({ costId: z.uuid() }),
  response: z.object({}),
})

const person = z.object({ personId: z.uuid() })
export const getPersonMarks = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/marks',
  summary: 'Five marks of a loyal customer, each with its proof',
  params: person,
  response: personMarks,
})
export const getPersonWorth = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/worth',
  summary: 'What a person has been worth, order by order, and their steps on the ladder',
  params: person,
  response: personWorth,
})

export const getRfm = endpoint({
  method: 'GET',
  path: '/api/v1/reports/rfm',
  summary: 'Recency, frequency and money: the map of everybody who has ordered',
  response: rfmReport,
})
export const previewRfm = endpoint({
  method: 'GET',
  path: '/api/v1/reports/rfm/scores',
  summary: 'How many people would have which score, were these the bands',
  query: rfmBandsQuery,
  response: rfmScores,
})
export const getProductStates = endpoint({
  method: 'GET',
  path: '/api/v1/reports/product-states',
  summary: 'After how many days each product is bought again, and who is new, due, late or lapsed',
  response: statesReport,
})
export const getPatterns = endpoint({
  method: 'GET',
  path: '/api/v1/reports/patterns',
  summary: 'How regularly people buy, who grows, and who traded up month by month',
  response: patternsReport,
})
export const getBond = endpoint({
  method: 'GET',
  path: '/api/v1/reports/bond',
  summary: 'Attachment, kinds of loyalty, going out of their way, satisfaction and behaviour',
  response: bondReport,
})
export const listWatched = endpoint({
  method: 'GET',
  path: '/api/v1/watch-list',
  summary: 'People silent for longer than their own rhythm, with reasons',
  query: z.object({ ...pageQuery, show: z.enum(['now', 'paused']).default('now') }),
  response: watchList,
})
export const setWatchOwner = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/watch-owner',
  summary: 'Who looks after a person on the watch-list',
  params: person,
  body: newOwner,
  response: z.object({}),
})
export const noteContacted = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/watch-pause',
  summary: 'Note that a person was contacted, and leave them in peace until a day',
  params: person,
  body: newContact,
  response: z.object({}),
})
export const getPersonCharacter = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/character',
  summary: 'How a person buys and what they are like, with what it rests on',
  params: person,
  response: characterOfPerson,
})
export const correctKind = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/kind',
  summary: 'Correct the kind of loyalty by hand, or take the correction back',
  params: person,
  body: newCorrection,
  response: z.object({}),
})

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
export const getPersonPrediction = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/prediction',
  summary: 'Next order, expected orders and worth of a person, and why',
  params: person,
  response: z.object({ prediction: personPrediction.nullable() }),
})
