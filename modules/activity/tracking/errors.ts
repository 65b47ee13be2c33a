import type { FastifyReply, FastifyRequest } from 'fastify'
import { DomainError, HTTP_STATUS } from '../../../kernel/errors.ts'
import { type Params, type Text, translator } from '../../../kernel/i18n.ts'
import { texts } from '../activity.texts.ts'

class Refusal extends Error {
  readonly status: number
  readonly text: Text

  constructor(status: number, text: Text) {
    super(translator('en')(text))
    this.status = status
    this.text = text
  }
}

export function refuse(status: number, text: Text): Error {
  return new Refusal(status, text)
}

/**
 * SDKs give up on a 4xx and try again on 429 and 5xx. So what can never be taken is a 400, and
 * whatever is our own fault, or passes, is a 5xx.
 */
export function answerTrackingError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const t = translator(request.ctx.locale)
  const say = (status: number, code: string, text: Text, params: Params = {}) =>
    reply.status(status).send({ success: false, code, message: t(text, params) })

  if (error instanceof Refusal) {
    return say(error.status, error.status === 401 ? 'unauthorized' : 'invalid', error.text)
  }
  if (error instanceof DomainError) {
    const { seconds } = error.params
    if (seconds) reply.header('retry-after', String(seconds))
    return say(HTTP_STATUS[error.code], error.code, error.text, error.params)
  }
  const { statusCode = 500, code } = (error ?? {}) as { statusCode?: number; code?: string }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return say(400, 'invalid', texts.batchTooLarge)
  if (isUnreadable(error, statusCode)) return say(400, 'invalid', texts.notReadable)
  request.log.error({ err: error, requestId: request.id }, 'a tracking batch failed')
  return say(503, 'fault', texts.tryAgain)
}

/** A body that does not unpack, or ends too early. */
function isUnreadable(error: unknown, statusCode: number): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return (
    (statusCode >= 400 && statusCode < 500) || code.startsWith('Z_') || code.startsWith('ERR__')
  )
}
