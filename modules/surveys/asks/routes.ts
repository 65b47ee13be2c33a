import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { foreseeRound } from './foresee.ts'
import { listAsks, listRounds, readCalendar } from './read-asks.ts'
import { startRound, stopRound } from './rounds.ts'

export function askRoutes(app: App): void {
  serve(app, contract.listRounds, (ctx, { params }) => listRounds(ctx, params))
  serve(app, contract.startRound, (ctx, { params, body }) =>
    startRound(ctx, { ...params, ...body }),
  )
  serve(app, contract.foreseeRound, (ctx, { params, query }) =>
    foreseeRound(ctx, { ...params, ...query }),
  )
  serve(app, contract.stopRound, (ctx, { params }) => stopRound(ctx, params))
  serve(app, contract.listAsks, (ctx, { query }) => listAsks(ctx, query))
  serve(app, contract.getAskCalendar, (ctx, { query }) => readCalendar(ctx, query))
}
