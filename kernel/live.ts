import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { type Ctx, may, type Permission, requirePermission } from './context.ts'
import { createClient, type DatabaseClient, type PoolOptions } from './db.ts'
import { DomainError, notFound } from './errors.ts'
import { whoIsThereNow } from './identify.ts'
import { texts } from './kernel.texts.ts'

const CHANNEL = 'kizuna_live'

type Message = { topic: string; data: unknown }
type Heard = Message & { at: number }
type Listener = (heard: Heard) => void

/** A page reads its data first and listens then: what was said in between, ms, is said to it again. */
const AGAIN = 10_000
/** To a browser whose connection broke, what was said since, up to so many ms and messages. */
const AGAIN_AT_MOST = 60_000
const MOST_AGAIN = 500

/**
 * Tells every open page that listens to a topic, once the transaction commits. `data` is ids and
 * small figures (PostgreSQL carries 8 kB), never a person's words or addresses.
 */
export async function publish(ctx: Pick<Ctx, 'tx'>, topic: string, data: unknown): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify({ topic, data })})`.execute(ctx.tx)
}

/** Hears NOTIFY from all servers and passes it to the streams that are open on this one. */
export class LiveHub {
  readonly #listeners = new Set<Listener>()
  readonly #lately: Heard[] = []
  readonly #options: PoolOptions
  #client: DatabaseClient | null = null
  #closed = false

  constructor(options: PoolOptions) {
    this.#options = options
  }

  async start(): Promise<void> {
    const client = createClient(this.#options)
    client.on('error', () => this.#restart())
    client.on('end', () => this.#restart())
    client.on('notification', ({ payload }) => {
      const heard = this.#keep(JSON.parse(payload ?? '{}') as Message)
      for (const listener of this.#listeners) listener(heard)
    })
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    this.#client = client
  }

  #keep(message: Message): Heard {
    // Each has a moment of its own, so that a browser can say which it heard last.
    const at = Math.max(Date.now(), (this.#lately.at(-1)?.at ?? 0) + 1)
    const heard = { ...message, at }
    this.#lately.push(heard)
    while (this.#lately.length > MOST_AGAIN || (this.#lately[0]?.at ?? at) < at - AGAIN_AT_MOST)
      this.#lately.shift()
    return heard
  }

  /** What was heard after this time, in ms, if it is not too long ago. */
  since(time: number): Heard[] {
    return this.#lately.filter(({ at }) => at > time)
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async stop(): Promise<void> {
    this.#closed = true
    await this.#client?.end().catch(() => {})
  }

  #restart() {
    if (this.#closed || !this.#client) return
    this.#client = null
    const again = () => this.start().catch(() => setTimeout(again, 1000))
    setTimeout(again, 1000)
  }
}

const HEARTBEAT = 20_000

/**
 * `GET /api/v1/live?topics=a,b:1`: server-sent events, one named event per topic. A stream ends at the
 * first heartbeat after the session, the key or the right has. It begins with what was said just before.
 */
export function serveLive(app: FastifyInstance, hub: LiveHub, pause = HEARTBEAT): void {
  const permissions = new Map(
    app.host.modules.flatMap((module) => Object.entries(module.topics ?? {})),
  )
  app.get('/api/v1/live', { config: { door: 'member' } }, async (request, reply) => {
    // Named twice in the address it is a list.
    const { topics: wanted = [] } = request.query as { topics?: string | string[] }
    const topics = new Set([wanted].flat().join(',').split(',').filter(Boolean).slice(0, 20))
    const needed = [...topics].map((topic) => {
      const permission = permissions.get(topic.split(':')[0] ?? '')
      if (!permission) throw notFound(texts.noSuchAddress)
      requirePermission(request.ctx, permission)
      return permission
    })
    reply.hijack()
    const stream = reply.raw
    stream.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    stream.write('retry: 2000\n\n')
    const say: Listener = ({ topic, data, at }) => {
      if (!topics.has(topic)) return
      stream.write(`id: ${at}\nevent: ${topic}\ndata: ${JSON.stringify(data)}\n\n`)
    }
    const last = Number(request.headers['last-event-id'])
    for (const heard of hub.since(last || Date.now() - AGAIN)) say(heard)
    const stop = hub.listen(say)
    const heartbeat = setInterval(async () => {
      if (await mayStillHear(request, needed)) return stream.write(': here\n\n')
      end()
      return stream.end()
    }, pause)
    const end = () => {
      clearInterval(heartbeat)
      stop()
    }
    stream.on('close', end)
    stream.on('error', end)
  })
}

async function mayStillHear(request: FastifyRequest, needed: Permission[]): Promise<boolean> {
  try {
    const ctx = await whoIsThereNow(request)
    return ctx.actor.kind !== 'nobody' && needed.every((permission) => may(ctx, permission))
  } catch (error) {
    // While the database is away nothing is heard either, and the next heartbeat asks again.
    return !(error instanceof DomainError)
  }
}
