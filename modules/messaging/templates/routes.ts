import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/templates.ts'
import {
  archiveTemplate,
  changeTemplate,
  createTemplate,
  restoreTemplate,
} from './decide-template.ts'
import { listTemplates, previewTemplate, readTemplate } from './read-templates.ts'
import { testTemplate } from './test-template.ts'

export function templateRoutes(app: App): void {
  serve(app, contract.listTemplates, async (ctx, { query }) => ({
    items: await listTemplates(ctx, query),
  }))
  serve(app, contract.createTemplate, (ctx, { body }) => createTemplate(ctx, body))
  serve(app, contract.getTemplate, (ctx, { params, query }) =>
    readTemplate(ctx, { ...params, ...query }),
  )
  serve(app, contract.changeTemplate, (ctx, { params, body }) =>
    changeTemplate(ctx, { ...params, ...body }),
  )
  serve(app, contract.archiveTemplate, (ctx, { params }) => archiveTemplate(ctx, params))
  serve(app, contract.restoreTemplate, (ctx, { params }) => restoreTemplate(ctx, params))
  serve(app, contract.previewTemplate, (ctx, { body }) => previewTemplate(ctx, body))
  serve(app, contract.testTemplate, (ctx, { body }) => testTemplate(ctx, body))
}
