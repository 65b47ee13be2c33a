import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { erasePerson } from '../people/index.ts'
import { createImport } from './create-import.ts'
import { listUntaken, readReport } from './list-untaken.ts'
import { previewImport } from './preview-import.ts'
import { workOnImport } from './run/work-on-import.ts'
import { checkImport, chooseMapping, startImport } from './start-import.ts'

let database: TestDatabase
let ctx: Ctx
let job: Ctx

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'owner' })
  job = database.ctx({ actor: { kind: 'job', name: 'imports.run' } })
})
afterAll(() => database.close())

async function work(kind: 'people' | 'orders', text: string, begin = startImport) {
  const from = Readable.from([Buffer.from(text)])
  const { importId } = await createImport(ctx, { kind, fileName: 'list.csv', from })
  const { mapping } = await previewImport(ctx, { importId })
  await chooseMapping(ctx, { importId, mapping: { ...mapping, source: 'shop' } })
  await begin(ctx, { importId })
  await workOnImport(job, importId)
  const { row } = await readReport(ctx, { importId })
  const untaken = await listUntaken(ctx, { importId, limit: 100 })
  const told = untaken.items.map(({ line, shown, problems }) => [
    line,
    shown,
    problems.map(({ reason }) => reason).join(),
  ])
  return { importId, row, told }
}

const PEOPLE = `お客様番号,姓,名,メールアドレス,電話番号
1,田中,節子,setsuko@example.jp,
2,鈴木,一郎,ichiro@example.jp,
`
const ORDERS = `注文番号,注文日,お客様番号,メールアドレス,商品コード,個数,価格
A1,2026/1/1,1,setsuko@example.jp,P1,1,100
A1,2026/1/1,1,setsuko@example.jp,P2,1,100
A2,2026/1/2,2,ichiro@example.jp,P1,1,100
A3,2026/1/3,1,,P1,1,100
`

it('rows of an erased person stand in the report with their line and the reason', async () => {
  await work('people', PEOPLE)
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.persons where family_name = '田中'`.execute(
    database.db,
  )
  await erasePerson(ctx, { personId: rows[0]?.personId ?? '' })
  const people = [[2, '田中 節子', 'personErased']]
  const orders = [
    [2, '1', 'personErased'],
    [3, '1', 'waitsForRow'],
    [5, '1', 'personErased'],
  ]
  for (const begin of [checkImport, startImport]) {
    const ofPeople = await work('people', PEOPLE, begin)
    expect(ofPeople.told).toEqual(people)
    expect(ofPeople.row).toMatchObject({ rowsTotal: 2, rowsUntaken: 1 })
    const ofOrders = await work('orders', ORDERS, begin)
    expect(ofOrders.told).toEqual(orders)
    expect(ofOrders.row).toMatchObject({ rowsTotal: 4, rowsUntaken: 3 })
  }
})
