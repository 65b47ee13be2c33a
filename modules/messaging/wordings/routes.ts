import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/wordings.ts'
import {
  approveWording,
  archiveWording,
  changeWording,
  createWording,
  restoreWording,
} from './decide-wording.ts'
import { serveValues } from './public-page.ts'
import { listWordings, readWording } from './read-wordings.ts'

export function wordingRoutes(app: App): void {
  serve(app, contract.listWordings, async (ctx, { query }) => ({
    items: await listWordings(ctx, query),
  }))
  serve(app, contract.createWording, (ctx, { body }) => createWording(ctx, body))
  serve(app, contract.getWording, (ctx, { params }) => readWording(ctx, params))
  serve(app, contract.changeWording, (ctx, { params, body }) =>
    changeWording(ctx, { ...params, ...body }),
  )
  serve(app, contract.approveWording, (ctx, { params, body }) =>
    approveWording(ctx, { ...params, ...body }),
  )
  serve(app, contract.archiveWording, (ctx, { params }) => archiveWording(ctx, params))
  serve(app, contract.restoreWording, (ctx, { params }) => restoreWording(ctx, params))
  serveValues(app)
}
