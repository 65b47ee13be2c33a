import type { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { cutText } from '../../../kernel/cut-text.ts'
import { conflict, invalid, limitReached, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as contract from '../contract/batches.ts'
import { LARGEST_FILE_MB } from '../scans.rules.ts'
import { scanTexts as texts } from '../scans.texts.ts'
import { countFiles, insertFile, lockBatch } from './batches.queries.ts'
import { LARGEST_FILE } from './open-file.ts'

/** `POST /api/v1/post-batches/:batchId/files`: one file streams into the store. */
export async function serveScanUpload(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 0 } })
  const { method, path, summary, params, query, response } = contract.sendFile
  app.route({
    method,
    url: path,
    bodyLimit: LARGEST_FILE + 1024 * 1024,
    schema: {
      summary,
      tags: ['post'],
      consumes: ['multipart/form-data'],
      params,
      querystring: query,
      response: { 200: response },
    },
    config: { door: 'member' },
    handler: async (request) => {
      // Guaranteed by the schemas above.
      const { batchId } = request.params as { batchId: string }
      const { nth } = request.query as { nth: number }
      const part = await fileOf(request)
      const isWhole = () => !part.file.truncated
      return receiveFile(request.ctx, {
        batchId,
        nth,
        name: part.filename,
        from: part.file,
        isWhole,
      })
    },
  })
}

async function fileOf(request: FastifyRequest) {
  const part = request.isMultipart() ? await request.file().catch(() => undefined) : undefined
  if (part?.fieldname !== 'file' || part.file.errored) throw invalid(texts.fileMissing)
  return part
}

export interface ReceiveFile {
  batchId: string
  nth: number
  name: string
  from: Readable
  /** Asked when it has been read: false where it was cut off at the limit. */
  isWhole?: () => boolean
}

/** Keeps one file of a batch as it came. Its place in the batch can be taken once; a retry is refused. */
export async function receiveFile(
  ctx: Ctx,
  input: ReceiveFile,
): Promise<{ fileId: string; files: number }> {
  requirePermission(ctx, 'post.write')
  const { batchId, nth } = input
  const fileId = newId()
  const key = `post/files/${fileId}`
  const size = await ctx.host.storage.write(key, input.from).catch((error) => {
    if (input.from.errored) throw invalid(texts.fileMissing)
    throw error
  })
  try {
    if (input.isWhole?.() === false)
      throw limitReached(texts.fileTooLarge, { limit: LARGEST_FILE_MB })
    return await inTransaction(ctx, async (ctx) => {
      const batch = await lockBatch(ctx.tx, batchId)
      if (!batch) throw notFound(texts.noSuchBatch)
      if (batch.state !== 'receiving') throw conflict(texts.batchClosed)
      const name = cutText(input.name.replaceAll('\0', ''), 200) || String(nth)
      const isNew = await insertFile(ctx.tx, { fileId, batchId, nth, name, size, key })
      if (!isNew) throw conflict(texts.placeTaken, { nth })
      return { fileId, files: await countFiles(ctx.tx, batchId) }
    })
  } catch (error) {
    await ctx.host.storage.remove(key)
    throw error
  }
}
