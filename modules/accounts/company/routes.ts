import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { readMe } from '../me/me.ts'
import { chooseCompany, readCompany } from './company.ts'

export function companyRoutes(app: App): void {
  serve(app, contract.readMe, (ctx) => readMe(ctx))
  serve(app, contract.readCompany, (ctx) => readCompany(ctx))
  serve(app, contract.changeCompany, (ctx, { body }) => chooseCompany(ctx, body))
}
