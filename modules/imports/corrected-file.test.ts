import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { correctRows } from './correct/correct-rows.ts'
import { createImport } from './create-import.ts'
import { listUntaken, readReport } from './list-untaken.ts'
import type { Mapping } from './mapping.rules.ts'
import { previewImport } from './preview-import.ts'
import { untakenCsv } from './rows-csv.ts'
import { workOnImport } from './run/work-on-import.ts'
import { chooseMapping, startImport } from './start-import.ts'
import { untakenView } from './views.ts'

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

const NAMED = '注文番号,注文日,お客様番号,氏名,商品コード,個数,価格'

async function wordsOf(importId: string) {
  const { items } = await listUntaken(ctx, { importId, limit: 10 })
  return items.map((item) => {
    const { line, problems } = untakenView(item, 'ja')
    return `${line} ${problems[0]?.column} ${problems[0]?.words}`
  })
}

it('a correction never puts a row into the order of somebody else, or of another day', async () => {
  const first = await take(
    `${NAMED}
A-1001,2026/10/3,7,山本 花子,P1,1,100
,2026/10/3,8,佐藤 清,P2,1,200
,2026/10/9,7,山本 花子,P3,1,300
`,
  )
  const of = { importId: first.importId }
  const tried = await correctRows(ctx, {
    ...of,
    rows: [3, 4].map((line) => ({ line, cells: { 0: 'A-1001' } })),
  })
  expect(tried).toEqual({ taken: 0, untaken: 2, skipped: 0 })
  expect(await wordsOf(first.importId)).toEqual([
    '3 注文番号 A-1001 は別の方（山本 花子様・2026年10月3日）のご注文です。番号を確かめてください。',
    '4 null 同じ注文の3行目が直ると、一緒に入ります。',
  ])
  await correctRows(ctx, { ...of, rows: [{ line: 3, cells: { 0: 'A-1002' } }] })
  expect(await wordsOf(first.importId)).toEqual([
    '4 注文番号 A-1001 は2026年10月3日のご注文です。番号と日付を確かめてください。',
  ])
  expect(await books()).toEqual(['A-1001 P1 100 1', 'A-1002 P2 200 1'])
})

it('a file never puts a row into the order of somebody else, or of another day', async () => {
  const first = await take(
    `${NAMED}
A,2026/10/3,7,山本 花子,P1,1,100
B,2026/10/3,7,山本 花子,P1,1,100
B,2026/10/3,8,佐藤 清,P2,1,200
`,
  )
  expect(await wordsOf(first.importId)).toEqual([
    '3 null 同じ注文の4行目が直ると、一緒に入ります。',
    '4 注文番号 B は別の方（山本 花子様・2026年10月3日）のご注文です。番号を確かめてください。',
  ])
  const other = await take(`${NAMED}\nA,2026/10/3,8,佐藤 清,P9,1,900\n`, first.mapping)
  expect(await wordsOf(other.importId)).toEqual([
    '2 注文番号 A は別の方（山本 花子様・2026年10月3日）のご注文です。番号を確かめてください。',
  ])
  const later = await take(`${NAMED}\nA,2026/10/5,7,山本 花子,P9,1,900\n`, first.mapping)
  expect(await wordsOf(later.importId)).toEqual([
    '2 注文番号 A は2026年10月3日のご注文です。番号と日付を確かめてください。',
  ])
  expect(await books()).toEqual(['A P1 100 1'])
  const { rows } = await sql`select person_id from people.persons`.execute(database.db)
  expect(rows).toHaveLength(1)
})
