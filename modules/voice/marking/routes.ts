import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { invalid, limitReached } from '../../../kernel/errors.ts'
import { type App, serve } from '../../../kernel/http.ts'
import { LARGEST_FILE } from '../../inbox/index.ts'
import { captureTexts as texts } from '../capture.texts.ts'
import * as contract from '../contract/marking.ts'
import { answerVoice } from './answer-voice.ts'
import { listMarked, markEntry } from './mark-entry.ts'
import { addPicture, readOriginal, readPicture } from './original.ts'

const ofVoice = z.object({ voiceId: z.uuid() })
const ofPicture = ofVoice.extend({ index: z.coerce.number().int().min(0).max(99) })

export function markingRoutes(app: App): void {
  serve(app, contract.markEntry, (ctx, { params, body }) => markEntry(ctx, { ...params, ...body }))
  serve(app, contract.listMarked, (ctx, { params }) => listMarked(ctx, params))
  serve(app, contract.answerVoice, (ctx, { params }) => answerVoice(ctx, params))
  serve(app, contract.readOriginal, (ctx, { params }) => readOriginal(ctx, params))
  app.register(pictureRoutes)
}

/** Pictures beside voices: seen by whoever reads voices, added by whoever catches them. */
async function pictureRoutes(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 0 } })
  app.get(
    '/api/v1/voices/:voiceId/pictures/:index',
    {
      config: { door: 'member' },
      schema: { summary: 'A picture that came with a voice', tags: ['voices'], params: ofPicture },
    },
    async (request, reply) => {
      const { file, content } = await readPicture(request.ctx, ofPicture.parse(request.params))
      return reply
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, max-age=3600')
        .type(file.type)
        .send(content)
    },
  )
  app.post(
    '/api/v1/voices/:voiceId/pictures',
    {
      bodyLimit: LARGEST_FILE + 1024 * 1024,
      config: { door: 'member' },
      schema: {
        summary: 'Add a picture to a voice, as multipart field `file`',
        tags: ['voices'],
        consumes: ['multipart/form-data'],
        params: ofVoice,
        response: { 200: contract.addedPicture },
      },
    },
    async (request) => {
      const { voiceId } = ofVoice.parse(request.params)
      const part = request.isMultipart() ? await request.file().catch(() => undefined) : undefined
      if (part?.fieldname !== 'file') throw invalid(texts.noFile)
      const content = await part.toBuffer().catch(() => {
        throw limitReached(texts.tooLarge)
      })
      const { filename: name, mimetype: declared } = part
      return addPicture(request.ctx, { voiceId, name, declared, content })
    },
  )
}
