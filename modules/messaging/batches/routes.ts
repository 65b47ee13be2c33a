import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/batches.ts'
import { createBatch, pauseBatch, startBatch, stopBatch } from './decide-batch.ts'
import { previewBatch } from './preview-batch.ts'
import { listBatches, listBatchPeople, readBatch } from './read-batches.ts'

export function batchRoutes(app: App): void {
  serve(app, contract.listBatches, (ctx, { query }) => listBatches(ctx, query))
  serve(app, contract.createBatch, (ctx, { body }) => createBatch(ctx, body))
  serve(app, contract.getBatch, (ctx, { params }) => readBatch(ctx, params))
  serve(app, contract.previewBatch, (ctx, { params, query }) =>
    previewBatch(ctx, { ...params, ...query }),
  )
  serve(app, contract.startBatch, (ctx, { params }) => startBatch(ctx, params))
  serve(app, contract.pauseBatch, (ctx, { params }) => pauseBatch(ctx, params))
  serve(app, contract.stopBatch, (ctx, { params }) => stopBatch(ctx, params))
  serve(app, contract.listBatchPeople, (ctx, { params, query }) =>
    listBatchPeople(ctx, { ...params, ...query }),
  )
}
