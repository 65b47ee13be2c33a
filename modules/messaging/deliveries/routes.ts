import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/deliveries.ts'
import { cancelMessage, closeCall, retryMessage, writeMessage } from './change-message.ts'
import { listOutbox, readReach, readSentMessage } from './read-outbox.ts'

export function deliveryRoutes(app: App): void {
  serve(app, contract.listOutbox, (ctx, { query }) => listOutbox(ctx, query))
  serve(app, contract.getMessage, (ctx, { params }) => readSentMessage(ctx, params))
  serve(app, contract.writeMessage, (ctx, { params, body }) =>
    writeMessage(ctx, { ...params, ...body }),
  )
  serve(app, contract.retryMessage, (ctx, { params }) => retryMessage(ctx, params))
  serve(app, contract.cancelMessage, (ctx, { params }) => cancelMessage(ctx, params))
  serve(app, contract.closeCall, (ctx, { params, body }) => closeCall(ctx, { ...params, ...body }))
  serve(app, contract.getReach, (ctx, { params }) => readReach(ctx, params))
}
