import type { FastifyReply, FastifyRequest } from 'fastify'
import { type App, serve } from '../../../kernel/http.ts'
import { readCompany } from '../company/company.ts'
import * as contract from '../contract.ts'
import { clearSessionCookie, setSessionCookie } from './cookie.ts'
import { oidcOffered } from './oidc.ts'
import { askForPasskey } from './passkeys.ts'
import { relyingParty } from './relying-party.ts'
import { type SignInResult, signIn } from './sign-in.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { signInWithPasskey } from './sign-in-with-passkey.ts'
import { signOut } from './sign-out.ts'

type Raw = { request: FastifyRequest; reply: FastifyReply }

export function signInRoutes(app: App): void {
  serve(app, contract.readSignIn, async (ctx) => {
    const { name: shop, locale } = await readCompany(ctx)
    return { shop, locale, oidc: oidcOffered(ctx) }
  })
  serve(app, contract.signIn, async (ctx, { body }, raw) =>
    welcome(await signIn(ctx, { ...body, userAgent: userAgentOf(raw) }), raw),
  )
  serve(app, contract.signInWithCode, async (ctx, { body }, raw) => {
    const token = await signInWithCode(ctx, { ...body, userAgent: userAgentOf(raw) })
    setSessionCookie(raw.request, raw.reply, token)
    return {}
  })
  serve(app, contract.askForPasskey, async (ctx, _input, { request }) =>
    askForPasskey(ctx, await relyingParty(request)),
  )
  serve(app, contract.signInWithPasskey, async (ctx, { body }, raw) => {
    const party = await relyingParty(raw.request)
    const token = await signInWithPasskey(ctx, party, { ...body, userAgent: userAgentOf(raw) })
    setSessionCookie(raw.request, raw.reply, token)
    return {}
  })
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
