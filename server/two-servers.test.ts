import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../kernel/config.ts'
import { createClient } from '../kernel/db.ts'
import { newId } from '../kernel/ids.ts'
import { publish } from '../kernel/live.ts'
import { createLogger } from '../kernel/log.ts'
import { dropDatabase, openTestDatabase, type TestDatabase } from '../kernel/testing.ts'
import { createApiKey, setUpCompany } from '../modules/accounts/index.ts'
import { type RunningServer, startServer } from './start.ts'

let template: TestDatabase
let folder: string
let database: string
const running: RunningServer[] = []

beforeEach(async () => {
  template = await openTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'kizuna-two-'))
  database = `two_${newId().replaceAll('-', '')}`
  await admin(`create database ${database}`)
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
  await dropDatabase(database)
  await template.close()
  await rm(folder, { recursive: true, force: true })
})

async function admin(statement: string) {
  const client = createClient({ ...template.connection, database: 'postgres' })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

async function start(environment: Record<string, string> = {}): Promise<RunningServer> {
  const { host, user } = template.connection
  const DATABASE_URL = `postgres://${user}@/${database}?host=${encodeURIComponent(host ?? '')}`
  const config = readConfig({
    DATABASE_URL,
    KIZUNA_DATA: folder,
    PORT: '0',
    HOST: '127.0.0.1',
    ...environment,
  })
  const server = await startServer(config, createLogger('silent'))
  running.push(server)
  return server
}

async function keyOf({ place }: RunningServer): Promise<string> {
  await setUpCompany(place.operator(), {
    email: 'a@example.jp',
    password: 'あたたかい青汁をどうぞ',
    locale: 'ja',
  })
  return (await createApiKey(place.operator(), { kind: 'secret', name: 'two' })).token
}

it('two servers that start at once on an empty database both serve it', async () => {
  const [one, two] = await Promise.all([start(), start()])
  const authorization = `Bearer ${await keyOf(one)}`
  for (const { url } of [one, two]) {
    expect((await fetch(`${url}/health/ready`)).status).toBe(200)
    expect((await fetch(`${url}/api/v1/people`, { headers: { authorization } })).status).toBe(200)
  }
})

it('what happens on one is heard by pages open on the other', async () => {
  const [one, two] = await Promise.all([start(), start()])
  const authorization = `Bearer ${await keyOf(one)}`
  const stream = await fetch(`${two.url}/api/v1/live?topics=activity`, {
    headers: { authorization },
  })
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  await reader?.read()
  await publish({ tx: one.place.db }, 'activity', { n: 7 })
  const heard = await reader?.read()
  expect(heard?.value).toContain('event: activity\ndata: {"n":7}')
  await reader?.cancel()
})

it('refuses a database that was made with another secret', async () => {
  await start()
  await expect(start({ KIZUNA_SECRET: 'another' })).rejects.toThrow(/KIZUNA_SECRET/)
})

it('says in a sentence that its port is taken', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  await expect(start({ PORT: port })).rejects.toThrow(/Port \d+ is taken/)
  await new Promise((resolve) => other.close(resolve))
})
