import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { answersFile } from './answers-file.ts'
import { defineLoyalty, readLoyalty } from './loyalty.ts'
import { listAnswers } from './read-answers.ts'
import { readResults } from './read-results.ts'

export function resultRoutes(app: App): void {
  serve(app, contract.getSurveyResults, (ctx, { params, query }) =>
    readResults(ctx, { ...params, ...query }),
  )
  serve(app, contract.listAnswers, (ctx, { query }) => listAnswers(ctx, query))
  serve(app, contract.answersCsv, (ctx, { params, query }) =>
    answersFile(ctx, { ...params, ...query }),
  )
  serve(app, contract.getLoyalty, async (ctx) => ({ items: await readLoyalty(ctx) }))
  serve(app, contract.defineLoyalty, (ctx, { body }) => defineLoyalty(ctx, body))
}
