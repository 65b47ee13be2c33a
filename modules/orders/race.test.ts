import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { placeOrders } from './place-orders.ts'
import { recordReturns } from './record-returns.ts'
import { anOrder, booksOf, somePeople } from './testing/shop.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await openTestDatabase()
})
afterAll(() => place.close())

test('one number for two people at once is one order, and the books stay right', async () => {
  for (let round = 0; round < 5; round++) {
    const people = await somePeople(place.ctx(), 4)
    const number = newId()
    const placed = await Promise.all(
      people.map((personId, index) =>
        placeOrders(place.ctx(), [anOrder(personId, { number, discount: index })]),
      ),
    )
    expect(new Set(placed.flat().map((one) => one.orderId)).size).toBe(1)
    const { kept, counted } = await booksOf(place, people)
    expect(kept).toEqual(counted)
    // One row of totals and one turn.
    expect(kept).toHaveLength(2)
  }
})

test('returns of one order at once never bring back more than was bought', async () => {
  const [personId = ''] = await somePeople(place.ctx(), 1)
  const lines = [{ sku: 'R', name: '品', quantity: 3, unitPrice: 100 }]
  const [placed] = await placeOrders(place.ctx(), [anOrder(personId, { lines })])
  const one = () =>
    recordReturns(place.ctx(), [
      {
        personId,
        source: 'test',
        number: newId(),
        returnedAt: new Date('2026-10-09T00:00:00Z'),
        currency: 'JPY',
        orderId: placed?.orderId,
        lines: [{ sku: 'R', quantity: 1 }],
      },
    ])
  const answers = (await Promise.all([one(), one(), one(), one(), one()])).flat()
  expect(answers.filter((answer) => answer.outcome === 'created')).toHaveLength(3)
  const { kept, counted } = await booksOf(place, [personId])
  expect(kept).toEqual(counted)
})
