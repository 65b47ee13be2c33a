import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { listActions, listAudit } from './list-audit.ts'

export function auditRoutes(app: App): void {
  serve(app, contract.listAudit, (ctx, { query }) => listAudit(ctx, query))
  serve(app, contract.listAuditActions, (ctx) => listActions(ctx))
}
