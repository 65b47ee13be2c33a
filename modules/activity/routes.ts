import type { FastifyInstance } from 'fastify'
import { serve } from '../../kernel/http.ts'
import * as contract from './contract.ts'
import { keepPromise } from './keep-promise.ts'
import { noteWorry, settleWorry } from './note-worry.ts'
import { readBrief } from './read-brief.ts'
import { recentFacts, rejectedFacts } from './recent.ts'
import { recordContact } from './record-contact.ts'
import { timeline } from './timeline.ts'
import { serveTracking } from './tracking/routes.ts'

export async function routes(app: FastifyInstance): Promise<void> {
  serve(app, contract.getTimeline, (ctx, { params, query }) =>
    timeline(ctx, { ...params, ...query }),
  )
  serve(app, contract.getBrief, (ctx, { params }) => readBrief(ctx, params))
  serve(app, contract.createContact, (ctx, { params, body }) =>
    recordContact(ctx, { ...params, ...body }),
  )
  serve(app, contract.keepPromiseEndpoint, (ctx, { params }) => keepPromise(ctx, params))
  serve(app, contract.createWorry, (ctx, { params, body }) =>
    noteWorry(ctx, { ...params, ...body }),
  )
  serve(app, contract.settleWorryEndpoint, (ctx, { params, body }) =>
    settleWorry(ctx, { ...params, ...body }),
  )
  serve(app, contract.listRecentFacts, (ctx, { query }) => recentFacts(ctx, query))
  serve(app, contract.listRejected, (ctx, { query }) => rejectedFacts(ctx, query))
  await app.register(serveTracking)
}
