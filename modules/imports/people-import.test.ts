import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { correctRows } from './correct/correct-rows.ts'
import { createImport } from './create-import.ts'
import { readReport } from './list-untaken.ts'
import { previewImport } from './preview-import.ts'
import { workOnImport } from './run/work-on-import.ts'
import { chooseMapping, startImport } from './start-import.ts'
import { keepImport, stopImport } from './stop-import.ts'
import { undoImport } from './undo/undo-import.ts'
import { workOnUndo } from './undo/work-on-undo.ts'

let database: TestDatabase
let ctx: Ctx
let job: Ctx

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'lead' })
  job = database.ctx({ actor: { kind: 'job', name: 'imports.run' } })
})
afterAll(() => database.close())

async function begin(kind: 'people' | 'orders', text: string) {
  const from = Readable.from([Buffer.from(text)])
  const { importId } = await createImport(ctx, { kind, fileName: 'list.csv', from })
  const { mapping } = await previewImport(ctx, { importId })
  await chooseMapping(ctx, { importId, mapping })
  await startImport(ctx, { importId })
  return { importId, mapping }
}

const LIST = `お客様番号,姓,名,セイ,メイ,メールアドレス,電話番号,郵便番号,生年月日,性別,登録日,メルマガ
1,田中,節子,タナカ,セツコ,setsuko@example.jp,03-1234-5678,105-0011,S12.2.3,女,2001/4/1,希望
2,鈴木,一郎,スズキ,イチロウ,ichiro@example.jp,,060-0001,昭和64年1月7日,男,R8.1.2,
3,佐藤,,,,,,,2月3日,,,
`

it('a list of people: names, birthdays of every era, consent with its proof; a fault is corrected', async () => {
  const { importId, mapping } = await begin('people', LIST)
  expect(mapping.columns).toMatchObject({ birthday: '生年月日', mailConsent: 'メルマガ' })
  await workOnImport(job, importId)
  const { row } = await readReport(ctx, { importId })
  expect(row).toMatchObject({ state: 'done', rowsTaken: 2, rowsUntaken: 1 })
  expect(
    await correctRows(ctx, { importId, rows: [{ line: 4, cells: { 8: '1950/2/3' } }] }),
  ).toEqual({
    taken: 1,
    untaken: 0,
    skipped: 0,
  })
  const { rows } = await sql`
    select p.family_name, p.birthday, p.sex, p.member_since, c.granted
    from people.persons p left join people.pub_consents c using (person_id)
    order by p.birthday`.execute(database.db)
  expect(rows).toEqual([
    {
      family_name: '田中',
      birthday: '1937-02-03',
      sex: 'female',
      member_since: new Date('2001-03-31T15:00:00Z'),
      granted: true,
    },
    { family_name: '佐藤', birthday: '1950-02-03', sex: null, member_since: null, granted: null },
    {
      family_name: '鈴木',
      birthday: '1989-01-07',
      sex: 'male',
      member_since: new Date('2026-01-01T15:00:00Z'),
      granted: null,
    },
  ])
  const again = await begin('people', LIST)
  await workOnImport(job, again.importId)
  const second = await readReport(ctx, again)
  expect(second.row.result).toMatchObject({ peopleCreated: 0 })
})

it('stopped, kept, gone on with, undone', async () => {
  const rows = Array.from({ length: 2500 }, (_, i) => `N${i},2026/1/1,C${i},100`)
  const { importId } = await begin(
    'orders',
    `注文番号,注文日,お客様番号,合計\n${rows.join('\n')}\n`,
  )
  let stopped = false
  await workOnImport(job, importId, {
    onProgress: (row) => {
      if (row.rowsTaken > 0 && !stopped) {
        stopped = true
        void stopImport(ctx, { importId })
      }
    },
  })
  const half = await readReport(ctx, { importId })
  expect(half.row.state).toBe('stopped')
  expect(half.row.rowsTaken + half.row.rowsStaged).toBe(2500)
  await keepImport(ctx, { importId })
  await startImport(ctx, { importId })
  await workOnImport(job, importId)
  const whole = await readReport(ctx, { importId })
  expect(whole.row).toMatchObject({ state: 'done', rowsTaken: 2500, rowsStaged: 0 })
  expect(await workOnImport(job, importId)).toBe('rested')
  await undoImport(ctx, { importId })
  await workOnUndo(job, importId)
  await workOnUndo(job, importId)
  const { rows: left } = await sql`
    select count(*) as n from orders.orders where source like '%list%' or number like 'N%'`.execute(
    database.db,
  )
  expect(left).toEqual([{ n: 0 }])
})

it('a file that can not be read says why, and can be mapped anew', async () => {
  const { importId } = await begin(
    'orders',
    '注文番号,注文日,お客様番号,合計\n1,2026/1/1,"7,100\n2,2026/1/1,8,100\n',
  )
  await workOnImport(job, importId)
  const { row } = await readReport(ctx, { importId })
  expect(row).toMatchObject({ state: 'failed', failure: { params: { line: 2 } } })
  expect(await undoImport(ctx, { importId })).toBeNull()
})

const OWN = `お客様番号,姓,名,会員ランク,好きなお茶,旧ポイント,メモ,__proto__
O1,茶谷,花,gold,煎茶,"1,320",長い,x
O2,茶山,実,,'007,12.5,,
O1,茶谷,花,platinum,,,,
`

it('columns of the shop’s own are kept with the person if wished, and go with an undo', async () => {
  const before = await begin('people', 'お客様番号,姓,名\nO2,茶山,実\n')
  await workOnImport(job, before.importId)
  const from = Readable.from([Buffer.from(OWN)])
  const { importId } = await createImport(ctx, { kind: 'people', fileName: 'own.csv', from })
  const { mapping } = await previewImport(ctx, { importId })
  expect(mapping.traits).toBeUndefined()
  const traits = [
    { column: '会員ランク', name: 'plan' },
    { column: '好きなお茶' },
    { column: '旧ポイント' },
    { column: '__proto__' },
  ]
  const source = before.mapping.source
  await expect(
    chooseMapping(ctx, {
      importId,
      mapping: { ...mapping, traits: [...traits, { column: 'メモ', name: 'plan' }] },
    }),
  ).rejects.toMatchObject({ code: 'invalid' })
  await chooseMapping(ctx, { importId, mapping: { ...mapping, source, traits } })
  await startImport(ctx, { importId })
  await workOnImport(job, importId)
  const kept = async () => {
    const { rows } = await sql<{ number: string; key: string; value: unknown }>`
      select i.value as number, t.key, t.value from people.traits t
      join people.identities i using (person_id) where i.kind = 'customer_number'
      order by i.value, t.key collate "C"`.execute(database.db)
    return rows.map(({ number, key, value }) => [number, key, value])
  }
  expect(await kept()).toEqual([
    ['O1', '__proto__', 'x'],
    ['O1', 'plan', 'platinum'],
    ['O1', '好きなお茶', '煎茶'],
    ['O1', '旧ポイント', 1320],
    ['O2', '好きなお茶', '007'],
    ['O2', '旧ポイント', 12.5],
  ])
  await undoImport(ctx, { importId })
  await workOnUndo(job, importId)
  expect(await kept()).toEqual([])
})

it('a value too long to be kept waits for its correction like any other; orders tell the newest', async () => {
  const text = `注文番号,注文日,合計,メールアドレス,ランク
T1,2024-05-01,1000,rank@example.jp,gold
T2,2023-05-01,1000,rank@example.jp,silver
T3,2022-05-01,1000,rank@example.jp,${'長'.repeat(501)}
`
  const from = Readable.from([Buffer.from(text)])
  const { importId } = await createImport(ctx, { kind: 'orders', fileName: 'rank.csv', from })
  const { mapping } = await previewImport(ctx, { importId })
  await chooseMapping(ctx, { importId, mapping: { ...mapping, traits: [{ column: 'ランク' }] } })
  await startImport(ctx, { importId })
  await workOnImport(job, importId)
  const { row } = await readReport(ctx, { importId })
  expect(row).toMatchObject({ state: 'done', rowsTaken: 2, rowsUntaken: 1 })
  await correctRows(ctx, { importId, rows: [{ line: 4, cells: { 4: 'bronze' } }] })
  const { rows } = await sql`select t.value, t.updated_at from people.traits t
    join people.identities i using (person_id) where i.value = 'rank@example.jp'`.execute(
    database.db,
  )
  expect(rows).toEqual([{ value: 'gold', updated_at: new Date('2024-04-30T15:00:00Z') }])
})
