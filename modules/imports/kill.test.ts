import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { packageRoot } from '../../kernel/package-root.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { createImport } from './create-import.ts'
import { findImport } from './imports.queries.ts'
import { previewImport } from './preview-import.ts'
import { chooseMapping, startImport } from './start-import.ts'

const ORDERS = 1500
const LINES = 4

/** A process of its own that works on an import and says how far it is. */
const PROGRAM = `
import { readConfig } from './kernel/config.ts'
import { createDb, createPool } from './kernel/db.ts'
import { createLogger } from './kernel/log.ts'
import { diskStorage } from './kernel/storage.ts'
import { workOnImport } from './modules/imports/run/work-on-import.ts'
import { modules } from './server/modules.ts'
const { importId, files, connection } = JSON.parse(process.argv.at(-1))
const pool = createPool(connection, () => {})
const config = readConfig({ KIZUNA_DATA: files, LOG_LEVEL: 'silent' })
const host = { config, log: createLogger('silent'), storage: diskStorage(files + '/files'), modules,
  secret: Buffer.alloc(32, 'kizuna') }
const ctx = { actor: { kind: 'job', name: 'imports.run' }, tx: createDb(pool), now: new Date(),
  requestId: 'test', locale: 'ja', from: null, host }
console.log('began')
const onProgress = ({ state }) => console.log(state)
console.log(await workOnImport(ctx, importId, { silentSeconds: 0, onProgress }))
await pool.end()
`

let database: TestDatabase
let ctx: Ctx

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'lead' })
})
afterAll(() => database.close())

/** Lines of one order stand far apart, so that there are many pieces and chunks. */
function scatteredOrders(): string {
  const rows = Array.from({ length: ORDERS * LINES }, (_, i) => {
    const order = i % ORDERS
    return `N${order},2026/1/${1 + (order % 28)},C${order % 400},P${Math.floor(i / ORDERS)},1,100`
  })
  return `注文番号,注文日,お客様番号,商品コード,個数,価格\n${rows.join('\n')}\n`
}

/** Works on the import in a process of its own, killed a moment after so many words of progress; whether it finished. */
async function work(importId: string, killAfter: number | null): Promise<boolean> {
  const files = database.host.config.KIZUNA_DATA
  const given = JSON.stringify({ importId, files, connection: database.connection })
  const args = ['--import', 'tsx', '--input-type=module', '-e', PROGRAM, given]
  const child = spawn(process.execPath, args, {
    cwd: packageRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  let words = 0
  for await (const word of createInterface(child.stdout)) {
    words += 1
    if (word === 'done' || killAfter === null || words <= killAfter) continue
    await sleep(Math.random() * 40)
    child.kill('SIGKILL')
    break
  }
  await exited
  return (await findImport(database.db, importId))?.state === 'done'
}

it('killed again and again, it resumes and every order is there exactly once', async () => {
  const from = Readable.from([scatteredOrders()])
  const { importId } = await createImport(ctx, { kind: 'orders', fileName: 'orders.csv', from })
  const { mapping } = await previewImport(ctx, { importId })
  await chooseMapping(ctx, { importId, mapping })
  await startImport(ctx, { importId })
  // A fast machine may get to the end between two words: the early kills are the ones to count on.
  const finished: boolean[] = []
  for (const killAfter of [0, 1, 1, 2, 3]) finished.push(await work(importId, killAfter))
  expect(finished.slice(0, 2)).toEqual([false, false])
  expect(finished.at(-1) || (await work(importId, null))).toBe(true)

  const row = await findImport(database.db, importId)
  const rows = ORDERS * LINES
  expect(row).toMatchObject({ state: 'done', rowsTotal: rows, rowsTaken: rows, rowsUntaken: 0 })
  expect(row?.result).toMatchObject({ ordersCreated: ORDERS, peopleCreated: 400 })
  const { rows: counted } = await sql`
    select (select count(*) from orders.orders) as orders, (select count(*) from orders.lines) as lines,
      (select sum(goods)::bigint from orders.orders) as goods,
      (select sum(sales)::bigint from orders.person_totals) as totals,
      (select count(*) from people.persons) as people,
      (select count(*) from activity.events where name = 'order.placed') as facts,
      (select count(*) from imports.pieces) as pieces`.execute(database.db)
  expect(counted[0]).toEqual({
    orders: ORDERS,
    lines: rows,
    goods: rows * 100,
    totals: rows * 100,
    people: 400,
    facts: ORDERS,
    pieces: 0,
  })
}, 240_000)
