import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { createImport } from './create-import.ts'
import { listUntaken, readReport } from './list-untaken.ts'
import type { Mapping } from './mapping.rules.ts'
import { previewImport } from './preview-import.ts'
import { untakenCsv } from './rows-csv.ts'
import { workOnImport } from './run/work-on-import.ts'
import { chooseMapping, startImport } from './start-import.ts'

let database: TestDatabase
let ctx: Ctx
let job: Ctx

beforeEach(async () => {
  await database?.close()
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'lead' })
  job = database.ctx({ actor: { kind: 'job', name: 'imports.run' } })
})
afterAll(() => database.close())

const HEADER = '注文番号,注文日,お客様番号,商品コード,個数,価格'

async function take(content: string, mapping?: Mapping) {
  const from = Readable.from([content])
  const { importId } = await createImport(ctx, { kind: 'orders', fileName: 'orders.csv', from })
  const proposed = await previewImport(ctx, { importId, ...(mapping && { mapping }) })
  await chooseMapping(ctx, { importId, mapping: proposed.mapping })
  await startImport(ctx, { importId })
  await workOnImport(job, importId)
  const { row } = await readReport(ctx, { importId })
  return { importId, row, mapping: proposed.mapping }
}

const csvOf = async (importId: string) =>
  text((await untakenCsv(ctx, { importId, encoding: 'utf-8' })).content)

/** Every order with its lines, and how often it is told on the timeline. */
async function books() {
  const { rows } = await sql<{ number: string; skus: string; total: number; facts: number }>`
    select o.number, o.total, (select string_agg(l.sku, ' ' order by l.sku) from orders.lines l
        where l.person_id = o.person_id and l.order_id = o.order_id) as skus,
      (select count(*) from activity.events e where e.name = 'order.placed'
        and e.payload ->> 'number' = o.number) as facts
    from orders.orders o order by o.number`.execute(database.db)
  return rows.map(({ number, skus, total, facts }) => `${number} ${skus} ${total} ${facts}`)
}

const WHOLE = ['A P1 P2 P3 600 1', 'B P1 100 1', 'C P1 P2 300 1']

it('the downloaded file, corrected and imported again, doubles nothing and loses nothing', async () => {
  const first = await take(
    `${HEADER}
A,2026/1/1,7,P1,1,100
A,2026/1/1,7,P2,1,二百
A,2026/1/1,7,P3,1,300
B,2026/1/2,7,P1,1,100
C,2026/1/3,8,P1,1,100
C,2026/13/3,8,P2,1,200
`,
  )
  expect(first.row).toMatchObject({ rowsTaken: 1, rowsUntaken: 5 })
  const report = await csvOf(first.importId)
  expect(report.trim().split('\n')).toHaveLength(6)
  const corrected = report.replace('二百', '200').replace('2026/13/3', '2026/1/3')
  const second = await take(corrected, first.mapping)
  expect(second.row).toMatchObject({ rowsTotal: 5, rowsTaken: 5, rowsUntaken: 0 })
  expect(second.row.result).toMatchObject({ ordersCreated: 2, ordersUpdated: 0 })
  expect(await books()).toEqual(WHOLE)

  const third = await take(corrected, first.mapping)
  expect(third.row.result).toMatchObject({ ordersCreated: 0, ordersUnchanged: 2 })
  expect(await books()).toEqual(WHOLE)
})

it('a row with too many columns holds its whole order back', async () => {
  const first = await take(
    `${HEADER}
A,2026/1/1,7,P1,1,100
A,2026/1/1,7,P2,1,200,300
A,2026/1/1,7,P3,1,300
B,2026/1/2,7,P1,1,100
C,2026/1/3,8,P1,1,100
C,2026/1/3,8,P2,1,200
`,
  )
  expect(first.row).toMatchObject({ rowsTaken: 3, rowsUntaken: 3 })
  const corrected = await csvOf(first.importId)
  await take(corrected, first.mapping)
  expect(await books()).toEqual(WHOLE)
})

it('a row whose number was missing does not push the lines out that are in already', async () => {
  const first = await take(
    `${HEADER}
,2026/1/1,7,P2,1,200
A,2026/1/1,7,P1,1,100
A,2026/1/1,7,P3,1,300
`,
  )
  expect(first.row).toMatchObject({ rowsTaken: 2, rowsUntaken: 1 })
  const corrected = (await csvOf(first.importId)).replace(/^,2026/m, 'A,2026')
  const second = await take(corrected, first.mapping)
  expect(await books()).toEqual(['A P1 P3 400 1'])
  const { items } = await listUntaken(ctx, { importId: second.importId, limit: 10 })
  expect(items.map(({ line, problems }) => [line, problems[0]?.reason])).toEqual([
    [2, 'orderHasMore'],
  ])
})
