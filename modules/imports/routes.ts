import type { FastifyInstance } from 'fastify'
import { serve } from '../../kernel/http.ts'
import * as contract from './contract.ts'
import { correctRows } from './correct/correct-rows.ts'
import { importSource } from './import-source.ts'
import { listImports, listMappings } from './list-imports.ts'
import { listImportPeople } from './list-people.ts'
import { listSkipped } from './list-skipped.ts'
import { listUntaken, readReport } from './list-untaken.ts'
import { previewImport } from './preview-import.ts'
import { skippedCsv, untakenCsv } from './rows-csv.ts'
import { finishRequest } from './shopify/finish-request.ts'
import { listDeliveries } from './shopify/list-deliveries.ts'
import { serveShopify } from './shopify/routes.ts'
import { checkImport, chooseMapping, startImport } from './start-import.ts'
import { keepImport, stopImport } from './stop-import.ts'
import { undoImport } from './undo/undo-import.ts'
import { serveUpload } from './upload.ts'
import { answerReport, previewView, reportOf, summaryOf, untakenView } from './views.ts'

export async function routes(app: FastifyInstance): Promise<void> {
  await app.register(serveUpload)
  await app.register(serveShopify)
  serve(app, contract.listImports, async (ctx, { query }) => {
    const { items, nextCursor } = await listImports(ctx, query)
    return { items: items.map((row) => summaryOf(row, ctx.locale)), nextCursor }
  })
  serve(app, contract.getImport, async (ctx, { params }) => {
    const { row, counts } = await readReport(ctx, params)
    return reportOf(row, counts, ctx.locale)
  })
  serve(app, contract.previewImport, async (ctx, { params, body }) =>
    previewView(await previewImport(ctx, { ...params, ...body }), ctx.locale),
  )
  serve(app, contract.setMapping, async (ctx, { params, body }) =>
    answerReport(ctx, await chooseMapping(ctx, { ...params, mapping: body })),
  )
  serve(app, contract.checkImport, async (ctx, { params }) =>
    answerReport(ctx, await checkImport(ctx, params)),
  )
  serve(app, contract.runImport, async (ctx, { params }) =>
    answerReport(ctx, await startImport(ctx, params)),
  )
  serve(app, contract.stopImport, async (ctx, { params }) =>
    answerReport(ctx, await stopImport(ctx, params)),
  )
  serve(app, contract.keepImport, async (ctx, { params }) =>
    answerReport(ctx, await keepImport(ctx, params)),
  )
  serve(app, contract.undoImport, async (ctx, { params }) => {
    const row = await undoImport(ctx, params)
    return row && answerReport(ctx, row)
  })
  serve(app, contract.listUntaken, async (ctx, { params, query }) => {
    const { items, ...page } = await listUntaken(ctx, { ...params, ...query })
    return { ...page, items: items.map((row) => untakenView(row, ctx.locale)) }
  })
  serve(app, contract.untakenCsv, (ctx, { params, query }) =>
    untakenCsv(ctx, { ...params, ...query }),
  )
  serve(app, contract.importSource, (ctx, { params }) => importSource(ctx, params))
  serve(app, contract.listSkipped, (ctx, { params, query }) =>
    listSkipped(ctx, { ...params, ...query }),
  )
  serve(app, contract.skippedCsv, (ctx, { params, query }) =>
    skippedCsv(ctx, { ...params, ...query }),
  )
  serve(app, contract.correctRows, (ctx, { params, body }) =>
    correctRows(ctx, { ...params, ...body }),
  )
  serve(app, contract.listMappings, async (ctx, { query }) => ({
    items: await listMappings(ctx, query),
  }))
  serve(app, contract.listImportPeople, (ctx, { params, query }) =>
    listImportPeople(ctx, { ...params, ...query }),
  )
  serve(app, contract.listDeliveries, (ctx, { query }) => listDeliveries(ctx, query))
  serve(app, contract.finishRequest, (ctx, { params }) => finishRequest(ctx, params))
}
