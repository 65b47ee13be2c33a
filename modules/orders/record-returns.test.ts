import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { cancelOrder } from './cancel-order.ts'
import { placeOrders } from './place-orders.ts'
import { recordReturn, recordReturns } from './record-returns.ts'
import type { ReturnInput } from './returns.rules.ts'
import { anOrder, booksOf, onePerson, totalsOf } from './testing/shop.ts'
import { withdrawReturn } from './withdraw-return.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await openTestDatabase()
})
afterAll(() => place.close())

/** Five bags and one box: 26,000 yen, less 1,000. */
async function bought() {
  const personId = await onePerson(place.ctx())
  const order = anOrder(personId, {
    lines: [
      { sku: 'BAG', name: '青汁', quantity: 5, unitPrice: 5000, cost: 5000 },
      { sku: 'BOX', name: '箱', quantity: 1, unitPrice: 1000, cost: 100 },
    ],
    discount: 1000,
  })
  const [placed] = await placeOrders(place.ctx(), [order])
  return { personId, orderId: placed?.orderId ?? '', number: order.number }
}

const back = (personId: string, given: Partial<ReturnInput>): ReturnInput => ({
  personId,
  source: 'test',
  number: newId(),
  returnedAt: new Date('2026-10-09T00:00:00Z'),
  currency: 'JPY',
  ...given,
})

test('a fifth return goes through as easily as the first, and the whole comes back', async () => {
  const { personId, orderId } = await bought()
  for (let n = 0; n < 5; n++) {
    const lines = [{ sku: 'BAG', quantity: 1 }]
    const one = await recordReturn(place.ctx(), back(personId, { orderId, lines, costBack: 1000 }))
    expect(one.outcome).toBe('created')
  }
  expect(await totalsOf(place, personId)).toMatchObject([
    { sales: 25_000, returned: 24_035, costBack: 5000 },
  ])
  await recordReturn(place.ctx(), back(personId, { orderId, lines: [{ lineNo: 2, quantity: 1 }] }))
  expect(await totalsOf(place, personId)).toMatchObject([{ sales: 25_000, returned: 25_000 }])
  const { told } = await booksOf(place, [personId])
  expect(told).toEqual([{ person_id: personId, amount: 0 }])
})

test('never more than was bought, in a sentence; the others of a batch are taken', async () => {
  const { personId, orderId, number } = await bought()
  const answers = await recordReturns(place.ctx({ locale: 'ja' }), [
    back(personId, { orderNumber: number, lines: [{ sku: 'BAG', quantity: 6 }] }),
    back(personId, { orderNumber: number, lines: [{ sku: 'BAG', quantity: 4 }] }),
    back(personId, { orderId, lines: [{ sku: 'BAG', quantity: 2 }] }),
    back(personId, { orderId, amount: 9000 }),
    back(personId, { orderId, lines: [{ sku: 'CUP', quantity: 1 }] }),
  ])
  expect(answers.map((one) => one.outcome)).toEqual([
    'refused',
    'created',
    'refused',
    'refused',
    'refused',
  ])
  expect(answers[0]?.problem?.params).toEqual({ item: '青汁', bought: 5, left: 5 })
  expect(answers[2]?.problem?.params).toEqual({ item: '青汁', bought: 5, left: 1 })
  expect(answers[3]?.problem?.params).toMatchObject({ left: '5,770円' })
  const single = recordReturn(place.ctx(), back(personId, { orderId, amount: 9000 }))
  await expect(single).rejects.toMatchObject({ code: 'conflict' })
})

test('all the money of an order means that all of its goods came back', async () => {
  const { personId, orderId } = await bought()
  const { returnId } = await recordReturn(place.ctx(), back(personId, { orderId, amount: 25_000 }))
  const { rows } = await sql`
    select sku, quantity, amount from orders.return_lines where return_id = ${returnId}
    order by line_no`.execute(place.db)
  expect(rows).toEqual([
    { sku: 'BAG', quantity: 5, amount: 24_038 },
    { sku: 'BOX', quantity: 1, amount: 961 },
  ])
})

test('a return may stand alone, by amount', async () => {
  const personId = await onePerson(place.ctx())
  await recordReturn(
    place.ctx(),
    back(personId, { amount: 1200, reason: '開けたら割れていました' }),
  )
  expect(await totalsOf(place, personId)).toMatchObject([{ orders: 0, sales: 0, returned: 1200 }])
})

test('the same return again changes nothing; other content replaces it', async () => {
  const { personId, orderId } = await bought()
  const input = back(personId, { orderId, lines: [{ sku: 'BAG', quantity: 5 }] })
  const first = await recordReturn(place.ctx(), input)
  expect((await recordReturn(place.ctx(), input)).outcome).toBe('unchanged')
  const lines = [{ sku: 'BAG', quantity: 2 }]
  const second = await recordReturn(place.ctx(), { ...input, lines })
  expect(second).toMatchObject({ outcome: 'updated', returnId: first.returnId })
  expect(await totalsOf(place, personId)).toMatchObject([{ returned: 9615 }])
  const { told } = await booksOf(place, [personId])
  expect(told[0]?.amount).toBe(25_000 - 9615)
})

test('a reader may not record returns', async () => {
  const { personId } = await bought()
  const attempt = recordReturn(place.ctx({ role: 'reader' }), back(personId, { amount: 1 }))
  await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
})

test('what comes back of a cancelled order is not counted twice', async () => {
  const { personId, orderId } = await bought()
  await cancelOrder(place.ctx(), { orderId, words: 'お間違え' })
  await cancelOrder(place.ctx(), { orderId })
  await recordReturn(place.ctx(), back(personId, { orderId, lines: [{ sku: 'BAG', quantity: 5 }] }))
  expect(await totalsOf(place, personId)).toEqual([])
  const { told } = await booksOf(place, [personId])
  expect(told).toEqual([{ person_id: personId, amount: 0 }])
})

test('an order is not cancelled once part of it came back', async () => {
  const { personId, orderId } = await bought()
  const { returnId } = await recordReturn(
    place.ctx(),
    back(personId, { orderId, lines: [{ sku: 'BAG', quantity: 1 }] }),
  )
  const attempt = cancelOrder(place.ctx(), { orderId })
  await expect(attempt).rejects.toMatchObject({ code: 'conflict' })
  const reader = cancelOrder(place.ctx({ role: 'reader' }), { orderId })
  await expect(reader).rejects.toMatchObject({ code: 'forbidden' })
  await withdrawReturn(place.ctx(), { personId, returnId: returnId ?? '' })
  await withdrawReturn(place.ctx(), { personId, returnId: returnId ?? '' })
  await cancelOrder(place.ctx(), { orderId })
  const { rows } = await sql`select status from orders.orders where order_id = ${orderId}`.execute(
    place.db,
  )
  expect(rows).toEqual([{ status: 'cancelled' }])
})
