import { z } from 'zod'
import { endpoint, fileReply, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { scopeQuery } from '../scope.ts'
import { simulationQueryShape } from './growth.ts'
import { homePeriod } from './home.ts'
import { encoding } from './parts.ts'
import { cohortBy } from './worth.ts'

export const reportName = z.enum([
  'home',
  'ltv',
  'cohorts',
  'repeat',
  'purchases',
  'retention',
  'churn',
  'subscription-churn',
  'trends',
  'ladder',
  'simulation',
  'costs',
  'scorecard',
  'character',
])
export type ReportName = z.output<typeof reportName>

/** Everything that any report can be asked; each takes what it knows. */
export const questionQuery = {
  ...scopeQuery,
  by: cohortBy.optional(),
  within: z.coerce.number().int().min(1).max(3650).optional(),
  version: z.coerce.number().int().min(0).optional(),
  period: homePeriod.optional(),
}

export const peopleQuery = {
  ...questionQuery,
  /** Which figure: its name, and what it is for, joined by colons: `cohort:2010-12:3`. */
  figure: z.string().min(1).max(200),
}
const question = z.object(peopleQuery)
type Question = z.output<typeof question>
export type PeopleQuestion = Partial<Question> & Pick<Question, 'figure'> & { report: ReportName }

export const reportPerson = z.object({
  personId: z.uuid(),
  /** In the reader's language; '' where no name is known. */
  name: z.string(),
  kana: z.string(),
  /** Customer number. */
  number: z.string().nullable(),
  place: z.string().nullable(),
  /** Orders of a person whose record was erased still count; who it was is gone. */
  erased: z.boolean(),
  orders: z.int(),
  lastOrder: instant.nullable(),
  /** Where the figure counts words, subscriptions or moves: which one this row is, else ''. */
  thing: z.string(),
  /** When that was said, began, ended or moved. */
  at: instant.nullable(),
  words: z.string().nullable(),
})
export type ReportPerson = z.output<typeof reportPerson>

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
