import type { FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../../../kernel/errors.ts'
import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { isSecure, setSessionCookie } from './cookie.ts'
import { finishOidc, startOidc } from './oidc.ts'
import { originOf } from './relying-party.ts'
import { userAgentOf } from './routes.ts'

const CALLBACK = '/api/v1/session/oidc/callback'
const COOKIE = 'kizuna-oidc'

export function oidcRoutes(app: App): void {
  serve(app, contract.startOidc, async (ctx, _input, { request, reply }) => {
    const { url, ticket } = await startOidc(ctx, `${originOf(request)}${CALLBACK}`)
    // Ties the return to the browser that set out, or somebody could be signed in as another.
    reply.setCookie(COOKIE, ticket, {
      path: CALLBACK,
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure(request),
      maxAge: 600,
    })
    return { url }
  })
  // A browser's own navigation, so it answers with a redirect whatever happens.
  app.get(CALLBACK, { config: { door: 'public' } }, async (request, reply) =>
    reply.redirect(await comeBack(request, reply)),
  )
}

async function comeBack(request: FastifyRequest, reply: FastifyReply): Promise<string> {
  reply.clearCookie(COOKIE, { path: CALLBACK })
  const callback = new URL(request.url, originOf(request))
  const ticket = request.cookies[COOKIE] ?? ''
  try {
    const userAgent = userAgentOf({ request })
    const result = await finishOidc(request.ctx, { ticket, callback, userAgent })
    if (result.state === 'codeWanted') return `/sign-in#ticket=${result.ticket}`
    setSessionCookie(request, reply, result.token)
    return '/'
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return '/sign-in?refused=company'
  }
}
