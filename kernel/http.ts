import { Readable } from 'node:stream'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Ctx, Tx } from './context.ts'
import { type Endpoint, FileReply, type RequestOf, type ResponseOf } from './endpoint.ts'

import type { Host } from './host.ts'
import { inspectInput } from './http-body.ts'
import { answerError, errorBody } from './http-errors.ts'
import { once } from './idempotency.ts'
import { identify } from './identify.ts'
import { newId } from './ids.ts'
import { serveMetrics } from './metrics.ts'
import { serveOpenApi } from './openapi.ts'

export type App = FastifyInstance

declare module 'fastify' {
  interface FastifyRequest {
    ctx: Ctx
  }
  interface FastifyInstance {
    host: Host
    db: Tx
  }
  interface FastifyContextConfig {
    door?: Endpoint['door']
  }
}

/** The HTTP server with every module's routes; it does not listen yet. */
export async function createApp(host: Host, db: Tx): Promise<App> {
  const app = Fastify({
    loggerInstance: host.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newId,
    bodyLimit: 5 * 1024 * 1024,
    trustProxy: proxyTrust(host.config.TRUST_PROXY),
    routerOptions: { maxParamLength: 300 },
  }) as unknown as App
  app.decorate('host', host)
  app.decorate('db', db)
  app.decorateRequest('ctx', null as unknown as Ctx)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: CSP,
    hsts: host.config.PUBLIC_URL.startsWith('https:'),
  })
  await app.register(cors, { origin: false })
  await app.register(compress, { threshold: 1024, encodings: ['gzip'] })
  await serveOpenApi(app)
  serveMetrics(app)
  app.addHook('onRequest', identify)
  app.addHook('preValidation', async ({ params, query, body }) => {
    for (const part of [params, query, body]) inspectInput(part)
  })
  for (const module of host.modules) {
    await app.register(async (scope) => module.routes?.(scope))
  }
  return app
}

/** Believes `X-Forwarded-For` only as far as the configured number of proxies. */
function proxyTrust(hops: number) {
  return hops > 0 && ((_address: string, hop: number) => hop <= hops)
}

const CSP = {
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
}

type Handler<E extends Endpoint> = (
  ctx: Ctx,
  input: RequestOf<E>,
  raw: { request: FastifyRequest; reply: FastifyReply },
) => Promise<ResponseOf<E>>

/** Serves one endpoint: schema in, verb, schema out. Writes with an Idempotency-Key run once. */
export function serve<E extends Endpoint>(app: App, endpoint: E, handler: Handler<E>): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: schemaOf(endpoint),
    config: { door: endpoint.door },
    handler: async (request, reply) => {
      const run = (ctx: Ctx) => handler(ctx, inputOf<E>(request), { request, reply })
      const key = request.headers['idempotency-key']
      if (request.method === 'GET' || endpoint.ignoresKey || typeof key !== 'string')
        return answer(reply, await run(request.ctx))
      return answerOnce(endpoint, request, reply, key, run)
    },
  })
}

async function answerOnce(
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  run: (ctx: Ctx) => Promise<unknown>,
) {
  const { ctx } = request
  const given = { method: request.method, url: request.url, body: request.body }
  const result = await once(
    ctx,
    key,
    given,
    async (ctx) => ({ status: 200, body: endpoint.response.encode(await run(ctx)) }),
    (error) => errorBody(error, ctx),
  )
  if (result.replayed) reply.header('idempotent-replayed', 'true')
  // Already encoded: the serialiser must not see it a second time.
  return reply
    .status(result.status)
    .type('application/json')
    .serializer(JSON.stringify)
    .send(result.body ?? null)
}

function answer(reply: FastifyReply, body: unknown) {
  if (!(body instanceof FileReply)) return reply.send(body)
  return reply
    .header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(body.filename)}`,
    )
    .header('cache-control', 'no-store')
    .type(body.contentType)
    .send(Readable.from(body.content))
}

function schemaOf(endpoint: Endpoint) {
  return {
    summary: endpoint.summary,
    ...(endpoint.ignoresKey && { description: 'Ignores an `Idempotency-Key`.' }),
    tags: [endpoint.path.split('/')[3] ?? 'kizuna'],
    ...(endpoint.params && { params: endpoint.params }),
    ...(endpoint.query && { querystring: endpoint.query }),
    ...(endpoint.body && { body: endpoint.body }),
    response: { 200: endpoint.response },
  }
}

// Guaranteed by the schemas above: Fastify has parsed each part with the endpoint's own schema.
function inputOf<E extends Endpoint>(request: FastifyRequest): RequestOf<E> {
  return { params: request.params, query: request.query, body: request.body } as RequestOf<E>
}
