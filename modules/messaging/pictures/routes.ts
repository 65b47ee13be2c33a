import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { invalid, limitReached } from '../../../kernel/errors.ts'
import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/pictures.ts'
import { pictureTexts as texts } from '../pictures.texts.ts'
import { addPicture, listPictures, openPicture, removePicture } from './pictures.ts'

const LIMIT_MB = 15

export async function pictureRoutes(app: App): Promise<void> {
  serve(app, contract.listPictures, (ctx) => listPictures(ctx))
  serve(app, contract.removePicture, async (ctx, { params }) => {
    await removePicture(ctx, params)
    return {}
  })
  app.register(serveUpload)
  // Of the storage nothing but a picture that was added for this can be reached here.
  app.get<{ Params: { name: string } }>(
    '/pictures/:name',
    { config: { door: 'public' } },
    async (request, reply) => {
      const { type, content } = await openPicture(request.ctx, request.params.name)
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .header('cross-origin-resource-policy', 'cross-origin')
        .type(type)
        .send(content)
    },
  )
}

async function serveUpload(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: LIMIT_MB * 1024 * 1024, files: 1, fields: 0 },
  })
  const { method, path: url, summary } = contract.addPicture
  app.route({
    method,
    url,
    bodyLimit: (LIMIT_MB + 1) * 1024 * 1024,
    schema: {
      summary,
      tags: ['pictures'],
      consumes: ['multipart/form-data'],
      response: { 200: contract.addPicture.response },
    },
    config: { door: 'member' },
    handler: async (request) => addPicture(request.ctx, { content: await fileOf(request) }),
  })
}

async function fileOf(request: FastifyRequest): Promise<Buffer> {
  const part = request.isMultipart() ? await request.file().catch(() => undefined) : undefined
  if (part?.fieldname !== 'file') throw invalid(texts.noPicture)
  const content = await part.toBuffer().catch(() => null)
  if (!content) throw limitReached(texts.tooLarge, { limit: LIMIT_MB })
  return content
}
