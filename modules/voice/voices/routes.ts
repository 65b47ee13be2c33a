import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { keepVoices } from './keep-voices.ts'
import { listVoices, readVoice } from './read-voices.ts'
import { dismissVoice, nameSpeaker, tagVoice } from './tag-voice.ts'

export function voiceRoutes(app: App): void {
  serve(app, contract.addVoices, async (ctx, { body }) => ({
    items: await keepVoices(ctx, body.voices),
  }))
  serve(app, contract.listVoices, (ctx, { query }) => listVoices(ctx, query))
  serve(app, contract.readVoice, (ctx, { params }) => readVoice(ctx, params))
  serve(app, contract.tagVoice, (ctx, { params, body }) => tagVoice(ctx, { ...params, ...body }))
  serve(app, contract.nameSpeaker, (ctx, { params, body }) =>
    nameSpeaker(ctx, { ...params, ...body }),
  )
  serve(app, contract.dismissVoice, (ctx, { params }) => dismissVoice(ctx, params))
}
