import type { FastifyReply, FastifyRequest } from 'fastify'
import { preconditionFailed } from '../../../kernel/errors.ts'
import { texts } from '../accounts.texts.ts'
import { LONGEST } from './sessions.ts'

const SECURE = '__Host-kizuna'
const PLAIN = 'kizuna'

type Cookies = Record<string, string | undefined>

/** The session's token. Where https is at home, the plain name is not believed: a neighbour domain could set it. */
export function sessionCookie(cookies: Cookies, publicUrl: string): string | undefined {
  return cookies[SECURE] ?? (publicUrl.startsWith('https:') ? undefined : cookies[PLAIN])
}

/** Throws where a cookie would travel in the open: plain http to another machine. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string) {
  const secure = isSecure(request)
  if (!secure && !mayBePlain(request)) throw preconditionFailed(texts.needsHttps)
  reply.setCookie(secure ? SECURE : PLAIN, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: LONGEST / 1000,
  })
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply) {
  reply.clearCookie(PLAIN, { path: '/' })
  if (isSecure(request)) reply.clearCookie(SECURE, { path: '/', secure: true })
}

export function isSecure(request: FastifyRequest): boolean {
  const { PUBLIC_URL } = request.server.host.config
  return request.protocol === 'https' || PUBLIC_URL.startsWith('https:')
}

function mayBePlain(request: FastifyRequest): boolean {
  const { INSECURE_COOKIES } = request.server.host.config
  return INSECURE_COOKIES || ['localhost', '127.0.0.1', '[::1]'].includes(request.hostname)
}
