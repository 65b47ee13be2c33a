import type { FastifyInstance } from 'fastify'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { asJob, type Ctx } from '../../../../kernel/context.ts'
import { limitReached, malformed, notFound } from '../../../../kernel/errors.ts'
import { doorTexts as texts } from '../../doors.texts.ts'
import { RawBody } from '../raw-body.ts'
import { opensMailHook } from './mail-door.ts'
import { takeMail } from './take-mail.ts'

const LARGEST_MAIL = 30 * 1024 * 1024

/** `POST /hooks/mail/<secret>`: a mail server hands over a raw mail (message/rfc822). */
export async function serveMailHook(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: LARGEST_MAIL },
    (_request, body, done) => done(null, new RawBody(Buffer.from(body))),
  )
  const wrong = new RateLimiterMemory({ points: 20, duration: 15 * 60 })
  app.post<{ Params: { secret: string } }>(
    '/hooks/mail/:secret',
    { bodyLimit: LARGEST_MAIL },
    async (request) => {
      const { ctx, params, body } = request
      await refuseGuessers(wrong, ctx.from ?? '')
      if (!(await opensMailHook(ctx, params.secret))) {
        await wrong.penalty(ctx.from ?? '')
        throw notFound(texts.noSuchHook)
      }
      if (!(body instanceof RawBody) || body.bytes.length === 0) throw malformed(texts.emptyMail)
      const taken = await takeMail(asDoor(ctx), { raw: body.bytes, door: 'hook' })
      return { mailId: taken.mailId, known: !taken.isNew }
    },
  )
}

/** The secret was the right: from here on the house itself acts. */
function asDoor(ctx: Ctx): Ctx {
  return asJob(ctx, 'inbox.mail-hook')
}

async function refuseGuessers(wrong: RateLimiterMemory, from: string): Promise<void> {
  const tried = await wrong.get(from)
  if (!(tried instanceof RateLimiterRes) || tried.remainingPoints > 0) return
  const seconds = Math.max(1, Math.ceil(tried.msBeforeNext / 1000))
  throw limitReached(texts.tooManyTries, { seconds })
}
