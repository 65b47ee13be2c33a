import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { placeOrders } from './place-orders.ts'
import { anOrder, booksOf, onePerson, somePeople, totalsOf } from './testing/shop.ts'
import { upsertProducts } from './upsert-products.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await openTestDatabase()
  await upsertProducts(place.ctx(), [{ sku: 'AO-60', name: '青汁 60包', price: 4980, cost: 1640 }])
})
afterAll(() => place.close())

test('an order is placed with its amounts, its cost and its fact', async () => {
  const personId = await onePerson(place.ctx())
  const order = anOrder(personId, {
    lines: [
      { sku: 'AO-60', name: '青汁 60包', quantity: 2, unitPrice: 4980 },
      { name: 'のし', quantity: 1, unitPrice: 100, cost: 10 },
    ],
    discount: 500,
    shipping: 550,
  })
  const [placed] = await placeOrders(place.ctx(), [order])
  expect(placed).toMatchObject({ personId, outcome: 'created' })
  expect(await totalsOf(place, personId)).toEqual([
    { currency: 'JPY', orders: 1, sales: 9560, cost: 3290, returned: 0, costBack: 0 },
  ])
  const { rows } = await sql`
    select total, goods, discount, shipping, stated_total from orders.orders
    where order_id = ${placed?.orderId}`.execute(place.db)
  expect(rows).toEqual([
    { total: 10_110, goods: 10_060, discount: 500, shipping: 550, stated_total: null },
  ])
  const facts = await sql`
    select name, amount, occurred_at from activity.events where person_id = ${personId}`.execute(
    place.db,
  )
  expect(facts.rows).toEqual([{ name: 'order.placed', amount: 9560, occurred_at: order.placedAt }])
})

test('a reader may not place orders', async () => {
  const personId = await onePerson(place.ctx())
  const attempt = placeOrders(place.ctx({ role: 'reader' }), [anOrder(personId)])
  await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
})

test('the same number again changes nothing; other content replaces it', async () => {
  const personId = await onePerson(place.ctx())
  const order = anOrder(personId)
  const first = await placeOrders(place.ctx(), [order])
  const again = await placeOrders(place.ctx(), [order, order])
  expect(again.map((one) => one.outcome)).toEqual(['unchanged', 'unchanged'])
  expect(again[0]?.orderId).toBe(first[0]?.orderId)
  const changed = await placeOrders(place.ctx(), [{ ...order, discount: 980 }])
  expect(changed).toEqual([{ ...first[0], outcome: 'updated' }])
  expect(await totalsOf(place, personId)).toMatchObject([{ orders: 1, sales: 4000, cost: 1640 }])
  const { told } = await booksOf(place, [personId])
  expect(told).toEqual([{ person_id: personId, amount: 4000 }])
})

test('a plain order log needs only a total', async () => {
  const personId = await onePerson(place.ctx())
  await placeOrders(place.ctx(), [
    anOrder(personId, { lines: [], total: 2933, currency: 'USD' }),
    anOrder(personId, { lines: [], total: 0, currency: 'USD' }),
  ])
  expect(await totalsOf(place, personId)).toMatchObject([
    { currency: 'USD', orders: 2, sales: 2933 },
  ])
})

test('a code seen for the first time becomes a product without a cost', async () => {
  const personId = await onePerson(place.ctx())
  const sku = newId()
  await placeOrders(place.ctx(), [
    anOrder(personId, { lines: [{ sku, name: '新しい品', quantity: 3, unitPrice: 100 }] }),
  ])
  const { rows } = await sql`
    select p.name, p.cost, l.cost as line_cost from orders.products p
    join orders.lines l using (product_id) where p.sku = ${sku}`.execute(place.db)
  expect(rows).toEqual([{ name: '新しい品', cost: null, line_cost: null }])
})

test('an order that is none is refused in words', async () => {
  const personId = await onePerson(place.ctx())
  const bad = [
    { number: ' ' },
    { lines: [] },
    { lines: [{ name: 'a', quantity: 1.5, unitPrice: 1 }] },
    { lines: [{ name: 'a', quantity: 1, unitPrice: 0.5 }] },
    { currency: 'yen' },
  ]
  for (const given of bad) {
    const attempt = placeOrders(place.ctx(), [anOrder(personId, given)])
    await expect(attempt).rejects.toMatchObject({ code: 'invalid' })
  }
  const nobody = placeOrders(place.ctx(), [anOrder(newId())])
  await expect(nobody).rejects.toMatchObject({ code: 'not_found' })
})

test('five hundred orders of twenty lines are placed in one go, and again in no time', async () => {
  const people = await somePeople(place.ctx(), 100)
  const orders = Array.from({ length: 500 }, (_, index) =>
    anOrder(people[index % 100] ?? '', {
      lines: Array.from({ length: 20 }, (_, line) => ({
        sku: `S${(index * 7 + line * 13) % 400}`,
        name: `品 ${line}`,
        quantity: (line % 3) + 1,
        unitPrice: 100 + line,
      })),
    }),
  )
  const placed = await placeOrders(place.ctx(), orders)
  const again = await placeOrders(place.ctx(), orders)
  expect(placed.every((one) => one.outcome === 'created')).toBe(true)
  expect(again.every((one) => one.outcome === 'unchanged')).toBe(true)
  const { kept, counted } = await booksOf(place, people)
  expect(kept).toEqual(counted)
})

test('writers of the same people and numbers at once neither deadlock nor count twice', async () => {
  const people = await somePeople(place.ctx(), 6)
  const orders = Array.from({ length: 40 }, (_, index) => anOrder(people[index % 6] ?? ''))
  const mixed = (seed: number) =>
    orders.toSorted((a, b) => a.number.charCodeAt(seed) - b.number.charCodeAt(seed))
  await Promise.all([30, 31, 32, 33, 34, 35].map((seed) => placeOrders(place.ctx(), mixed(seed))))
  const { kept, counted, told } = await booksOf(place, people)
  expect(kept).toEqual(counted)
  expect(told.reduce((sum, row) => sum + row.amount, 0)).toBe(40 * 4980)
})
