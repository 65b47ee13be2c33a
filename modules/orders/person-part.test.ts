import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { cancelOrder } from './cancel-order.ts'
import { personPart } from './person-part.ts'
import { placeOrders } from './place-orders.ts'
import { recordReturn } from './record-returns.ts'
import { anOrder, onePerson, totalsOf } from './testing/shop.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await openTestDatabase()
})
afterAll(() => place.close())

test('a person gets everything said about their orders, and it can be blanked', async () => {
  const ctx = place.ctx()
  const personId = await onePerson(ctx)
  const order = anOrder(personId, { note: '玄関先に置いてください' })
  await placeOrders(ctx, [order, { ...order, note: '裏口へ' }])
  const [called] = await placeOrders(ctx, [anOrder(personId)])
  await cancelOrder(ctx, { orderId: called?.orderId ?? '', words: '入院するので' })
  await recordReturn(ctx, {
    personId,
    source: 'test',
    number: 'r',
    returnedAt: ctx.now,
    currency: 'JPY',
    amount: 100,
    reason: '母が亡くなり',
  })
  const told = JSON.stringify(await personPart.exportData(ctx, personId))
  for (const words of ['裏口へ', '入院するので', '母が亡くなり', '青汁 60包']) {
    expect(told).toContain(words)
  }
  const totals = await totalsOf(place, personId)
  await personPart.erase(ctx, personId)
  const { rows } = await sql<{ all: string }>`
    select concat((select jsonb_agg(o) from orders.orders o where person_id = ${personId}),
      (select jsonb_agg(r) from orders.returns r where person_id = ${personId}),
      (select jsonb_agg(c) from orders.changes c where person_id = ${personId})) as all`.execute(
    place.db,
  )
  expect(rows[0]?.all).toContain('AO-60')
  expect(rows[0]?.all).not.toMatch(/玄関先|裏口|入院|母が/)
  await personPart.rebuild?.(ctx, [personId])
  expect(await totalsOf(place, personId)).toEqual(totals)
})
