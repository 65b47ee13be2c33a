import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { decideReview, replyToReview } from './decide-review.ts'
import { serveReviewPages } from './door.ts'
import { servePublicReviews } from './public.ts'
import { listReviews, readSummary } from './read-reviews.ts'
import { readSettings, setSettings } from './settings.ts'

export function reviewRoutes(app: App): void {
  serve(app, contract.listReviews, (ctx, { query }) => listReviews(ctx, query))
  serve(app, contract.reviewSummary, (ctx) => readSummary(ctx))
  serve(app, contract.decideReview, (ctx, { params, body }) =>
    decideReview(ctx, { ...params, ...body }),
  )
  serve(app, contract.replyToReview, (ctx, { params, body }) =>
    replyToReview(ctx, { ...params, ...body }),
  )
  serve(app, contract.getReviewSettings, (ctx) => readSettings(ctx))
  serve(app, contract.setReviewSettings, (ctx, { body }) => setSettings(ctx, body))
  app.register(serveReviewPages)
  app.register(servePublicReviews)
}
