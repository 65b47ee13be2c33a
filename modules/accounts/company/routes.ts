import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { chooseCompany, readCompany } from './company.ts'
import { loadSample, readSample, removeSample } from './sample-shop.ts'

const done = () => ({})

export function companyRoutes(app: App): void {
  serve(app, contract.readCompany, (ctx) => readCompany(ctx))
  serve(app, contract.changeCompany, (ctx, { body }) => chooseCompany(ctx, body))
  serve(app, contract.readSample, (ctx) => readSample(ctx))
  serve(app, contract.loadSample, (ctx) => loadSample(ctx).then(done))
  serve(app, contract.removeSample, (ctx) => removeSample(ctx).then(done))
}
