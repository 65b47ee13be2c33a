import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import iconv from 'iconv-lite'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { correctRows } from './correct/correct-rows.ts'
import { createImport } from './create-import.ts'
import { importSource } from './import-source.ts'
import { listUntaken, readReport } from './list-untaken.ts'
import { previewImport } from './preview-import.ts'
import { untakenCsv } from './rows-csv.ts'
import { workOnImport } from './run/work-on-import.ts'
import { checkImport, chooseMapping, startImport } from './start-import.ts'
import { ecCubeFile } from './testing/ec-cube-file.ts'
import { undoImport } from './undo/undo-import.ts'
import { workOnUndo } from './undo/work-on-undo.ts'
import { untakenView } from './views.ts'

let database: TestDatabase
let ctx: Ctx
let job: Ctx

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'marketer' })
  job = database.ctx({ actor: { kind: 'job', name: 'imports.run' } })
})
afterAll(() => database.close())

async function send(bytes: Buffer, fileName = '受注_2026年10月.csv') {
  return createImport(ctx, { kind: 'orders', fileName, from: Readable.from([bytes]) })
}

/** As a person does it: take the proposed mapping, then run. */
async function importWhole(bytes: Buffer) {
  const { importId } = await send(bytes)
  const { mapping } = await previewImport(ctx, { importId })
  await chooseMapping(ctx, { importId, mapping })
  await startImport(ctx, { importId })
  await workOnImport(job, importId)
  return readReport(ctx, { importId })
}

async function figures() {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from orders.orders) as orders, (select count(*) from orders.lines) as lines,
      (select count(*) from people.persons) as people, (select count(*) from activity.events) as facts,
      (select coalesce(sum(total), 0)::bigint from orders.orders) as total`.execute(database.db)
  return rows[0]
}

describe('an EC-CUBE file with three broken rows', () => {
  let importId = ''

  it('is recognised, and its first rows show what will happen', async () => {
    const row = await send(ecCubeFile())
    expect(row).toMatchObject({ encoding: 'cp932', delimiter: 'comma', state: 'new' })
    const preview = await previewImport(ctx, { importId: row.importId })
    expect(preview.from).toBe('ready')
    expect(preview.mapping.columns).toMatchObject({
      phone: ['TEL1', 'TEL2', 'TEL3'],
      postalCode: ['郵便番号1', '郵便番号2'],
    })
    expect(preview.rows.map(({ is }) => is)).toEqual([
      'taken',
      'untaken',
      'untaken',
      'taken',
      'untaken',
      'cancelled',
      'taken',
    ])
    expect(preview.rows[0]?.cells.slice(2, 6)).toEqual(['髙橋', '春江', 'ﾀｶﾊｼ', 'ﾊﾙｴ'])
  })

  it('a dry run lists the faults and takes nothing', async () => {
    const { importId } = await send(ecCubeFile())
    const { mapping } = await previewImport(ctx, { importId })
    await chooseMapping(ctx, { importId, mapping })
    await checkImport(ctx, { importId })
    await workOnImport(job, importId)
    const { row } = await readReport(ctx, { importId })
    expect(row).toMatchObject({ state: 'checked', rowsTotal: 7, rowsUntaken: 4, rowsTaken: 0 })
    expect(row.foreseen).toMatchObject({ orders: 2, ordersKnown: 0, people: 2, peopleKnown: 0 })

    expect(await figures()).toMatchObject({ orders: 0, people: 0, facts: 0 })
  })

  it('takes whole orders, wherever their lines stand, and counts add up', async () => {
    const { row, counts } = await importWhole(ecCubeFile())
    importId = row.importId
    expect(row).toMatchObject({
      state: 'done',
      rowsTotal: 7,
      rowsTaken: 3,
      rowsUntaken: 4,
      rowsSkipped: 0,
    })
    expect(counts).toEqual({
      all: 4,
      waiting: 1,
      groups: { date: 1, amount: 1, postal: 1, waiting: 1 },
    })
    expect(await figures()).toMatchObject({ orders: 2, lines: 3 })
    const { rows } = await sql<{ total: number; tax: number; lines: number; name: string }>`
      select o.total, o.tax, (select count(*) from orders.lines l where l.order_id = o.order_id) as lines,
        p.family_name || p.given_name as name
      from orders.orders o join people.persons p using (person_id) where o.number = '1001'`.execute(
      database.db,
    )
    expect(rows[0]).toEqual({ total: 6480, tax: 0, lines: 2, name: '髙橋春江' })
  })

  it('says line, column, what was written and why', async () => {
    const { items } = await listUntaken(ctx, { importId, limit: 50 })
    const seen = items.map((row) => untakenView(row, 'ja'))
    expect(
      seen.map(({ line, shown, problems: [problem] }) => [
        line,
        shown,
        problem?.column,
        problem?.value,
        problem?.words,
      ]),
    ).toEqual([
      [3, '石井 正', '注文日', '2026/13/02', '13月はありません。月は1から12までです。'],
      [4, '岡田 ミツ', '価格', '4980円税込', '数字だけ（4980）にすると入ります。'],
      [5, '岡田 ミツ', null, '', '同じ注文の4行目が直ると、一緒に入ります。'],
      [
        6,
        '小林 勇',
        '郵便番号1・郵便番号2',
        '225-00l1',
        '数字の「1」でなく、英字の「l」が入っています。',
      ],
    ])
  })

  it('the untaken rows come as a file that can be corrected and imported again', async () => {
    const reply = await untakenCsv(ctx, { importId, encoding: 'cp932' })
    const file = iconv.decode(await buffer(Readable.from(reply.content)), 'cp932')
    expect(file.split('\r\n')[0]).toMatch(/^注文番号,.*,行,取り込めなかったわけ$/)
    expect(file).toContain('13月はありません')
    const excel = await untakenCsv(ctx, { importId, encoding: 'utf-8' })
    const marked = await buffer(Readable.from(excel.content))
    expect(marked.subarray(0, 3).toString('hex')).toBe('efbbbf')
  })

  it('takes corrected rows, and those that waited for them, as part of the same import', async () => {
    const corrected = await correctRows(ctx, {
      importId,
      rows: [
        { line: 3, cells: { 17: '2026/10/02' } },
        { line: 4, cells: { 21: '4980' } },
        { line: 6, cells: { 6: '225-００１１' } },
      ],
    })
    expect(corrected).toEqual({ taken: 4, untaken: 0, skipped: 0 })
    const { row, counts } = await readReport(ctx, { importId })
    expect(row).toMatchObject({ rowsTaken: 7, rowsUntaken: 0, rowsTotal: 7 })
    expect(row.result).toMatchObject({ ordersCreated: 5 })
    expect(counts.all).toBe(0)
    expect(await figures()).toMatchObject({ orders: 5, lines: 7, people: 5 })
  })

  it('the same file again changes nothing', async () => {
    const before = await figures()
    const { row } = await importWhole(ecCubeFile())
    expect(row.result).toMatchObject({ ordersCreated: 0, ordersUpdated: 0, ordersUnchanged: 2 })
    expect(await figures()).toEqual(before)
  })

  it('is undone whole, and stays in the list as undone', async () => {
    await undoImport(ctx, { importId })
    await workOnUndo(job, importId)
    const { row } = await readReport(ctx, { importId })
    expect(row).toMatchObject({ state: 'undone' })
    expect(row.undone).toMatchObject({ orders: 5, people: 5 })
    expect(await figures()).toEqual({ orders: 0, lines: 0, people: 0, facts: 0, total: 0 })
    await expect(startImport(ctx, { importId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('gives its file back byte for byte, to who may take people out', async () => {
    const { row } = await readReport(ctx, { importId })
    const file = await importSource(database.ctx({ role: 'lead' }), { importId })
    expect(file.filename).toBe(row.fileName)
    expect((await buffer(file.content)).equals(ecCubeFile())).toBe(true)
    await expect(importSource(ctx, { importId })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('rows without an order number', () => {
  const log = Buffer.from('お客様番号,注文日,合計\n1,2026/1/1,100\n1,2026/1/1,100\n2,2026/1/2,50\n')

  it('identical rows stay two orders, and come in once', async () => {
    const first = await importWhole(log)
    expect(first.row.result).toMatchObject({ ordersCreated: 3 })
    const second = await importWhole(log)
    expect(second.row.result).toMatchObject({ ordersCreated: 0, ordersUnchanged: 3 })
  })
})

describe('who may', () => {
  it('a reader may look and not import; somebody without permission sees nothing', async () => {
    const reader = database.ctx({ role: 'reader' })
    const from = Readable.from(['a,b\n1,2\n'])
    await expect(
      createImport(reader, { kind: 'orders', fileName: 'x', from }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
    const stranger = database.ctx({ permissions: [] })
    const { importId } = await send(Buffer.from('a,b\n1,2\n'))
    await expect(readReport(stranger, { importId })).rejects.toMatchObject({ code: 'forbidden' })
    for (const verb of [checkImport, startImport, undoImport])
      await expect(verb(reader, { importId })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
