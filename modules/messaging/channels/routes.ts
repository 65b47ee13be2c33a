import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/channels.ts'
import { askGateSettings, askSender, changeGateSettings, changeSender } from '../gate/sender.ts'
import { changeChannel, pauseChannel, resumeChannel } from './change-channel.ts'
import { listChannels } from './list-channels.ts'
import { testChannel } from './test-channel.ts'

export function channelRoutes(app: App): void {
  serve(app, contract.listChannels, (ctx) => listChannels(ctx))
  serve(app, contract.changeMail, (ctx, { body }) =>
    changeChannel(ctx, { channel: 'mail', ...body }),
  )
  serve(app, contract.changeLine, (ctx, { body }) =>
    changeChannel(ctx, { channel: 'line', ...body }),
  )
  serve(app, contract.changeSms, (ctx, { body }) => changeChannel(ctx, { channel: 'sms', ...body }))
  serve(app, contract.changePush, (ctx, { body: settings }) =>
    changeChannel(ctx, { channel: 'push', settings, secret: {} }),
  )
  serve(app, contract.pauseChannel, (ctx, { params }) => pauseChannel(ctx, params))
  serve(app, contract.resumeChannel, (ctx, { params }) => resumeChannel(ctx, params))
  serve(app, contract.testChannel, (ctx, { params, body }) =>
    testChannel(ctx, { ...params, ...body }),
  )
  serve(app, contract.getSender, (ctx) => askSender(ctx))
  serve(app, contract.changeSender, (ctx, { body }) => changeSender(ctx, body))
  serve(app, contract.getGateSettings, (ctx) => askGateSettings(ctx))
  serve(app, contract.changeGateSettings, (ctx, { body }) => changeGateSettings(ctx, body))
}
