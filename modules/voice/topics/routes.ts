import { type App, serve } from '../../../kernel/http.ts'
import * as learning from '../contract/learning.ts'
import * as contract from '../contract/topics.ts'
import { readAroundBatch } from './around-batch.ts'
import { archiveTopic, changeTopic, createTopic, mergeTopic, restoreTopic } from './decide-topic.ts'
import { listKeyWords } from './list-key-words.ts'
import { putMoodWord, removeMoodWord, tryWords } from './mood-words.ts'
import { readLearning } from './read-learning.ts'
import { listTopics } from './read-topics.ts'
import { readTrends } from './read-trends.ts'
import { listRises, risingTopics } from './rising.ts'
import { similarVoices } from './similar.ts'
import { startTopics } from './start-topics.ts'
import { trainLater } from './train.ts'

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
  serve(app, contract.readTrends, (ctx, { query }) => readTrends(ctx, query))
  serve(app, contract.listRising, async (ctx, { query }) => ({
    items: await risingTopics(ctx, query),
  }))
  serve(app, contract.listRises, async (ctx) => ({ items: await listRises(ctx) }))
  serve(app, contract.listKeyWords, (ctx, { query }) => listKeyWords(ctx, query))
  serve(app, contract.listSimilar, async (ctx, { params, query }) => ({
    items: await similarVoices(ctx, { ...params, ...query }),
  }))
  serve(app, contract.readAroundBatch, (ctx, { params }) => readAroundBatch(ctx, params))
  serve(app, learning.readLearning, (ctx) => readLearning(ctx))
  serve(app, learning.learnNow, (ctx) => trainLater(ctx))
  serve(app, learning.putMoodWord, (ctx, { body }) => putMoodWord(ctx, body))
  serve(app, learning.removeMoodWord, (ctx, { body }) => removeMoodWord(ctx, body))
  serve(app, learning.proposeWords, (ctx, { body }) => tryWords(ctx, body))
}
