import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { translator } from '../../../kernel/i18n.ts'
import { texts } from '../activity.texts.ts'
import { MESSAGE_PATHS, RawBody, readBatch } from './body.ts'
import { allowAnyOrigin } from './cors.ts'
import { answerTrackingError, refuse } from './errors.ts'
import { type Ingested, ingest } from './ingest.ts'
import { LiveHint } from './live-hint.ts'
import type { MessageType } from './message.ts'
import { sayReason } from './reasons.ts'
import { rudderSourceConfig, segmentSettings } from './sdk-settings.ts'
import { WriteKeys, writeKeyOf } from './write-keys.ts'

/** As Segment: SDKs cut their batches to it. */
export const MAX_BATCH_BYTES = 500 * 1024

type Door = { type: MessageType | 'batch'; corrects: boolean }

const BATCH_PATHS = [
  { path: '/v1/batch', corrects: true },
  { path: '/v1/b', corrects: true },
  { path: '/v1/import', corrects: false },
]

/** The API that the SDKs of Segment and RudderStack speak, so that a shop only changes the address. */
export async function serveTracking(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  // SDKs send JSON as text/plain, as a form, or without saying what it is.
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, new RawBody(Buffer.isBuffer(body) ? body : Buffer.from(body)))
  })
  app.setErrorHandler(answerTrackingError)
  app.addHook('onRequest', allowAnyOrigin)
  const take = taker(app)
  for (const { path, corrects } of BATCH_PATHS) take(path, { type: 'batch', corrects })
  for (const { path, type } of MESSAGE_PATHS) take(path, { type, corrects: true })
  serveSettings(app)
}

function taker(app: FastifyInstance) {
  const keys = new WriteKeys()
  const hint = new LiveHint(app.db)
  app.addHook('onClose', async () => hint.stop())
  return (path: string, door: Door) => {
    allowPreflight(app, path)
    app.post(path, { bodyLimit: MAX_BATCH_BYTES }, async (request, reply) => {
      const body = request.body instanceof RawBody ? request.body : new RawBody(Buffer.alloc(0))
      const batch = readBatch(body.text(), door.type)
      if (!batch) throw refuse(400, texts.notJson)
      const key = writeKeyOf(request, batch.writeKey)
      if (!key) throw refuse(401, texts.noWriteKey)
      const admitted = await keys.admit(request.ctx, key)
      if (!admitted) throw refuse(401, texts.wrongWriteKey)
      const { actor, currency } = admitted
      const strict = request.headers['x-strict-mode'] === '1'
      const ctx = { ...request.ctx, actor }
      const done = await ingest(ctx, {
        batch,
        size: body.size,
        strict,
        corrects: door.corrects,
        currency,
      })
      if (done.recorded + done.rejections.length > 0) hint.give(done.recorded)
      return answer(request, reply, done, strict)
    })
  }
}

function answer(request: FastifyRequest, reply: FastifyReply, done: Ingested, strict: boolean) {
  if (done.rejections.length === 0) return reply.send({ success: true })
  const t = translator(request.ctx.locale)
  const rejected = done.rejections.slice(0, 100).map((rejection) => ({
    messageId: rejection.messageId,
    type: rejection.type,
    reason: rejection.reason,
    message: sayReason(t, rejection.reason, rejection.about),
  }))
  if (strict) {
    const message = t(texts.strictRefusal, { count: done.rejections.length })
    return reply.status(400).send({ success: false, code: 'invalid', message, rejected })
  }
  return reply.send({ success: true, accepted: done.accepted, rejected })
}

function serveSettings(app: FastifyInstance) {
  for (const path of ['/cdn/v1/projects/:writeKey/settings', '/v1/projects/:writeKey/settings']) {
    allowPreflight(app, path)
    app.get<{ Params: { writeKey: string } }>(path, async (request) =>
      segmentSettings(request.params.writeKey, `${request.protocol}://${request.host}`),
    )
  }
  for (const path of ['/sourceConfig', '/sourceConfig/']) {
    allowPreflight(app, path)
    app.get(path, async (request) => rudderSourceConfig(writeKeyOf(request, null) ?? ''))
  }
  // Figures about the SDK itself, sent unasked and without a key.
  allowPreflight(app, '/v1/m')
  app.post('/v1/m', async () => ({ success: true }))
}

function allowPreflight(app: FastifyInstance, path: string) {
  // Answered by the hook.
  app.options(path, async (_request, reply) => reply)
}
