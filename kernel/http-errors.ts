import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Ctx } from './context.ts'
import { DomainError, type FieldError, HTTP_STATUS, MalformedError } from './errors.ts'
import { type Locale, translator } from './i18n.ts'
import { type Issue, issueWords } from './issue-words.ts'
import { texts } from './kernel.texts.ts'

/** 401 and the refusal of foreign origins are matters of HTTP alone, not of the domain. */
class AccessError extends Error {
  readonly reason: 'signIn' | 'otherOrigin'

  constructor(reason: 'signIn' | 'otherOrigin') {
    super(reason)
    this.reason = reason
  }
}

export function signInFirst(reason: 'signIn' | 'otherOrigin' = 'signIn'): Error {
  return new AccessError(reason)
}

type ErrorAnswer = {
  error: { code: string; message: string; requestId: string; fields?: FieldError[] }
}

export function errorBody(error: DomainError, ctx: Pick<Ctx, 'locale' | 'requestId'>): ErrorAnswer {
  return {
    error: {
      code: error.code,
      message: translator(ctx.locale)(error.text, error.params),
      requestId: ctx.requestId,
      ...(error.fields && { fields: error.fields }),
    },
  }
}

/** The one mapper from what was thrown to what HTTP says. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { locale } = request.ctx ?? { locale: 'ja' as const }
  const t = translator(locale)
  const say = (status: number, code: string, message: string, fields?: FieldError[]) =>
    reply
      .status(status)
      .serializer(JSON.stringify)
      .type('application/json')
      .send({
        error: { code, message, requestId: request.id, ...(fields && { fields }) },
      })

  if (error instanceof DomainError) {
    if (error.code === 'limit_reached' && error.params.seconds) {
      reply.header('retry-after', String(error.params.seconds))
    }
    const status = error instanceof MalformedError ? 400 : HTTP_STATUS[error.code]
    return say(status, error.code, t(error.text, error.params), error.fields)
  }
  if (error instanceof AccessError) {
    return error.reason === 'signIn'
      ? say(401, 'unauthorized', t(texts.signIn))
      : say(403, 'forbidden', t(texts.otherOrigin))
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map((item) => {
      const raw = { ...item.params, code: item.keyword, message: item.message }
      return fieldError(asIssue(raw, item.instancePath.slice(1).replaceAll('/', '.')), locale)
    })
    return say(400, 'invalid', t(texts.badRequest), fields)
  }
  if (error instanceof z.ZodError) {
    const fields = error.issues.map((issue) =>
      fieldError(asIssue(issue, issue.path.join('.')), locale),
    )
    return say(400, 'invalid', t(texts.badRequest), fields)
  }
  return answerFault(error, request, say, t)
}

/** Of PostgreSQL. */
const UNIQUE_VIOLATION = '23505'

const FASTIFY_REFUSALS: Record<string, keyof typeof texts> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'tooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'mediaType',
  FST_ERR_CTP_INVALID_JSON_BODY: 'badJson',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'badJson',
}

function answerFault(
  error: unknown,
  request: FastifyRequest,
  say: (status: number, code: string, message: string) => FastifyReply,
  t: ReturnType<typeof translator>,
) {
  const { statusCode, code } = (error ?? {}) as { statusCode?: number; code?: string }
  if (error instanceof SyntaxError) return say(400, 'invalid', t(texts.badJson))
  if (statusCode && statusCode >= 400 && statusCode < 500) {
    const key = FASTIFY_REFUSALS[code ?? ''] ?? 'badRequest'
    return say(statusCode, 'invalid', t(texts[key], { limit: '5 MB' }))
  }
  request.log.error(
    { err: error, requestId: request.id, url: request.routeOptions.url },
    'request failed',
  )
  // Two who write the same at once: the second is refused by a key. That it was not foreseen stays in the log.
  if (code === UNIQUE_VIOLATION) return say(409, 'conflict', t(texts.savedAtOnce))
  return say(500, 'fault', t(texts.fault, { requestId: request.id }))
}

function fieldError(issue: Issue, locale: Locale): FieldError {
  return { path: issue.path, message: issueWords(issue, locale) }
}

// Every issue of zod has a code and a message; the rest of Issue is optional.
function asIssue(raw: object, path: string): Issue {
  return { ...(raw as Issue), path }
}
