import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/traces.ts'
import { allowAgain, getWishesLink, listTraces, noteReturnedPost, readReach } from './reach.ts'

/** What staff see and note of what came of messages. */
export function traceRoutes(app: App): void {
  const ok = { ok: true as const }
  serve(app, contract.getWishesLink, (ctx, { params }) => getWishesLink(ctx, params))
  serve(app, contract.readReach, (ctx, { params }) => readReach(ctx, params))
  serve(app, contract.noteReturnedPost, async (ctx, { params, body }) => {
    await noteReturnedPost(ctx, { ...params, ...body })
    return ok
  })
  serve(app, contract.allowAgain, async (ctx, { params }) => {
    await allowAgain(ctx, params)
    return ok
  })
  serve(app, contract.listTraces, async (ctx, { params }) => ({
    items: await listTraces(ctx, params),
  }))
}
