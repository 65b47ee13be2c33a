import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/scan-room.ts'
import { listReplyAlarms } from './alarm.ts'
import { readTrends, searchCards } from './archive.ts'
import { completeBatch, createBatch, listBatches, pairBatch, readBatch } from './batches.ts'
import { readReplyDebt } from './debt.ts'
import { saveDraft } from './draft.ts'
import { closeScan, fileScan } from './file-scan.ts'
import { putOffScan, takeNextScan, takeScan } from './lease.ts'
import { pairScan } from './pair-scan.ts'
import { readAgain, readPictureFile, turnPicture } from './pictures.ts'
import { removeBatch } from './remove-batch.ts'
import { listTopics, readScanDetail } from './scan-detail.ts'
import { serveScanUpload } from './upload.ts'

export async function scanRoutes(app: App): Promise<void> {
  await app.register(serveScanUpload)
  serve(app, contract.listBatches, (ctx, { query }) => listBatches(ctx, query))
  serve(app, contract.createBatch, (ctx, { body }) => createBatch(ctx, body))
  serve(app, contract.getBatch, (ctx, { params }) => readBatch(ctx, params))
  serve(app, contract.removeBatch, (ctx, { params }) => removeBatch(ctx, params))
  serve(app, contract.completeBatch, (ctx, { params, body }) =>
    completeBatch(ctx, { ...params, ...body }),
  )
  serve(app, contract.pairBatch, (ctx, { params, body }) => pairBatch(ctx, { ...params, ...body }))
  serve(app, contract.nextCard, (ctx, { params, body }) =>
    takeNextScan(ctx, { ...params, ...body }),
  )
  serve(app, contract.getScan, (ctx, { params }) => readScanDetail(ctx, params))
  serve(app, contract.takeScan, (ctx, { params }) => takeScan(ctx, params))
  serve(app, contract.putOffScan, (ctx, { params }) => putOffScan(ctx, params))
  serve(app, contract.saveDraft, (ctx, { params, body }) => saveDraft(ctx, { ...params, ...body }))
  serve(app, contract.fileScan, (ctx, { params, body }) => fileScan(ctx, { ...params, ...body }))
  serve(app, contract.closeScan, (ctx, { params, body }) => closeScan(ctx, { ...params, ...body }))
  serve(app, contract.pairScan, (ctx, { params, body }) => pairScan(ctx, { ...params, ...body }))
  serve(app, contract.turnPicture, (ctx, { params }) => turnPicture(ctx, params))
  serve(app, contract.readAgain, (ctx, { params }) => readAgain(ctx, params))
  serve(app, contract.getPicture, (ctx, { params, query }) =>
    readPictureFile(ctx, { ...params, ...query }),
  )
  serve(app, contract.listTopics, (ctx, { query }) => listTopics(ctx, query))
  serve(app, contract.getReplyDebt, (ctx, { query }) => readReplyDebt(ctx, query))
  serve(app, contract.searchCards, (ctx, { query }) => searchCards(ctx, query))
  serve(app, contract.getCardTrends, (ctx, { query }) => readTrends(ctx, query))
  serve(app, contract.listReplyAlarms, (ctx) => listReplyAlarms(ctx))
}
