import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../kernel/config.ts'
import { newId } from '../../kernel/ids.ts'
import { createLogger } from '../../kernel/log.ts'
import { packageRoot } from '../../kernel/package-root.ts'
import { openPlace } from '../../server/place.ts'
import { createApiKey } from '../accounts/index.ts'

const SENDERS = 4
const BATCH = 25
const KILLS = ['server', 'postgres', 'server', 'postgres', 'server', 'postgres'] as const

let dataDir: string
let port: number
let writeKey: string
let server: ChildProcess
/** Ends that nobody asked for: PostgreSQL falling must not take the server along. */
const ownDeaths: string[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kizuna-crash-'))
  port = await freePort()
  const place = await openPlace(readConfig({ KIZUNA_DATA: dataDir }), createLogger('silent'))
  writeKey = (await createApiKey(place.operator(), { kind: 'write', name: 'shop' })).token
  await place.close()
  server = await startServer()
}, 60_000)

afterAll(async () => {
  sent.givenUp = true
  server?.kill('SIGTERM')
  if (server && server.exitCode === null) await once(server, 'exit')
  await rm(dataDir, { recursive: true, force: true })
}, 60_000)

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

const PROGRAM = `
import closeWithGrace from 'close-with-grace'
import { readConfig } from './kernel/config.ts'
import { createLogger } from './kernel/log.ts'
import { startServer } from './server/start.ts'
const server = await startServer(readConfig(), createLogger('silent'))
closeWithGrace(() => server.stop())
console.log('listening')
`

async function startServer(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', PROGRAM], {
    cwd: packageRoot,
    env: { ...process.env, KIZUNA_DATA: dataDir, PORT: String(port), DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error('the server did not start')
    }),
  ])
  child.on('exit', (code, signal) => {
    if (signal !== 'SIGKILL') ownDeaths.push(`exit ${code}`)
  })
  return child
}

async function killServer() {
  if (server.kill('SIGKILL')) await once(server, 'exit')
  server = await startServer()
}

async function killPostgres() {
  const files = await readdir(dataDir, { recursive: true })
  const path = files.find((file) => file.endsWith('postmaster.pid'))
  if (!path) return
  const [pid] = (await readFile(join(dataDir, path), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGKILL')
}

const sent = { messages: 0, tries: 0, givenUp: false }

/** Like an SDK: the same batch again until it is answered 200. */
async function sendUntilTaken(messages: object[]) {
  const body = JSON.stringify({ batch: messages, writeKey, sentAt: new Date() })
  while (!sent.givenUp) {
    sent.tries += 1
    const answer = await fetch(`http://127.0.0.1:${port}/v1/batch`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(15_000),
    }).catch(() => null)
    if (answer?.status === 200) {
      sent.messages += messages.length
      return
    }
    if (answer && answer.status < 500) throw new Error(`${answer.status} ${await answer.text()}`)
    await sleep(50 + Math.random() * 100)
  }
}

async function sendOn(isOver: () => boolean) {
  while (!isOver()) {
    await sendUntilTaken(
      Array.from({ length: BATCH }, (_, at) => {
        const person = Math.floor(Math.random() * 200)
        const anonymousId = `browser-${person}`
        const messageId = newId()
        if (at === 0)
          return { type: 'identify', messageId, anonymousId, userId: `member-${person}` }
        const properties = { id: messageId, revenue: 1 }
        return { type: 'track', event: 'Seen', messageId, anonymousId, properties }
      }),
    )
  }
}

test('everything answered 200 is there exactly once, whoever is killed', async () => {
  let over = false
  const senders = Array.from({ length: SENDERS }, () => sendOn(() => over))
  for (const victim of KILLS) {
    await sleep(800 + Math.random() * 1500)
    await (victim === 'server' ? killServer() : killPostgres())
  }
  await sleep(1500)
  over = true
  await Promise.all(senders)
  expect(ownDeaths).toEqual([])
  expect(sent.tries).toBeGreaterThan(sent.messages / BATCH)

  const place = await openPlace(readConfig({ KIZUNA_DATA: dataDir }), createLogger('silent'))
  try {
    const { rows } = await sql<{ facts: number; keys: number; differing: number }>`
      select (select count(*) from activity.events) as facts,
        (select count(distinct key) from activity.event_keys) as keys,
        (select count(*) from activity.person_facts f full join (
            select person_id, name, count(*) as n, coalesce(sum(amount), 0) as amount
            from activity.events group by 1, 2) c using (person_id, name)
          where f.n is distinct from c.n or f.amount is distinct from c.amount) as differing`.execute(
      place.db,
    )
    expect(rows[0]).toEqual({ facts: sent.messages, keys: sent.messages, differing: 0 })
  } finally {
    await place.close()
  }
}, 240_000)
