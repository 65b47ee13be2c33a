import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { listChangedBy } from './read-askers.ts'
import { listImprovements, readImprovement, suggestCauses } from './read-improvements.ts'
import { drawNotices, readNoticeReport } from './report.ts'
import { shipImprovement, unshipImprovement } from './ship.ts'
import { previewNotices, tellAskers } from './tell-askers.ts'
import {
  changeImprovement,
  draftImprovement,
  dropImprovement,
  setCauses,
} from './write-improvement.ts'

export function improvementRoutes(app: App): void {
  serve(app, contract.listImprovements, (ctx, { query }) => listImprovements(ctx, query))
  serve(app, contract.readImprovement, (ctx, { params }) => readImprovement(ctx, params))
  serve(app, contract.listChangedBy, (ctx, { params }) => listChangedBy(ctx, params))
  serve(app, contract.suggestCauses, (ctx, { params }) => suggestCauses(ctx, params))
  serve(app, contract.draftImprovement, (ctx, { body }) => draftImprovement(ctx, body))
  serve(app, contract.changeImprovement, (ctx, { params, body }) =>
    changeImprovement(ctx, { ...params, ...body }),
  )
  serve(app, contract.setCauses, (ctx, { params, body }) => setCauses(ctx, { ...params, ...body }))
  serve(app, contract.shipImprovement, (ctx, { params, body }) =>
    shipImprovement(ctx, { ...params, ...body }),
  )
  serve(app, contract.unshipImprovement, (ctx, { params }) => unshipImprovement(ctx, params))
  serve(app, contract.dropImprovement, (ctx, { params }) => dropImprovement(ctx, params))
  serve(app, contract.previewNotices, (ctx, { params, body }) =>
    previewNotices(ctx, { ...params, ...body }),
  )
  serve(app, contract.tellAskers, (ctx, { params, body }) =>
    tellAskers(ctx, { ...params, ...body }),
  )
  serve(app, contract.readNoticeReport, (ctx) => readNoticeReport(ctx))
  serve(app, contract.drawNotices, (ctx, { body }) => drawNotices(ctx, body))
}
