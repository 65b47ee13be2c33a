import type { FastifyInstance } from 'fastify'
import { serve } from '../../../kernel/http.ts'
import * as contract from '../contract/doors.ts'
import { changeChatDoor, readChatDoor } from './chat/chat-door.ts'
import { serveChat } from './chat/routes.ts'
import { changeFormDoor, readFormDoor } from './form/form-door.ts'
import { serveForm } from './form/page.ts'
import { serveLineHook } from './line/hook.ts'
import { serveLinkPage } from './line/link-page.ts'
import { fileLineAgain, readLineDoor } from './line/read-line.ts'
import { serveMailHook } from './mail/hook.ts'
import { changeMailbox, removeMailbox, renewMailHook } from './mail/mail-door.ts'
import { testMailbox } from './mail/read-mailbox.ts'
import { fileMailAgain, listMails, readMailDoorView } from './mail/read-mails.ts'

export function doorRoutes(app: FastifyInstance): void {
  app.register(serveMailHook)
  app.register(serveLineHook)
  app.register(async (scope) => serveLinkPage(scope))
  app.register(serveForm)
  app.register(serveChat)
  serve(app, contract.getChatDoor, (ctx) => readChatDoor(ctx))
  serve(app, contract.changeChatDoor, (ctx, { body }) => changeChatDoor(ctx, body))
  serve(app, contract.getFormDoor, (ctx) => readFormDoor(ctx))
  serve(app, contract.changeFormDoor, (ctx, { body }) => changeFormDoor(ctx, body))
  serve(app, contract.getLineDoor, (ctx) => readLineDoor(ctx))
  serve(app, contract.fileLineAgain, (ctx, { params }) => fileLineAgain(ctx, params))
  serve(app, contract.getMailDoor, (ctx) => readMailDoorView(ctx))
  serve(app, contract.changeMailbox, async (ctx, { body }) => {
    await changeMailbox(ctx, body)
    return readMailDoorView(ctx)
  })
  serve(app, contract.removeMailbox, async (ctx) => {
    await removeMailbox(ctx)
    return readMailDoorView(ctx)
  })
  serve(app, contract.renewMailHook, async (ctx) => {
    await renewMailHook(ctx)
    return readMailDoorView(ctx)
  })
  serve(app, contract.testMailbox, (ctx) => testMailbox(ctx))
  serve(app, contract.listMails, (ctx, { query }) => listMails(ctx, query))
  serve(app, contract.fileMailAgain, (ctx, { params }) => fileMailAgain(ctx, params))
}
