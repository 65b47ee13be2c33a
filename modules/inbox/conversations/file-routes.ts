import { buffer } from 'node:stream/consumers'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { invalid, limitReached } from '../../../kernel/errors.ts'
import { type App, serve } from '../../../kernel/http.ts'
import { openPicture } from '../../../kernel/picture.ts'
import { fetchPictures, storedFile } from '../contract/conversations.ts'
import type { Attachment } from '../conversations.rules.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { LARGEST_FILE } from '../doors/store-attachment.ts'
import { addFile, readFile, readHtml } from './files.ts'
import { fetchMailPictures } from './remote-pictures.ts'
import { readSticker } from './sticker.ts'

const THUMB = 480
const MOST_PIXELS = 60_000_000
const ofEntry = z.object({ entryId: z.uuid() })
const ofFile = ofEntry.extend({ index: z.coerce.number().int().min(0).max(99) })
const size = z.object({ size: z.enum(['full', 'thumb']).default('full') })

const look = z.object({ pictures: z.enum(['none', 'fetched']).default('none') })

/** What a browser may draw by itself; everything else is handed out for download. */
const SHOWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']

/** Nothing in an answer may run, load or be framed by others, whatever it turns out to be. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"

/** Files beside entries: looked at, downloaded, and added to a reply. */
export async function fileRoutes(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 0 } })
  serveUpload(app)
  serve(app as App, fetchPictures, (ctx, { params }) => fetchMailPictures(ctx, params))
  app.get(
    '/api/v1/entries/:entryId/sticker',
    {
      config: { door: 'member' },
      schema: { summary: 'The picture of a LINE sticker', tags: ['entries'], params: ofEntry },
    },
    async (request, reply) => {
      const picture = await readSticker(request.ctx, ofEntry.parse(request.params))
      return reply
        .header('content-security-policy', POLICY)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, max-age=86400')
        .type('image/webp')
        .send(picture)
    },
  )
  app.get(
    '/api/v1/entries/:entryId/files/:index',
    {
      config: { door: 'member' },
      schema: {
        summary: 'A file beside an entry; pictures also small, with `size=thumb`',
        tags: ['entries'],
        params: ofFile,
        querystring: size,
      },
    },
    async (request, reply) => {
      const params = ofFile.parse(request.params)
      const { file, content } = await readFile(request.ctx, params)
      const isShown = SHOWN.includes(file.type)
      guard(reply, file, isShown)
      if (size.parse(request.query).size === 'thumb' && isShown)
        return reply.type('image/webp').send(await small(await buffer(content)))
      return reply.type(isShown ? file.type : 'application/octet-stream').send(content)
    },
  )
  app.get(
    '/api/v1/entries/:entryId/html',
    {
      config: { door: 'member' },
      schema: {
        summary: 'A mail as it looks, cleaned; with `pictures=fetched` once they were fetched',
        tags: ['entries'],
        params: ofEntry,
        querystring: look,
      },
    },
    async (request, reply) => {
      const pictures = look.parse(request.query).pictures === 'fetched'
      const html = await readHtml(request.ctx, { ...ofEntry.parse(request.params), pictures })
      return reply
        .header('content-security-policy', `${POLICY} allow-popups; frame-ancestors 'self'`)
        .header('cache-control', 'private, no-store')
        .type('text/html; charset=utf-8')
        .send(html)
    },
  )
}

function guard(reply: FastifyReply, { name }: Attachment, isShown: boolean) {
  const how = isShown ? 'inline' : 'attachment'
  reply
    .header('content-security-policy', POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `${how}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, max-age=3600')
}

/** What cannot be drawn small is a broken picture, and is said to be one. */
async function small(picture: Buffer): Promise<Buffer> {
  try {
    const whole = await openPicture(picture, { pixels: MOST_PIXELS })
    return await whole
      .rotate()
      .resize(THUMB, THUMB, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer()
  } catch {
    throw invalid(texts.brokenPicture)
  }
}

function serveUpload(app: FastifyInstance): void {
  app.post(
    '/api/v1/conversations/:conversationId/files',
    {
      bodyLimit: LARGEST_FILE + 1024 * 1024,
      config: { door: 'member' },
      schema: {
        summary: 'Add a file to the reply that is being written, as multipart field `file`',
        tags: ['conversations'],
        consumes: ['multipart/form-data'],
        params: z.object({ conversationId: z.uuid() }),
        response: { 200: storedFile },
      },
    },
    async (request) => {
      const { conversationId } = request.params as { conversationId: string }
      const part = request.isMultipart() ? await request.file().catch(() => undefined) : undefined
      if (part?.fieldname !== 'file') throw invalid(texts.noFile)
      const content = await part.toBuffer().catch(() => {
        throw limitReached(texts.fileTooLarge, { limit: LARGEST_FILE / 1024 / 1024 })
      })
      const { filename: name, mimetype: declared } = part
      return addFile(request.ctx, { conversationId, name, declared, content })
    },
  )
}
