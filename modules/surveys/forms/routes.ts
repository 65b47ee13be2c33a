import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import {
  changeSurvey,
  createSurvey,
  readSettings,
  setSettings,
  setSurveyState,
} from './decide-survey.ts'
import { listSurveys, readSurvey } from './read-surveys.ts'

export function formRoutes(app: App): void {
  serve(app, contract.listSurveys, async (ctx) => ({ items: await listSurveys(ctx) }))
  serve(app, contract.createSurvey, (ctx, { body }) => createSurvey(ctx, body))
  serve(app, contract.getSurvey, (ctx, { params }) => readSurvey(ctx, params))
  serve(app, contract.changeSurvey, (ctx, { params, body }) =>
    changeSurvey(ctx, { ...params, ...body }),
  )
  serve(app, contract.setSurveyState, (ctx, { params, body }) =>
    setSurveyState(ctx, { ...params, ...body }),
  )
  serve(app, contract.getSurveySettings, (ctx) => readSettings(ctx))
  serve(app, contract.setSurveySettings, (ctx, { body }) => setSettings(ctx, body))
}
