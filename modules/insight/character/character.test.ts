import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { record } from '../../activity/index.ts'
import { placeOrders, upsertProducts } from '../../orders/index.ts'
import { order, people } from '../testing/shop.ts'
import { buildCharacters, rebuildCharactersOf } from './build-characters.ts'

let place: TestDatabase
const ctx = (now = '2026-07-05T00:00:00Z') => place.ctx({ now })

beforeAll(async () => {
  place = await openTestDatabase()
})
afterAll(() => place.close())

test('it runs on an empty shop', async () => {
  await buildCharacters(ctx())
  await upsertProducts(ctx(), [{ sku: 'A', name: '青汁 30包', price: 3000, category: '青汁' }])
  const [a = '', b = ''] = await people(ctx(), 2)
  await placeOrders(ctx(), [order(a, '2026-05-01'), order(b, '2026-05-01'), order(a, '2026-06-01')])
  await record(ctx(), [{ personId: a, name: 'contact.received', payload: { channel: 'phone' } }])
  await buildCharacters(ctx())
  await rebuildCharactersOf(ctx(), [a])
  const { rows } = await sql`select * from insight.characters`.execute(place.db)
  expect(rows).toHaveLength(2)
})
