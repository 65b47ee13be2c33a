import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Prometheus metrics at /metrics and health at /health/live and /health/ready. */
export function serveMetrics(app: FastifyInstance): void {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [register],
  })
  new Gauge({
    name: 'kizuna_jobs_waiting',
    help: 'Jobs in the queue that may still run',
    registers: [register],
    async collect() {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from graphile_worker._private_jobs where attempts < max_attempts`.execute(
        app.db,
      )
      this.set(rows[0]?.n ?? 0)
    },
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    duration
      .labels(request.method, route, String(reply.statusCode))
      .observe(reply.elapsedTime / 1000)
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request)) return reply.status(401).send('metrics token needed')
    return reply.type(register.contentType).send(await register.metrics())
  })
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const ready = await sql`select 1`.execute(app.db).then(
      () => true,
      () => false,
    )
    return reply
      .status(ready ? 200 : 503)
      .send({ status: ready ? 'ok' : 'database is not reachable' })
  })
}

function mayReadMetrics(request: FastifyRequest): boolean {
  const { METRICS_TOKEN } = request.server.host.config
  if (!METRICS_TOKEN) return request.ip === '127.0.0.1' || request.ip === '::1'
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${METRICS_TOKEN}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
