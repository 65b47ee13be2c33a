import type { FastifyInstance } from 'fastify'
import { serve } from '../../../kernel/http.ts'
import * as contract from '../contract/drafting.ts'
import { askMachine, lookAtRequest, testMachine } from './ask-machine.ts'
import { noteSource } from './drafted.ts'
import { changeMachine, readMachineSettings } from './machine-settings.ts'
import { suggestDrafts } from './suggest-drafts.ts'

export function draftingRoutes(app: FastifyInstance): void {
  serve(app, contract.suggestDrafts, (ctx, { params }) => suggestDrafts(ctx, params))
  serve(app, contract.noteSource, (ctx, { params, body }) =>
    noteSource(ctx, { ...params, ...body }),
  )
  serve(app, contract.lookAtRequest, (ctx, { params }) => lookAtRequest(ctx, params))
  serve(app, contract.askMachine, (ctx, { params }) => askMachine(ctx, params))
  serve(app, contract.readMachineSettings, (ctx) => readMachineSettings(ctx))
  serve(app, contract.changeMachine, (ctx, { body }) => changeMachine(ctx, body))
  serve(app, contract.testMachine, (ctx) => testMachine(ctx))
}
