import type { FastifyInstance } from 'fastify'
import { serve } from '../../kernel/http.ts'
import { archiveSegment } from './archive-segment.ts'
import { audienceRoutes } from './audiences/routes.ts'
import { composeRule } from './composition/compose-rule.ts'
import * as contract from './contract.ts'
import { changeSegment, createSegment } from './decide-rule.ts'
import { getSegment, listOverlaps, listPersonSegments, listSegments } from './list-segments.ts'
import { listMembers, membersFile } from './members.ts'
import { personaRoutes } from './personas/routes.ts'
import { countRules, explainRule, listRulePeople, previewRule } from './preview-rule.ts'
import { readCatalogue, readValues } from './read-catalogue.ts'
import { tagRoutes } from './tags/routes.ts'

export function routes(app: FastifyInstance): void {
  tagRoutes(app)
  personaRoutes(app)
  audienceRoutes(app)
  serve(app, contract.getCatalogue, (ctx) => readCatalogue(ctx))
  serve(app, contract.listValues, (ctx, { query }) => readValues(ctx, query))
  serve(app, contract.previewRule, (ctx, { body }) => previewRule(ctx, body))
  serve(app, contract.countRules, (ctx, { body }) => countRules(ctx, body))
  serve(app, contract.listRulePeople, (ctx, { body }) => listRulePeople(ctx, body))
  serve(app, contract.composeRule, (ctx, { body }) => composeRule(ctx, body))
  serve(app, contract.explainRule, (ctx, { body }) => explainRule(ctx, body))
  serve(app, contract.listSegments, (ctx, { query }) => listSegments(ctx, query))
  serve(app, contract.createSegment, (ctx, { body }) => createSegment(ctx, body))
  serve(app, contract.getSegment, (ctx, { params }) => getSegment(ctx, params))
  serve(app, contract.changeSegment, (ctx, { params, body }) =>
    changeSegment(ctx, { ...params, ...body }),
  )
  serve(app, contract.archiveSegment, (ctx, { params }) => archiveSegment(ctx, params))
  serve(app, contract.listMembers, (ctx, { params, query }) =>
    listMembers(ctx, { ...params, ...query }),
  )
  serve(app, contract.downloadMembers, (ctx, { params, query }) =>
    membersFile(ctx, { ...params, ...query }),
  )
  serve(app, contract.getOverlaps, (ctx, { params }) => listOverlaps(ctx, params))
  serve(app, contract.listPersonSegments, (ctx, { params }) => listPersonSegments(ctx, params))
}
