import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { createImport } from './create-import.ts'
import { readReport } from './list-untaken.ts'
import { previewImport } from './preview-import.ts'
import { workOnImport } from './run/work-on-import.ts'
import { checkImport, chooseMapping, startImport } from './start-import.ts'
import { ecCubeFile } from './testing/ec-cube-file.ts'

let database: TestDatabase
let ctx: Ctx
let job: Ctx

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'marketer' })
  job = database.ctx({ actor: { kind: 'job', name: 'imports.run' } })
})
afterAll(() => database.close())

async function checked(text: string | Buffer) {
  const from = Readable.from([Buffer.from(text)])
  const { importId } = await createImport(ctx, { kind: 'orders', fileName: 'orders.csv', from })
  const { mapping } = await previewImport(ctx, { importId })
  await chooseMapping(ctx, { importId, mapping })
  await checkImport(ctx, { importId })
  await workOnImport(job, importId)
  return readReport(ctx, { importId })
}

it('foresees exactly what the run then does', async () => {
  const dry = await checked(ecCubeFile())
  const started = await startImport(ctx, dry.row)
  // What the dry run has read is not read again.
  expect(started.state).toBe('running')
  await workOnImport(job, dry.row.importId)
  const run = await readReport(ctx, dry.row)
  expect(run.row.state).toBe('done')
  expect(run.counts).toEqual(dry.counts)
  expect(run.row.rowsTaken).toBe(dry.row.rowsStaged)
  expect(run.row.rowsUntaken).toBe(dry.row.rowsUntaken)
  expect(run.row.result.ordersCreated).toBe(dry.row.foreseen?.orders)
  expect(run.row.result.peopleCreated).toBe(dry.row.foreseen?.people)
})

it('lists rows that fail only as a whole order, with the column that lacks something', async () => {
  const { row, counts } = await checked(
    '注文番号,注文日,お客様番号,商品名,個数,価格\nA,2026/1/1,,x,1,100\nA,2026/1/1,,y,1,100\nB,,7,x,1,5\n',
  )
  expect(row).toMatchObject({ state: 'checked', rowsStaged: 0, rowsUntaken: 3 })
  expect(counts.groups).toEqual({ person: 1, waiting: 1, date: 1 })
})
