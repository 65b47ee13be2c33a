import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/feed.ts'
import { markFeedRead, readFeed } from './feed.ts'

export function feedRoutes(app: App): void {
  serve(app, contract.readFeed, (ctx) => readFeed(ctx))
  serve(app, contract.markFeedRead, (ctx) => markFeedRead(ctx))
}
