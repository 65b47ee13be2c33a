import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor, Permission } from './context.ts'
import { type App, createApp } from './http.ts'
import { LiveHub, publish, serveLive } from './live.ts'
import { type Credentials, defineModule } from './module.ts'
import { openTestDatabase, type TestDatabase } from './testing.ts'

const PAUSE = 50
let database: TestDatabase
let app: App
let hub: LiveHub
let url = ''
let actor: Actor | null = null
const asked: boolean[] = []

const keyWith = (...permissions: Permission[]): Actor => ({
  kind: 'apiKey',
  keyId: 'one',
  name: 'one',
  permissions: new Set(permissions),
})

const ticking = defineModule({
  name: 'ticking',
  dependsOn: [],
  permissions: {},
  tables: {},
  topics: { tick: 'ticking.read', tock: 'ticking.read' },
  authenticate: async (_ctx, { isUse }: Credentials) => {
    asked.push(isUse)
    return actor && { actor, locale: 'ja' }
  },
})

beforeAll(async () => {
  database = await openTestDatabase()
  hub = new LiveHub(database.connection)
  await hub.start()
  app = await createApp({ ...database.host, modules: [ticking] }, database.db)
  serveLive(app, hub, PAUSE)
  url = await app.listen({ port: 0, host: '127.0.0.1' })
})

afterAll(async () => {
  app.server.closeAllConnections()
  await app.close()
  await hub.stop()
  await database.close()
})

async function opened(query: string) {
  const answer = await fetch(`${url}/api/v1/live?${query}`)
  expect(answer.status).toBe(200)
  let text = ''
  let isOver = false
  const reading = (async () => {
    for await (const part of answer.body ?? []) text += Buffer.from(part).toString()
    isOver = true
  })()
  return { reading, heard: () => text, isOver: () => isOver }
}

it.each(['topics=tick,tock', 'topics=tick&topics=tock'])(
  'hears what %s asks for',
  async (query) => {
    actor = keyWith('ticking.read')
    const stream = await opened(query)
    for (const topic of ['tick', 'tock']) await publish({ tx: database.db }, topic, 1)
    await expect.poll(stream.heard).toContain('event: tock')
    expect(stream.heard()).toContain('event: tick')
    await expect.poll(stream.heard).toContain(': here')
    expect(stream.isOver()).toBe(false)
    // Only the first is a use of the session.
    expect(asked.splice(0).filter(Boolean)).toEqual([true])
    actor = null
    await stream.reading
  },
)

it.each([
  ['nobody is there any more', null],
  ['the right is gone', keyWith('ticking.write')],
])('ends when %s', async (_words, next) => {
  actor = keyWith('ticking.read')
  const stream = await opened('topics=tick')
  actor = next
  await stream.reading
  await publish({ tx: database.db }, 'tick', 1)
  await setTimeout(PAUSE)
  expect(stream.heard()).not.toContain('event: tick')
})
