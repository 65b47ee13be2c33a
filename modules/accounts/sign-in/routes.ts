import type { FastifyReply, FastifyRequest } from 'fastify'
import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { clearSessionCookie, setSessionCookie } from './cookie.ts'
import { type SignInResult, signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

type Raw = { request: FastifyRequest; reply: FastifyReply }

export function signInRoutes(app: App): void {
  serve(app, contract.signIn, async (ctx, { body }, raw) =>
    welcome(await signIn(ctx, { ...body, userAgent: userAgentOf(raw) }), raw),
  )
  serve(app, contract.signOut, async (ctx, _input, { request, reply }) => {
    await signOut(ctx)
    clearSessionCookie(request, reply)
    return {}
  })
}

export function userAgentOf({ request }: Pick<Raw, 'request'>): string {
  return request.headers['user-agent'] ?? ''
}

/** The token goes into the cookie and nowhere else. */
function welcome(result: SignInResult, { request, reply }: Raw) {
  if (result.state === 'codeWanted') return result
  setSessionCookie(request, reply, result.token)
  return { state: result.state }
}
