import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Ctx } from './context.ts'
import { signInFirst } from './http-errors.ts'
import type { Locale } from './i18n.ts'

/** Finds out who knocks, builds the request's context, and turns away whom the door does not admit. */
export async function identify(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  request.ctx = strangerAt(request)
  reply.header('x-request-id', request.id)
  const door = request.routeOptions.config.door
  if (!door || door === 'write-key') return
  request.ctx = await whoKnocks(request, true)
  refuseOtherOrigins(request, request.ctx.actor)
  if (door === 'member' && request.ctx.actor.kind === 'nobody') throw signInFirst()
}

/** Asks again who it is, for an answer that goes on; that is no use of a session. */
export function whoIsThereNow(request: FastifyRequest): Promise<Ctx> {
  return whoKnocks(request, false)
}

async function whoKnocks(request: FastifyRequest, isUse: boolean): Promise<Ctx> {
  const ctx = strangerAt(request)
  const { cookies, ip: from } = request
  const credentials = { cookies, authorization: request.headers.authorization, from, isUse }
  for (const module of ctx.host.modules) {
    const identified = await module.authenticate?.(ctx, credentials)
    if (identified) return { ...ctx, ...identified }
  }
  return ctx
}

function strangerAt(request: FastifyRequest): Ctx {
  const { host, db } = request.server
  return {
    actor: { kind: 'nobody' },
    tx: db,
    now: new Date(),
    requestId: request.id,
    locale: localeOf(request, host.config.LOCALE),
    from: request.ip,
    host,
  }
}

/** A browser sends its session cookie from any page; only our own pages may use it to write. */
function refuseOtherOrigins(request: FastifyRequest, actor: Actor) {
  const { origin } = request.headers
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (reads || actor.kind === 'apiKey') return
  if (request.headers['sec-fetch-site'] === 'cross-site') throw signInFirst('otherOrigin')
  if (!origin) return
  const { PUBLIC_URL } = request.server.host.config
  if (origin === `${request.protocol}://${request.host}`) return
  if (PUBLIC_URL && origin === new URL(PUBLIC_URL).origin) return
  throw signInFirst('otherOrigin')
}

function localeOf(request: FastifyRequest, fallback: Locale): Locale {
  const wanted = request.headers['accept-language']?.slice(0, 2)
  return wanted === 'ja' || wanted === 'en' ? wanted : fallback
}
