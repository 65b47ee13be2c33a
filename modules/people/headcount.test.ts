import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { findHeadcount, recount } from './headcount.queries.ts'
import {
  erasePerson,
  findPeople,
  joinMembership,
  mergePeople,
  removeImportedPeople,
  removeWholePeople,
  resolvePeople,
  unmergePeople,
  upsertPeople,
} from './index.ts'
import { recountJob } from './recount-people.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

// The promise itself: the figure is what one finds by counting the list.
afterEach(async () => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from people.persons
    where merged_into is null and status = 'known'`.execute(database.db)
  const { items, total } = await findPeople(database.ctx(), { limit: 500 })
  expect([items.length, total]).toEqual([rows[0]?.n, rows[0]?.n])
  expect((await findHeadcount(database.db)) ?? 0).toBe(total)
})

const shopper = (value: string) => ({
  identities: [{ kind: 'customer_number', value, issuer: 'shop' }],
  fullName: `山田 ${value}`,
})
async function make(...values: string[]) {
  const made = await upsertPeople(database.ctx(), values.map(shopper))
  return made.map(({ personId }) => personId)
}
const visit = async (id: string) => {
  const [personId] = await resolvePeople(database.ctx(), [[{ kind: 'anonymous', value: id }]])
  return personId ?? ''
}

test('people who come count, visitors do not until somebody knows them', async () => {
  await make('1', '2', '3')
  await make('3', '4')
  const first = await visit('browser-000001')
  const second = await visit('browser-000002')
  expect((await findPeople(database.ctx(), {})).total).toBe(4)
  const sets = [
    { kind: 'anonymous', value: 'browser-000001' },
    { kind: 'user_id', value: 'u-1' },
  ]
  // Both at once: they become known once.
  await Promise.all([resolvePeople(database.ctx(), [sets]), resolvePeople(database.ctx(), [sets])])
  await joinMembership(database.ctx(), { personId: second, at: new Date('2026-01-01') })
  expect(first).not.toBe(second)
  expect((await findPeople(database.ctx(), {})).total).toBe(6)
})

test('two who become one count once, apart again twice, and the erased not at all', async () => {
  const [a = '', b = '', c = ''] = await make('11', '12', '13')
  const merged = await mergePeople(database.ctx(), { survivorId: a, mergedId: b })
  await mergePeople(database.ctx(), { survivorId: c, mergedId: a })
  expect((await findPeople(database.ctx(), {})).total).toBe(7)
  await unmergePeople(database.ctx(), { mergeId: merged.mergeId })
  await erasePerson(database.ctx(), { personId: c })
})

test('what an import made is gone from the count when it is undone, and so is the sample', async () => {
  const importId = '01900000-0000-7000-8000-000000000077'
  await upsertPeople(database.ctx(), [
    { ...shopper('21'), importId },
    { ...shopper('22'), importId },
  ])
  await removeImportedPeople(database.ctx(), { importId })
  await upsertPeople(database.ctx(), [
    { ...shopper('31'), importId },
    { ...shopper('32'), importId },
  ])
  await removeWholePeople(database.ctx(), { importId })
})

test('a recount leaves one row, whoever writes meanwhile', async () => {
  const ctx = database.ctx()
  await Promise.all([
    inTransaction(ctx, (ctx) => recount(ctx.tx)),
    recountJob.run(database.ctx(), {}),
    make('41', '42'),
    make('43'),
  ])
  await recountJob.run(database.ctx(), {})
  const { rows } = await sql`select 1 from people.headcount`.execute(database.db)
  expect(rows).toHaveLength(1)
})
