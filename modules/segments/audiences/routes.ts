import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { listAudiencePeople, listHeldBack, previewAudience } from './audience-people.ts'
import {
  archiveDestination,
  changeDestination,
  createDestination,
  renewSecret,
} from './decide-destination.ts'
import { archiveSync, changeSync, createSync } from './decide-sync.ts'
import { downloadRunFile } from './files.ts'
import {
  listDestinations,
  listSources,
  listSyncRuns,
  readDestination,
  readHub,
} from './read-hub.ts'
import { runSync } from './run-sync.ts'
import { testDestination } from './test-destination.ts'

export function audienceRoutes(app: App): void {
  serve(app, contract.getAudienceHub, (ctx) => readHub(ctx))
  serve(app, contract.listAudienceSources, async (ctx) => ({ items: await listSources(ctx) }))
  serve(app, contract.listDestinations, async (ctx) => ({ items: await listDestinations(ctx) }))
  serve(app, contract.createDestination, (ctx, { body }) => createDestination(ctx, body))
  serve(app, contract.getDestination, (ctx, { params }) => readDestination(ctx, params))
  serve(app, contract.changeDestination, (ctx, { params, body }) =>
    changeDestination(ctx, { ...params, ...body }),
  )
  serve(app, contract.archiveDestination, (ctx, { params }) => archiveDestination(ctx, params))
  serve(app, contract.renewSecret, (ctx, { params }) => renewSecret(ctx, params))
  serve(app, contract.testDestination, (ctx, { params }) => testDestination(ctx, params))
  serve(app, contract.createSync, (ctx, { body }) => createSync(ctx, body))
  serve(app, contract.changeSync, (ctx, { params, body }) =>
    changeSync(ctx, { ...params, ...body }),
  )
  serve(app, contract.archiveSync, (ctx, { params }) => archiveSync(ctx, params))
  serve(app, contract.runSync, (ctx, { params }) => runSync(ctx, params))
  serve(app, contract.listSyncRuns, (ctx, { params, query }) =>
    listSyncRuns(ctx, { ...params, ...query }),
  )
  serve(app, contract.listHeldBack, (ctx, { params, query }) =>
    listHeldBack(ctx, { ...params, ...query }),
  )
  serve(app, contract.downloadRunFile, (ctx, { params }) => downloadRunFile(ctx, params))
  serve(app, contract.previewAudience, (ctx, { query }) => previewAudience(ctx, query))
  serve(app, contract.listAudiencePeople, (ctx, { query }) => listAudiencePeople(ctx, query))
}
