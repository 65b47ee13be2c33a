import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type DomainError, invalid, limitReached } from '../../kernel/errors.ts'
import { errorBody } from '../../kernel/http-errors.ts'
import { once } from '../../kernel/idempotency.ts'
import * as contract from './contract.ts'
import { registerFile, type StoredFile, storeFile } from './create-import.ts'
import { texts } from './imports.texts.ts'
import type { ImportKind } from './mapping.rules.ts'
import { answerReport } from './views.ts'

/** `POST /api/v1/imports`: the file streams into the store and is never held in memory. */
export async function serveUpload(app: FastifyInstance): Promise<void> {
  const limit = app.host.config.IMPORT_LIMIT_MB
  await app.register(multipart, { limits: { fileSize: limit * 1024 * 1024, files: 1, fields: 0 } })
  const { path, method, summary, query } = contract.createImport
  app.route({
    method,
    url: path,
    bodyLimit: limit * 1024 * 1024 + 1024 * 1024,
    schema: {
      summary,
      tags: ['imports'],
      consumes: ['multipart/form-data'],
      querystring: query,
      response: { 200: contract.importReport },
    },
    config: { door: 'member' },
    handler: async (request, reply) => {
      const { kind } = request.query as { kind: ImportKind }
      const file = await fileOf(request)
      const { fileName, stored } = await receive(request, file, limit)
      const answer = await register(request, { kind, fileName }, stored)
      return reply.type('application/json').serializer(JSON.stringify).send(answer)
    },
  })
}

type Part = NonNullable<Awaited<ReturnType<FastifyRequest['file']>>>

async function fileOf(request: FastifyRequest): Promise<Part> {
  // A body without a boundary, or one that is no form at all, holds no file either.
  const part = request.isMultipart() ? await request.file().catch(() => undefined) : undefined
  if (part?.fieldname !== 'file') throw invalid(texts.fileMissing)
  return part
}

async function receive(request: FastifyRequest, part: Part, limit: number) {
  const { ctx } = request
  const cutShort = () => part.file.errored && invalid(texts.fileMissing)
  // A small body may have broken off before anybody listened; its file then never ends.
  const broken = cutShort()
  if (broken) throw broken
  const stored = await storeFile(ctx, part.file).catch((error) => {
    throw cutShort() || error
  })
  if (part.file.truncated) {
    await ctx.host.storage.remove(stored.fileKey)
    throw limitReached(texts.fileTooLarge, { limit })
  }
  return { fileName: part.filename || 'file.csv', stored }
}

/** The same Idempotency-Key with the same file is the same import. */
async function register(
  request: FastifyRequest,
  named: { kind: ImportKind; fileName: string },
  stored: StoredFile,
): Promise<unknown> {
  const { ctx } = request
  const key = request.headers['idempotency-key']
  const write = async (inner: typeof ctx) =>
    contract.importReport.encode(
      await answerReport(inner, await registerFile(inner, named, stored)),
    )
  if (typeof key !== 'string') return write(ctx)
  const given = { method: 'POST', url: request.url, body: { ...named, sha256: stored.sha256 } }
  const answer = await once(
    ctx,
    key,
    given,
    async (ctx) => ({ status: 200, body: await write(ctx) }),
    (error: DomainError) => errorBody(error, ctx),
  )
  if (answer.replayed) await ctx.host.storage.remove(stored.fileKey)
  return answer.body
}
