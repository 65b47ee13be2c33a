import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/needs.ts'
import { dropNeed, listNeeds, noteNeed, openNeed, setNeedMet } from './needs.ts'
import { actToday, dropTask, finishTask, listTasks, reopenTask } from './tasks.ts'

export function needRoutes(app: App): void {
  serve(app, contract.noteNeed, (ctx, { body }) => noteNeed(ctx, body))
  serve(app, contract.listNeeds, (ctx, { query }) => listNeeds(ctx, query))
  serve(app, contract.setNeedMet, (ctx, { params, body }) =>
    setNeedMet(ctx, { ...params, ...body }),
  )
  serve(app, contract.openNeed, (ctx, { params }) => openNeed(ctx, params))
  serve(app, contract.dropNeed, (ctx, { params }) => dropNeed(ctx, params))
  serve(app, contract.actToday, (ctx, { params }) => actToday(ctx, params))
  serve(app, contract.listTasks, (ctx, { query }) => listTasks(ctx, query))
  serve(app, contract.finishTask, (ctx, { params }) => finishTask(ctx, params))
  serve(app, contract.reopenTask, (ctx, { params }) => reopenTask(ctx, params))
  serve(app, contract.dropTask, (ctx, { params }) => dropTask(ctx, params))
}
