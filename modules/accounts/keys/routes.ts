import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { createApiKey } from './create-key.ts'
import { listApiKeys, revokeApiKey } from './keys.ts'

export function keyRoutes(app: App): void {
  serve(app, contract.listApiKeys, (ctx) => listApiKeys(ctx))
  serve(app, contract.createApiKey, (ctx, { body }) => createApiKey(ctx, body))
  serve(app, contract.revokeApiKey, (ctx, { params }) => revokeApiKey(ctx, params).then(() => ({})))
}
