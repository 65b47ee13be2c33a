import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/personas.ts'
import { archivePersona, changePersona, createPersona, restorePersona } from './decide-persona.ts'
import { listPersonas, readPersona } from './read-personas.ts'

export function personaRoutes(app: App): void {
  serve(app, contract.listPersonas, (ctx, { query }) => listPersonas(ctx, query))
  serve(app, contract.createPersona, (ctx, { body }) => createPersona(ctx, body))
  serve(app, contract.getPersona, (ctx, { params }) => readPersona(ctx, params))
  serve(app, contract.changePersona, (ctx, { params, body }) =>
    changePersona(ctx, { ...params, ...body }),
  )
  serve(app, contract.archivePersona, (ctx, { params }) => archivePersona(ctx, params))
  serve(app, contract.restorePersona, (ctx, { params }) => restorePersona(ctx, params))
}
