import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '../../kernel/config.ts'
import { createLogger } from '../../kernel/log.ts'
import { packageRoot } from '../../kernel/package-root.ts'
import { openPlace, type Place } from '../../server/place.ts'
import { createImport } from './create-import.ts'
import { findImport, type ImportRow } from './imports.queries.ts'
import { previewImport } from './preview-import.ts'
import { chooseMapping, startImport } from './start-import.ts'

const ORDERS = 3000
const LINES = 3
const BUYERS = 400
/** Kills once so many rows are in: within the reading, and between chunks. */
const KILLS = [0, 3000]

let dataDir: string
let place: Place
let server: ChildProcess | undefined

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kizuna-import-crash-'))
  place = await openPlace(readConfig({ KIZUNA_DATA: dataDir }), createLogger('silent'))
}, 60_000)

afterAll(async () => {
  server?.kill('SIGTERM')
  if (server && server.exitCode === null) await once(server, 'exit')
  await place.close()
  await rm(dataDir, { recursive: true, force: true })
}, 60_000)

const PROGRAM = `
import closeWithGrace from 'close-with-grace'
import { readConfig } from './kernel/config.ts'
import { createLogger } from './kernel/log.ts'
import { startServer } from './server/start.ts'
const server = await startServer(readConfig(), createLogger('silent'))
closeWithGrace(() => server.stop())
console.log('listening')
`

/** Works the import off as a shop's server does, and brings PostgreSQL up again when it falls. */
async function startServer(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', PROGRAM], {
    cwd: packageRoot,
    env: { ...process.env, KIZUNA_DATA: dataDir, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

async function killPostgres() {
  const files = await readdir(dataDir, { recursive: true })
  const path = files.find((file) => file.endsWith('postmaster.pid'))
  if (!path) return false
  const [pid] = (await readFile(join(dataDir, path), 'utf8')).split('\n')
  return process.kill(Number(pid), 'SIGKILL')
}

async function onceImport(importId: string, is: (row: ImportRow) => boolean): Promise<ImportRow> {
  for (;;) {
    const row = await findImport(place.db, importId).catch(() => undefined)
    if (row && is(row)) return row
    await sleep(20)
  }
}

function orders(): string {
  const rows = Array.from({ length: ORDERS * LINES }, (_, i) => {
    const order = i % ORDERS
    return `N${order},2026/1/${1 + (order % 28)},C${order % BUYERS},P${Math.floor(i / ORDERS)},1,100`
  })
  return `注文番号,注文日,お客様番号,商品コード,個数,価格\n${rows.join('\n')}\n`
}

it('PostgreSQL killed again and again, the import resumes and every order is there exactly once', async () => {
  const ctx = place.operator()
  const from = Readable.from([orders()])
  const { importId } = await createImport(ctx, { kind: 'orders', fileName: 'orders.csv', from })
  const { mapping } = await previewImport(ctx, { importId })
  await chooseMapping(ctx, { importId, mapping })
  await startImport(ctx, { importId })
  server = await startServer()
  const caught: string[] = []
  for (const taken of KILLS) {
    const { state } = await onceImport(
      importId,
      (row) => row.state === 'done' || (row.bytesRead > 0 && row.rowsTaken >= taken),
    )
    caught.push(state)
    if (await killPostgres()) await sleep(500)
  }
  expect(caught.filter((state) => state !== 'done').length).toBe(KILLS.length)
  const row = await onceImport(importId, ({ state }) => state === 'done' || state === 'failed')
  const rows = ORDERS * LINES
  expect(row).toMatchObject({ state: 'done', rowsTotal: rows, rowsTaken: rows, rowsUntaken: 0 })
  expect(row.result).toMatchObject({ ordersCreated: ORDERS, peopleCreated: BUYERS })
  const { rows: counted } = await sql`
    select (select count(*) from orders.orders) as orders, (select count(*) from orders.lines) as lines,
      (select sum(sales)::bigint from orders.person_totals) as totals,
      (select count(*) from people.persons) as people,
      (select count(*) from activity.events where name = 'order.placed') as facts,
      (select count(*) from imports.pieces) as pieces`.execute(place.db)
  expect(counted[0]).toEqual({
    orders: ORDERS,
    lines: rows,
    totals: rows * 100,
    people: BUYERS,
    facts: ORDERS,
    pieces: 0,
  })
}, 300_000)
