import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { placeOrders } from './index.ts'
import { listOrderChoices } from './read-orders.ts'
import { anOrder, onePerson } from './testing/shop.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await openTestDatabase()
})
afterAll(() => place.close())

test('no order offers nothing', async () => {
  const nothing = { sources: [], channels: [], mediaCodes: [] }
  expect(await listOrderChoices(place.ctx())).toEqual(nothing)
})

test('what is in use is offered, the commonest first; many media codes push nothing out', async () => {
  const ctx = place.ctx()
  const personId = await onePerson(ctx)
  const codes = Array.from({ length: 320 }, (_, i) => ({ mediaCode: `M${1000 + i}` }))
  await placeOrders(
    ctx,
    [
      { channel: 'web', source: 'rakuten' },
      { channel: 'phone', mediaCode: 'Z9' },
      { channel: 'phone', mediaCode: 'Z9' },
      ...codes,
    ].map((given) => anOrder(personId, given)),
  )
  const { sources, channels, mediaCodes } = await listOrderChoices(ctx)
  expect(sources).toEqual(['test', 'rakuten'])
  expect(channels).toEqual(['phone', 'web'])
  expect(mediaCodes).toHaveLength(300)
  expect(mediaCodes.slice(0, 2)).toEqual(['Z9', 'M1000'])
})

test('a stranger is not told', async () => {
  await expect(listOrderChoices(place.ctx({ permissions: [] }))).rejects.toMatchObject({
    code: 'forbidden',
  })
})
