import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { sampleJobs } from '../sample.ts'
import { setSessionCookie } from '../sign-in/cookie.ts'
import { setUp } from './set-up.ts'
import { isSetUp } from './setup.ts'

export function setupRoutes(app: App): void {
  serve(app, contract.readSetup, async (ctx) => ({
    done: await isSetUp(ctx),
    sampleOffered: sampleJobs(ctx.host.modules) !== undefined,
    locale: ctx.host.config.LOCALE,
  }))
  serve(app, contract.setUp, async (ctx, { body }, { request, reply }) => {
    const userAgent = request.headers['user-agent'] ?? ''
    setSessionCookie(request, reply, await setUp(ctx, { ...body, userAgent }))
    return {}
  })
}
