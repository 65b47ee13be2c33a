import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { correctRows } from './correct/correct-rows.ts'
import { createImport } from './create-import.ts'
import { readReport } from './list-untaken.ts'
import type { Mapping } from './mapping.rules.ts'
import { previewImport } from './preview-import.ts'
import { wordsOfProblem } from './problem-words.ts'
import type { Problem } from './rows/piece.ts'
import { workOnImport } from './run/work-on-import.ts'
import { checkImport, chooseMapping, startImport } from './start-import.ts'
import { courseOf, readCycle, readState } from './subscriptions.rules.ts'
import { undoImport } from './undo/undo-import.ts'
import { workOnUndo } from './undo/work-on-undo.ts'
import { untakenAfter } from './untaken.queries.ts'

let database: TestDatabase
let ctx: Ctx
let job: Ctx

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'lead', now: '2026-11-22T03:00:00Z' })
  job = database.ctx({ actor: { kind: 'job', name: 'imports.run' }, now: '2026-11-22T03:00:00Z' })
})
afterAll(() => database.close())

async function sent(text: string, fileName = '定期_2026年11月.csv') {
  const from = Readable.from([Buffer.from(text)])
  const { importId } = await createImport(ctx, { kind: 'subscriptions', fileName, from })
  return { importId, ...(await previewImport(ctx, { importId })) }
}

async function taken(text: string, change: Partial<Mapping> = {}) {
  const { importId, mapping } = await sent(text)
  await chooseMapping(ctx, { importId, mapping: { ...mapping, ...change } })
  await startImport(ctx, { importId })
  await workOnImport(job, importId)
  return readReport(ctx, { importId })
}

async function undone(importId: string) {
  await undoImport(ctx, { importId })
  await workOnUndo(job, importId)
  return (await readReport(ctx, { importId })).row.undone
}

async function kept() {
  const { rows } = await sql`
    select s.number, s.name, s.quantity, s.price::int as price, s.cycle_days, s.cycle_months,
      (s.started_at at time zone 'Asia/Tokyo')::date::text as started, s.next_on::text as next,
      s.status, (s.cancelled_at at time zone 'Asia/Tokyo')::date::text as ended,
      s.cancel_reason_ja as reason
    from orders.pub_subscriptions s order by s.number`.execute(database.db)
  return rows
}

const LIST = `お客様番号,お名前,定期番号,商品コード,商品名,数量,単価,お届け間隔,開始日,次回お届け日,状態,解約日,解約理由
C1,田中 節子,S-1,AO-30,青汁 30包,2,"3,200",28日ごと,2025/3/1,2026/12/1,継続中,,
C2,鈴木 一郎,S-2,AO-60,青汁 60包,1,"4,980",毎月,2024/1/31,,解約済み,2025/7/2,家計を見直している
C3,佐藤 由美,S-3,AO-30,青汁 30包,1,"3,200",4週間,2025/5/5,2026/12/20,お休み中,,
C4,森 花,S-4,AO-30,青汁 30包,1,"3,200",ときどき,2025/5/5,,継続中,2025/6/6,
`

test('a list of subscriptions comes in, is corrected, changes nothing twice, and goes back whole', async () => {
  const { row, counts } = await taken(LIST)
  expect(row).toMatchObject({ state: 'done', rowsTaken: 3, rowsUntaken: 1 })
  expect(row.mapping).toMatchObject({ columns: { number: '定期番号', cycle: 'お届け間隔' } })
  expect(row.result).toMatchObject({ subscriptionsCreated: 3, peopleCreated: 3 })
  expect(counts.groups).toMatchObject({ course: 1 })
  const [wrong] = await untakenAfter(database.db, row.importId, { after: 0, limit: 1, group: null })
  expect(wrong?.problems.map(({ reason }) => reason)).toEqual(['cycleUnreadable', 'endContradicts'])
  const before = await kept()
  expect(before).toMatchObject([
    { number: 'S-1', quantity: 2, price: 6400, cycle_days: 28, next: '2026-12-01' },
    {
      cycle_months: 1,
      started: '2024-01-31',
      status: 'cancelled',
      ended: '2025-07-02',
      reason: '家計を見直している',
    },
    { cycle_days: 28, status: 'paused' },
  ])
  const again = await taken(LIST)
  expect(again.row.result).toMatchObject({ subscriptionsCreated: 0, subscriptionsUnchanged: 3 })
  expect(await kept()).toEqual(before)
  const cells = { 7: '28日', 10: '解約' }
  expect(
    await correctRows(ctx, { importId: row.importId, rows: [{ line: 5, cells }] }),
  ).toMatchObject({ taken: 1 })
  expect(await kept()).toHaveLength(4)
  const { rows: facts } = await sql`select name, count(*)::int as n from activity.events
    where name like 'subscription.%' group by 1 order by 1`.execute(database.db)
  expect(facts).toEqual([
    { name: 'subscription.cancelled', n: 2 },
    { name: 'subscription.started', n: 4 },
  ])
  expect(await undone(again.row.importId)).toMatchObject({ subscriptions: 0 })
  expect(await undone(row.importId)).toMatchObject({ subscriptions: 4, people: 4 })
  expect(await kept()).toEqual([])
})

test('a later file that says something else replaces it, and its undo brings back what was', async () => {
  const head = 'お客様番号,定期番号,商品名,お届け間隔,開始日,次回お届け日'
  const first = await taken(`${head}\nD1,T-1,青汁,28日,2025/3/1,2026/12/1\n`)
  const before = await kept()
  const second = await taken(`${head}\nD1,T-1,青汁 大袋,56日,2025/3/1,2026/12/15\n`)
  expect(second.row.result).toMatchObject({ subscriptionsUpdated: 1 })
  expect(await kept()).toMatchObject([{ name: '青汁 大袋', cycle_days: 56, next: '2026-12-15' }])
  const other = await taken(`${head}\nD2,T-1,青汁,28日,2025/3/1,2026/12/1\n`)
  expect(other.row).toMatchObject({ rowsTaken: 0, rowsUntaken: 1 })
  await undone(second.row.importId)
  expect(await kept()).toEqual(before)
  await undone(first.row.importId)
  expect(await kept()).toEqual([])
})

test('months of life and yes or no: the start is counted back from the day of the file', async () => {
  const text =
    '会員番号,継続月数,コース名,月額,解約フラグ\nA,3,Yearly,20.50,No\nB,0,Monthly,9.95,Yes\nC,x,Monthly,1,No\n'
  const { importId, mapping, faults } = await sent(text, '契約.csv')
  expect(mapping.columns).toMatchObject({ number: '会員番号', monthsLived: '継続月数' })
  expect(faults).toEqual(['asOfMissing', 'cycleMissing'])
  const defaults = { asOf: '2026-05-31', cycle: '1か月' }
  await chooseMapping(ctx, { importId, mapping: { ...mapping, currency: 'USD', defaults } })
  await checkImport(ctx, { importId })
  await workOnImport(job, importId)
  const { row } = await readReport(ctx, { importId })
  expect(row).toMatchObject({ state: 'checked', rowsUntaken: 1 })
  expect(row.foreseen).toMatchObject({ subscriptions: 2, subscriptionsKnown: 0, people: 2 })
  expect(await kept()).toEqual([])
  await startImport(ctx, { importId })
  await workOnImport(job, importId)
  expect(await kept()).toMatchObject([
    { number: 'A', started: '2026-02-28', status: 'active', ended: null, price: 2050 },
    { number: 'B', started: '2026-05-31', status: 'cancelled', ended: '2026-05-31', price: 995 },
  ])
})

test('nobody is made of a row that is not taken', async () => {
  const head = 'お客様番号,お名前,定期番号,商品名,お届け間隔,開始日,解約日'
  const rows = [
    'N1,田中 節子,N-1,青汁,28日,2025/3/1,',
    'N2,鈴木 一郎,N-2,青汁,28日,2025/3/1,2024/3/1',
    'N3,佐藤 由美,N-3,青汁,28日,2025/3/1,2025/9/1',
  ]
  const columns = {
    customerNumber: 'お客様番号',
    fullName: 'お名前',
    number: '定期番号',
    productName: '商品名',
    cycle: 'お届け間隔',
    startedAt: '開始日',
    endedAt: '解約日',
  }
  const { row } = await taken(`${head}\n${rows.join('\n')}\n`, { columns })
  expect(row).toMatchObject({ state: 'done', rowsTaken: 2, rowsUntaken: 1 })
  expect(row.result).toMatchObject({ subscriptionsCreated: 2, peopleCreated: 2 })
  expect(await undone(row.importId)).toMatchObject({ subscriptions: 2, people: 2 })
})

test('too many months are said to be too many', async () => {
  const text = '会員番号,継続月数,コース名,月額\nA,1201,青汁,20\nB,99999999,青汁,20\nC,-1,青汁,1\n'
  const { importId, mapping } = await sent(text, '契約2.csv')
  const defaults = { asOf: '2026-05-31', cycle: '1か月' }
  await chooseMapping(ctx, { importId, mapping: { ...mapping, defaults } })
  await checkImport(ctx, { importId })
  await workOnImport(job, importId)
  const rows = await untakenAfter(database.db, importId, { after: 0, limit: 9, group: null })
  expect(rows.map(({ problems }) => problems[0]?.reason)).toEqual([
    'monthsTooMany',
    'monthsTooMany',
    'monthsUnreadable',
  ])
  expect(wordsOfProblem(rows[0]?.problems[0] as Problem, 'ja')).toContain('1,200か月まで')
})

describe('the words of a file', () => {
  it.each([
    ['28', { cycleDays: 28 }],
    ['２８日ごと', { cycleDays: 28 }],
    ['4週間に1回', { cycleDays: 28 }],
    ['every 4 weeks', { cycleDays: 28 }],
    ['1ヶ月', { cycleMonths: 1 }],
    ['2か月毎', { cycleMonths: 2 }],
    ['隔月', { cycleMonths: 2 }],
    ['Monthly', { cycleMonths: 1 }],
    ['1 year', { cycleMonths: 12 }],
    ['ときどき', null],
    ['0日', null],
    ['900日', null],
  ])('a cycle of %s', (text, cycle) => expect(readCycle(text)).toEqual(cycle))

  it.each([
    ['継続中', 'active'],
    ['On hold', 'paused'],
    ['解約済み', 'cancelled'],
    ['たぶん', null],
  ])('the state %s', (text, state) => expect(readState(text)).toBe(state))

  it('says what contradicts itself, and what has no date', () => {
    expect(courseOf({ endedOn: '2026-01-01', state: 'active' })).toEqual({
      reason: 'endContradicts',
    })
    expect(courseOf({ startedOn: '2026-01-01', churned: true })).toEqual({ reason: 'endMissing' })
    expect(courseOf({ startedOn: '2026-01-01' })).toEqual({ startedOn: '2026-01-01' })
  })
})
