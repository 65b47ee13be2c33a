import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { listFailedJobs, retryFailedJob } from './failed-jobs.ts'

export function workRoutes(app: App): void {
  serve(app, contract.listFailedJobs, (ctx) => listFailedJobs(ctx))
  serve(app, contract.retryFailedJob, (ctx, { params }) =>
    retryFailedJob(ctx, params).then(() => ({})),
  )
}
