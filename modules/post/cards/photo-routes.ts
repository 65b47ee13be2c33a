import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { invalid, limitReached } from '../../../kernel/errors.ts'
import { cardTexts as texts } from '../cards.texts.ts'
import * as contract from '../contract.ts'
import { keepCardPhoto, readCardPhoto } from './photo.ts'

const LIMIT_MB = 15

type Params = { cardId: string }

/** Pictures of cards written by hand, in and out. The same picture sent again takes its own place. */
export async function servePhotos(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: LIMIT_MB * 1024 * 1024, files: 1, fields: 0 },
  })
  const { path, method, summary, params } = contract.keepCardPhoto
  app.route({
    method,
    url: path,
    bodyLimit: (LIMIT_MB + 1) * 1024 * 1024,
    schema: { summary, tags: ['cards'], consumes: ['multipart/form-data'], params },
    config: { door: 'member' },
    handler: async (request) => {
      const { cardId } = request.params as Params
      return keepCardPhoto(request.ctx, { cardId, picture: await pictureOf(request) })
    },
  })
  app.route({
    method: 'GET',
    url: contract.cardPhotoPath,
    schema: { summary: 'The picture of a card written by hand', tags: ['cards'], params },
    config: { door: 'member' },
    handler: async (request, reply) => {
      const photo = await readCardPhoto(request.ctx, request.params as Params)
      return reply.header('cache-control', 'private, no-store').type('image/jpeg').send(photo)
    },
  })
}

async function pictureOf(request: FastifyRequest): Promise<Buffer> {
  const part = request.isMultipart() ? await request.file().catch(() => undefined) : undefined
  if (part?.fieldname !== 'file') throw invalid(texts.badPhoto)
  const picture = await part.toBuffer().catch(() => null)
  if (!picture) throw limitReached(texts.bigPhoto, { limit: LIMIT_MB })
  return picture
}
