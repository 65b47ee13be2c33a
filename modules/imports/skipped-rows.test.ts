import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { correctRows } from './correct/correct-rows.ts'
import { createImport } from './create-import.ts'
import { listSkipped } from './list-skipped.ts'
import { readReport } from './list-untaken.ts'
import { previewImport } from './preview-import.ts'
import { skippedCsv } from './rows-csv.ts'
import { workOnImport } from './run/work-on-import.ts'
import { SKIPPED_KEPT } from './skipped.queries.ts'
import { checkImport, chooseMapping, startImport } from './start-import.ts'
import { undoImport } from './undo/undo-import.ts'
import { workOnUndo } from './undo/work-on-undo.ts'

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

const HEADER = '注文番号,注文日,お客様番号,商品コード,個数,価格,備考'
const ROWS = [
  'A,2026/1/1,7,P1,1,100,',
  'T1,2026/1/2,8,P1,1,100,テスト',
  'T2,2026/1/3,9,P1,1,100,社内',
  'B,2026/13/4,7,P1,1,100,',
]

/** With a rule that has a name and one that has none. */
async function send(rows: string[]) {
  const from = Readable.from([`${HEADER}\n${rows.join('\n')}\n`])
  const { importId } = await createImport(ctx, { kind: 'orders', fileName: 'orders.csv', from })
  const { mapping } = await previewImport(ctx, { importId })
  const rule = (value: string, name?: string) => ({
    name,
    when: { column: '備考', is: 'equals' as const, value },
    // biome-ignore lint/suspicious/noThenProperty: «when … then» is how a rule reads; never awaited
    then: 'skip' as const,
  })
  const rules = [rule('テスト', 'ためしのご注文'), rule('社内')]
  await chooseMapping(ctx, { importId, mapping: { ...mapping, rules } })
  return importId
}

async function run(importId: string) {
  await startImport(ctx, { importId })
  await workOnImport(job, importId)
}

const listed = async (importId: string) => {
  const { items, total } = await listSkipped(ctx, { importId, limit: 10 })
  return { total, rows: items.map(({ line, rule }) => [line, rule]) }
}

it('rows that a rule left out are listed after a dry run and a run, with line and rule', async () => {
  const importId = await send(ROWS)
  await checkImport(ctx, { importId })
  await workOnImport(job, importId)
  const both = {
    total: 2,
    rows: [
      [3, 'ためしのご注文'],
      [4, expect.stringContaining('社内')],
    ],
  }
  expect(await listed(importId)).toEqual(both)
  await run(importId)
  expect(await listed(importId)).toEqual(both)
  const first = await listSkipped(ctx, { importId, limit: 1 })
  const cursor = first.nextCursor ?? undefined
  const second = await listSkipped(ctx, { importId, limit: 1, cursor })
  expect([...first.items, ...second.items].map(({ cells }) => cells[0])).toEqual(['T1', 'T2'])

  const file = await text((await skippedCsv(ctx, { importId, encoding: 'utf-8' })).content)
  const [head, one, ...rest] = file.trim().split('\r\n')
  expect(head).toContain(`${HEADER},行,飛ばした決まり`)
  expect(one).toBe('T1,2026/1/2,8,P1,1,100,テスト,3,ためしのご注文')
  expect(rest).toHaveLength(1)
})

it('a corrected row that a rule leaves out joins the list, and the figures add up', async () => {
  const importId = await send(ROWS)
  await run(importId)
  const corrected = await correctRows(ctx, {
    importId,
    rows: [{ line: 5, cells: { 1: '2026/1/4', 6: 'テスト' } }],
  })
  expect(corrected).toEqual({ taken: 0, untaken: 0, skipped: 1 })
  expect((await listed(importId)).rows.map(([line]) => line)).toEqual([3, 4, 5])
  const { row } = await readReport(ctx, { importId })
  expect(row).toMatchObject({ rowsSkipped: 3, skippedByRule: [2, 1], rowsUntaken: 0 })
})

it('of very many only the first are kept; an undone import keeps none', async () => {
  const many = Array.from({ length: SKIPPED_KEPT + 5 }, (_, i) => `T${i},2026/1/2,8,P1,1,1,テスト`)
  const importId = await send([...many, 'A,2026/1/1,7,P1,1,100,'])
  await run(importId)
  const { row } = await readReport(ctx, { importId })
  expect(row).toMatchObject({ rowsSkipped: SKIPPED_KEPT + 5, rowsTaken: 1 })
  expect((await listed(importId)).total).toBe(SKIPPED_KEPT)
  await undoImport(ctx, { importId })
  await workOnUndo(job, importId)
  const { rows } = await sql`select 1 from imports.skipped`.execute(database.db)
  expect(rows).toEqual([])
})

it('who may not read imports sees none of it', async () => {
  const importId = await send(ROWS)
  const nobody = database.ctx({ permissions: [] })
  await expect(listSkipped(nobody, { importId, limit: 10 })).rejects.toMatchObject({
    code: 'forbidden',
  })
})
