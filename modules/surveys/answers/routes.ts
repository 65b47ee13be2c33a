import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { serveSheets } from './door.ts'
import { keyAnswer, removeAnswer } from './key-paper.ts'

export function answerRoutes(app: App): void {
  serve(app, contract.addAnswer, (ctx, { params, body }) => keyAnswer(ctx, { ...params, ...body }))
  serve(app, contract.removeAnswer, (ctx, { params }) => removeAnswer(ctx, params))
  app.register(serveSheets)
}
