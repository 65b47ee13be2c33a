import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { placeOrders } from '../orders/index.ts'
import { createPerson } from '../people/index.ts'
import { catalogue } from './contract/catalogue.ts'
import { readCatalogue, readValues } from './read-catalogue.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  const ctx = database.ctx()
  const { personId } = await createPerson(ctx, {
    familyName: '山口',
    identities: [],
    address: { prefecture: '東京都', city: '世田谷区' },
  })
  const order = (number: string, names: string[]) => ({
    personId,
    source: 'shop',
    number,
    placedAt: new Date('2026-11-01T00:00:00Z'),
    currency: 'JPY',
    channel: '電話',
    lines: names.map((name) => ({ sku: name, name, quantity: 1, unitPrice: 1000 })),
  })
  await placeOrders(ctx, [order('1', ['ひだまり茶']), order('2', ['ひだまり茶', 'はちみつ'])])
})
afterAll(() => database.close())

test('the catalogue speaks the language of whoever asks', async () => {
  const ja = catalogue.parse(await readCatalogue(database.ctx()))
  const en = catalogue.parse(await readCatalogue(database.ctx({ locale: 'en' })))
  const member = (of: typeof ja) => of.fields.find(({ key }) => key === 'people.member')
  expect(member(ja)).toMatchObject({ label: '会員かどうか', says: { yes: '会員の' } })
  expect(member(en)).toMatchObject({ label: 'Member or not', operators: ['is'] })
  const prefecture = ja.fields.find(({ key }) => key === 'people.prefecture')
  expect(prefecture).toMatchObject({ picks: true, says: { yes: '{value}にお住まいの' } })
  expect(ja.facts).toContainEqual({ name: 'order.placed', label: expect.any(String) })
})

test('values stand with the most frequent first', async () => {
  const ctx = database.ctx()
  const products = { source: 'orders.orders', attribute: 'product' }
  expect(await readValues(ctx, { ...products, q: '' })).toEqual({
    items: [
      { value: 'ひだまり茶', count: 2 },
      { value: 'はちみつ', count: 1 },
    ],
  })
  const found = await readValues(ctx, { ...products, q: 'みつ' })
  expect(found.items.map(({ value }) => value)).toEqual(['はちみつ'])
  const places = await readValues(ctx, { field: 'people.prefecture', q: '東京' })
  expect(places.items).toEqual([{ value: '東京都', count: 1 }])
  const hostile = await readValues(ctx, {
    source: 'orders.orders',
    attribute: 'channel',
    q: `'; drop`,
  })
  expect(hostile.items).toEqual([])
})

test('every pick list can be read', async () => {
  const ctx = database.ctx()
  const { fields, sources } = await readCatalogue(ctx)
  for (const { key, picks } of fields) if (picks) await readValues(ctx, { field: key, q: 'x' })
  for (const { key, attributes } of sources) {
    if (key === 'fact') continue
    for (const attribute of attributes)
      if (attribute.picks) await readValues(ctx, { source: key, attribute: attribute.key, q: '' })
  }
})

test('what is not there is refused, and so is who may not', async () => {
  const ctx = database.ctx()
  await expect(readValues(ctx, { field: 'people.secret', q: '' })).rejects.toThrow()
  await expect(readValues(ctx, { field: 'people.birthday', q: '' })).rejects.toThrow()
  await expect(readCatalogue(database.ctx({ permissions: [] }))).rejects.toThrow()
})
