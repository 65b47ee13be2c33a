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

async function opened(query: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}/api/v1/live?${query}`, { headers })
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

it('says again what was said while a page was opening, and since a connection broke', async () => {
  actor = keyWith('ticking.read')
  const first = await opened('topics=tick')
  await publish({ tx: database.db }, 'tick', 'early')
  await publish({ tx: database.db }, 'tock', 'of no concern')
  await expect.poll(first.heard).toContain('early')
  const [, last = ''] = /id: (\d+)\nevent: tick\ndata: "early"/.exec(first.heard()) ?? []
  await publish({ tx: database.db }, 'tick', 'late')
  await expect.poll(first.heard).toContain('late')
  const second = await opened('topics=tick')
  const again = await opened('topics=tick', { 'last-event-id': last })
  await expect.poll(second.heard).toContain('late')
  expect(second.heard()).toContain('early')
  expect(second.heard()).not.toContain('of no concern')
  await expect.poll(again.heard).toContain('late')
  expect(again.heard()).not.toContain('early')
  actor = null
  await Promise.all([first, second, again].map(({ reading }) => reading))
  asked.splice(0)
})

it.each([
  ['nobody is there any more', null],
  ['the right is gone', keyWith('ticking.write')],
])('ends when %s', async (words, next) => {
  actor = keyWith('ticking.read')
  const stream = await opened('topics=tick')
  actor = next
  await stream.reading
  await publish({ tx: database.db }, 'tick', words)
  await setTimeout(PAUSE)
  expect(stream.heard()).not.toContain(words)
})
