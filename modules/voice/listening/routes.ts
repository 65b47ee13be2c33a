import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/listening.ts'
import { addBrandWord, listBrandWords, removeBrandWord } from './brand-words.ts'
import {
  addWatchedFeed,
  changeWatchedFeed,
  listWatchedFeeds,
  readWatchedFeed,
  removeWatchedFeed,
} from './feeds.ts'
import { keepFind, listFinds, putFindAside, returnFind } from './finds.ts'

export function listeningRoutes(app: App): void {
  serve(app, contract.listBrandWords, (ctx) => listBrandWords(ctx))
  serve(app, contract.addBrandWord, (ctx, { body }) => addBrandWord(ctx, body))
  serve(app, contract.removeBrandWord, (ctx, { params }) => removeBrandWord(ctx, params))
  serve(app, contract.listWatchedFeeds, (ctx) => listWatchedFeeds(ctx))
  serve(app, contract.addWatchedFeed, (ctx, { body }) => addWatchedFeed(ctx, body))
  serve(app, contract.changeWatchedFeed, (ctx, { params, body }) =>
    changeWatchedFeed(ctx, { ...params, ...body }),
  )
  serve(app, contract.removeWatchedFeed, (ctx, { params }) => removeWatchedFeed(ctx, params))
  serve(app, contract.readWatchedFeed, (ctx, { params }) => readWatchedFeed(ctx, params))
  serve(app, contract.listFinds, (ctx, { query }) => listFinds(ctx, query))
  serve(app, contract.keepFind, (ctx, { params, body }) => keepFind(ctx, { ...params, ...body }))
  serve(app, contract.putFindAside, (ctx, { params }) => putFindAside(ctx, params))
  serve(app, contract.returnFind, (ctx, { params }) => returnFind(ctx, params))
}
