import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { addQuote, changeStudy, createStudy, setSeat } from './decide-study.ts'
import { listStudies, readStudy } from './read-studies.ts'
import { recruit, thankAll } from './recruit.ts'

export function researchRoutes(app: App): void {
  serve(app, contract.listStudies, (ctx) => listStudies(ctx))
  serve(app, contract.createStudy, (ctx, { body }) => createStudy(ctx, body))
  serve(app, contract.getStudy, (ctx, { params }) => readStudy(ctx, params))
  serve(app, contract.changeStudy, (ctx, { params, body }) =>
    changeStudy(ctx, { ...params, ...body }),
  )
  serve(app, contract.recruit, (ctx, { params, body }) => recruit(ctx, { ...params, ...body }))
  serve(app, contract.setSeat, (ctx, { params, body }) => setSeat(ctx, { ...params, ...body }))
  serve(app, contract.addQuote, (ctx, { params, body }) => addQuote(ctx, { ...params, ...body }))
  serve(app, contract.thankAll, (ctx, { params }) => thankAll(ctx, params))
}
