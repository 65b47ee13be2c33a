import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/topics.ts'
import { archiveTopic, changeTopic, createTopic, mergeTopic, restoreTopic } from './decide-topic.ts'
import { listTopics } from './read-topics.ts'
import { startTopics } from './start-topics.ts'

export function topicRoutes(app: App): void {
  serve(app, contract.listTopics, async (ctx, { query }) => ({
    items: await listTopics(ctx, query),
  }))
  serve(app, contract.createTopic, (ctx, { body }) => createTopic(ctx, body))
  serve(app, contract.changeTopic, (ctx, { params, body }) =>
    changeTopic(ctx, { ...params, ...body }),
  )
  serve(app, contract.mergeTopic, (ctx, { params, body }) =>
    mergeTopic(ctx, { ...params, ...body }),
  )
  serve(app, contract.archiveTopic, (ctx, { params }) => archiveTopic(ctx, params))
  serve(app, contract.restoreTopic, (ctx, { params }) => restoreTopic(ctx, params))
  serve(app, contract.startTopics, (ctx) => startTopics(ctx))
}
