import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { z } from 'zod'
import { asJob, type Ctx } from '../../../../kernel/context.ts'
import { forbidden, limitReached, notFound } from '../../../../kernel/errors.ts'
import { packageRoot } from '../../../../kernel/package-root.ts'
import { doorTexts as texts } from '../../doors.texts.ts'
import { findLines, findVisitor, noteSeen } from './chat.queries.ts'
import { readChatSettings } from './chat-door.ts'
import { takeChatMail, takeChatWord } from './take-chat.ts'
import { newVisitorToken, visitorOf } from './visitor-token.ts'

const BASE = '/embed/chat'
const word = z.strictObject({
  id: z.uuid(),
  words: z.string().trim().min(1).max(4000),
  page: z.string().max(500).default(''),
})
const address = z.strictObject({ mail: z.string().trim().max(254) })
const since = z.object({ after: z.iso.datetime().optional() })

/** The script for the shop's own pages, and what it talks to. Only pages of named sites are answered. */
export async function serveChat(app: FastifyInstance): Promise<void> {
  const script = await readFile(join(packageRoot, 'modules/inbox/embed/chat.js'))
  app.get('/embed/chat.js', async (_request, reply) =>
    reply
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'public, max-age=600')
      .type('text/javascript; charset=utf-8')
      .send(script),
  )
  app.register(async (scope) => serveTalk(scope))
}

function serveTalk(app: FastifyInstance): void {
  const take = limits()
  app.addHook('onRequest', admitSite)
  app.options(`${BASE}/*`, async (_request, reply) => reply.status(204).send())
  app.get(`${BASE}/settings`, async ({ ctx }) => {
    const { title, greeting } = await readChatSettings(ctx)
    return { title, greeting }
  })
  app.post(`${BASE}/talks`, async ({ ctx, ip }) => {
    await take('talks', ip)
    return { token: newVisitorToken(ctx.host.secret) }
  })
  app.get(`${BASE}/lines`, async (request) => {
    const { ctx, visitorId } = visitorAt(request)
    await take('looks', visitorId)
    const { after } = since.parse(request.query)
    const visitor = await findVisitor(ctx.tx, visitorId)
    if (visitor) await noteSeen(ctx.tx, visitorId, ctx.now)
    const lines = await findLines(ctx.tx, visitorId, after ? new Date(after) : null)
    return { lines, hasMail: visitor?.hasMail ?? false, begun: visitor !== undefined }
  })
  app.post(`${BASE}/words`, async (request) => {
    const { ctx, visitorId } = visitorAt(request)
    await take('words', visitorId)
    await take('wordsOfAddress', request.ip)
    const { id, words, page } = word.parse(request.body)
    await takeChatWord(ctx, { visitorId, wordId: id, words, page })
    return { ok: true }
  })
  app.put(`${BASE}/mail`, async (request) => {
    const { ctx, visitorId } = visitorAt(request)
    await take('mails', visitorId)
    await takeChatMail(ctx, { visitorId, mail: address.parse(request.body).mail })
    return { ok: true }
  })
}

/** The mark on the token is right: from here on the house itself acts. */
function visitorAt({ ctx, headers }: FastifyRequest): { ctx: Ctx; visitorId: string } {
  const token = headers.authorization?.replace(/^Bearer /, '') ?? ''
  const visitorId = visitorOf(ctx.host.secret, token)
  if (!visitorId) throw forbidden(texts.wrongVisitor)
  return { ctx: asJob(ctx, 'inbox.chat'), visitorId }
}

async function admitSite(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { origin } = request.headers
  const { isOpen, origins } = await readChatSettings(request.ctx)
  if (!isOpen) throw notFound(texts.chatClosed)
  reply.header('vary', 'Origin')
  if (!origin || !origins.includes(origin))
    throw forbidden(texts.otherSite, { origin: origin ?? '' })
  reply
    .header('access-control-allow-origin', origin)
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('access-control-allow-methods', 'GET, POST, PUT')
    .header('access-control-allow-headers', 'authorization, content-type')
    .header('access-control-max-age', '600')
    .header('cache-control', 'no-store')
}

function limits() {
  const counters = {
    talks: new RateLimiterMemory({ points: 20, duration: 600 }),
    looks: new RateLimiterMemory({ points: 60, duration: 60 }),
    words: new RateLimiterMemory({ points: 12, duration: 60 }),
    wordsOfAddress: new RateLimiterMemory({ points: 60, duration: 600 }),
    mails: new RateLimiterMemory({ points: 5, duration: 600 }),
  }
  return async (name: keyof typeof counters, subject: string): Promise<void> => {
    try {
      await counters[name].consume(subject)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      throw limitReached(texts.tooManyTries, { seconds })
    }
  }
}
