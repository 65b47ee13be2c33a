import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { sampleJobs } from '../sample.ts'
import { setSessionCookie } from '../sign-in/cookie.ts'
import { relyingParty } from '../sign-in/relying-party.ts'
import { userAgentOf } from '../sign-in/routes.ts'
import { offerOwnersPasskey, setUp } from './set-up.ts'
import { isSetUp } from './setup.ts'

export function setupRoutes(app: App): void {
  serve(app, contract.readSetup, async (ctx) => ({
    done: await isSetUp(ctx),
    sampleOffered: sampleJobs(ctx.host.modules) !== undefined,
    locale: ctx.host.config.LOCALE,
  }))
  serve(app, contract.offerOwnersPasskey, async (ctx, { body }, { request }) =>
    offerOwnersPasskey(ctx, await relyingParty(request), body),
  )
  serve(app, contract.setUp, async (ctx, { body }, raw) => {
    const party = await relyingParty(raw.request)
    const token = await setUp(ctx, party, { ...body, userAgent: userAgentOf(raw) })
    setSessionCookie(raw.request, raw.reply, token)
    return {}
  })
}
