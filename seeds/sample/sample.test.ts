import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { setUpCompany } from '../../modules/accounts/index.ts'
import { loadSampleShop } from './load.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await setUpCompany(database.ctx({ actor: { kind: 'operator' } }), {
    email: 'sato@hidamari.example',
    password: 'あたたかい青汁をどうぞ',
    shopName: 'ひだまり堂',
    name: '佐藤 由美',
    locale: 'ja',
  })
})

afterAll(() => database.close())

const count = async (table: string) =>
  (await database.pool.query(`select count(*) as n from ${table}`)).rows[0].n

it('is the same shop every time, and loading it twice adds nothing', async () => {
  const ctx = database.ctx({ actor: { kind: 'operator' } })
  const first = await loadSampleShop(ctx)
  expect(first.people).toBe(2000)
  const before = { events: await count('activity.events'), orders: await count('orders.orders') }
  await loadSampleShop(ctx)
  expect({ events: await count('activity.events'), orders: await count('orders.orders') }).toEqual(
    before,
  )
}, 120_000)
