import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { relyingParty } from '../sign-in/relying-party.ts'
import {
  changeOwnAccount,
  changePassword,
  endOtherSessions,
  endSession,
  listOwnSessions,
  readOwnSecurity,
} from './account.ts'
import { readMe } from './me.ts'
import { addPasskey, listOwnPasskeys, removePasskey, startPasskey } from './passkeys.ts'
import { confirmTotp, renewRecoveryCodes, startTotp, stopTotp } from './totp.ts'

const done = () => ({})

export function meRoutes(app: App): void {
  serve(app, contract.readMe, (ctx) => readMe(ctx))
  serve(app, contract.changeMe, (ctx, { body }) => changeOwnAccount(ctx, body).then(done))
  serve(app, contract.readSecurity, (ctx) => readOwnSecurity(ctx))
  serve(app, contract.changePassword, (ctx, { body }) => changePassword(ctx, body).then(done))
  serve(app, contract.listSessions, (ctx) => listOwnSessions(ctx))
  serve(app, contract.endSession, (ctx, { params }) => endSession(ctx, params).then(done))
  serve(app, contract.endOtherSessions, (ctx) => endOtherSessions(ctx))
  serve(app, contract.listPasskeys, (ctx) => listOwnPasskeys(ctx))
  serve(app, contract.startPasskey, async (ctx, _input, { request }) =>
    startPasskey(ctx, await relyingParty(request)),
  )
  serve(app, contract.addPasskey, async (ctx, { body }, { request }) =>
    addPasskey(ctx, await relyingParty(request), body).then(done),
  )
  serve(app, contract.removePasskey, (ctx, { params }) => removePasskey(ctx, params).then(done))
  serve(app, contract.startTotp, (ctx) => startTotp(ctx))
  serve(app, contract.confirmTotp, (ctx, { body }) => confirmTotp(ctx, body))
  serve(app, contract.stopTotp, (ctx, { body }) => stopTotp(ctx, body).then(done))
  serve(app, contract.renewRecoveryCodes, (ctx, { body }) => renewRecoveryCodes(ctx, body))
}
