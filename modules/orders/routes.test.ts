import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../kernel/context.ts'
import { type App, createApp } from '../../kernel/http.ts'
import type { Module } from '../../kernel/module.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { onePerson } from './testing/shop.ts'

let place: TestDatabase
let app: App
let personId: string

const staff = new Map<string, Actor>()

/** Lets in whoever says so in a header, with the rights of that role. */
const doorkeeper: Module = {
  name: 'doorkeeper',
  dependsOn: [],
  permissions: {},
  tables: {},
  authenticate: async (_, { authorization }) => {
    if (!authorization) return null
    const actor = staff.get(authorization) ?? place.ctx({ role: authorization }).actor
    staff.set(authorization, actor)
    return { actor, locale: 'ja' }
  },
}

beforeAll(async () => {
  place = await openTestDatabase()
  const host = { ...place.host, modules: [doorkeeper, ...place.host.modules] }
  app = await createApp(host, place.db)
  personId = await onePerson(place.ctx())
})
afterAll(async () => {
  await app.close()
  await place.close()
})

type Call = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: object
  role?: string
  key?: string
}

async function call(path: string, { method = 'GET', body, role = 'staff', key }: Call = {}) {
  const answer = await app.inject({
    method,
    url: `/api/v1/${path}`,
    headers: { ...(role && { authorization: role }), ...(key && { 'idempotency-key': key }) },
    ...(body && { payload: body }),
  })
  return { status: answer.statusCode, body: answer.json() }
}

test('a stranger and a reader place no orders', async () => {
  const body = { personId, lines: [{ name: '青汁', quantity: 1, unitPrice: 4980 }] }
  expect((await call('orders', { role: '' })).status).toBe(401)
  expect((await call('orders', { method: 'POST', body, role: 'reader' })).status).toBe(403)
  const wrong = { ...body, prise: 1 }
  expect((await call('orders', { method: 'POST', body: wrong })).status).toBe(400)
})

test('an order goes from the phone desk to a return, once under one key', async () => {
  const body = {
    personId,
    lines: [{ sku: 'AO', name: '青汁', quantity: 2, unitPrice: 4980 }],
    shipping: 500,
    channel: 'phone',
    mediaCode: 'A-12',
  }
  const first = await call('orders', { method: 'POST', body, key: 'k-1' })
  const again = await call('orders', { method: 'POST', body, key: 'k-1' })
  expect(again.body).toEqual(first.body)
  const { orderId } = first.body
  expect((await call(`orders/${orderId}`)).body).toMatchObject({
    total: 10_460,
    person: { personId, name: '試験' },
    items: [{ sku: 'AO', quantity: 2, returnedQuantity: 0 }],
  })
  const back = { personId, orderId, lines: [{ lineNo: 1, quantity: 1 }] }
  expect((await call('returns', { method: 'POST', body: back })).body.outcome).toBe('created')
  const more = await call('returns', {
    method: 'POST',
    body: { ...back, lines: [{ lineNo: 1, quantity: 2 }] },
  })
  expect(more.status).toBe(409)
  expect(more.body.error.message).toBe(
    '「青汁」は 2点のお買い上げで、お返しいただけるのはあと 1点です。',
  )
  const { body: totals } = await call(`people/${personId}/order-totals`)
  expect(totals.items).toMatchObject([{ orders: 1, sales: 9960, returned: 4980 }])
  const { body: returns } = await call(`returns?personId=${personId}`)
  const { returnId } = returns.items[0]
  await call(`people/${personId}/returns/${returnId}`, { method: 'DELETE' })
  expect((await call('returns')).body.total).toBe(0)
})

test('lists are filtered, paged to the end, and count what they list', async () => {
  const other = await onePerson(place.ctx())
  for (let n = 0; n < 5; n++) {
    const placedAt = `2026-10-0${n + 1}T15:30:00Z`
    const body = {
      personId: other,
      source: 'web',
      number: `W-${n}`,
      placedAt,
      lines: [],
      total: 100,
    }
    await call('orders', { method: 'POST', body })
  }
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await call(`orders?source=web&limit=2${cursor && `&cursor=${cursor}`}`)
    seen.push(...body.items.map((order: { number: string }) => order.number))
    cursor = body.nextCursor ?? ''
  } while (cursor)
  expect(seen).toEqual(['W-4', 'W-3', 'W-2', 'W-1', 'W-0'])
  // Half past midnight in Tokyo belongs to the day that has begun there.
  const day = await call('orders?source=web&from=2026-10-03&to=2026-10-03')
  expect(day.body).toMatchObject({ total: 1, items: [{ number: 'W-1' }] })
  expect((await call('orders?q=%27%3B%20drop%20table--')).body.total).toBe(0)
  expect((await call('orders?cursor=x')).status).toBe(400)
})

test('a subscription is started, changed, skipped, paused, resumed and ended by noun', async () => {
  const started = await call('subscriptions', {
    method: 'POST',
    body: {
      personId,
      items: [{ sku: 'AO', name: '青汁', quantity: 1, unitPrice: 4980 }],
      cycleMonths: 1,
      firstOn: '2099-01-31',
    },
  })
  const path = `subscriptions/${started.body.subscriptionId}`
  const post = async (noun: string, body: object) =>
    (await call(`${path}/${noun}`, { method: 'POST', body })).body
  expect(await post('skips', {})).toMatchObject({ nextOn: '2099-02-28', skips: 1 })
  expect(await post('pause', { until: null })).toMatchObject({ status: 'paused', nextOn: null })
  expect(await post('resumption', { nextOn: '2099-03-05' })).toMatchObject({ status: 'active' })
  const change = { giftEvery: 3, gift: '湯のみ' }
  const changed = await call(path, { method: 'PATCH', body: change })
  expect(changed.body).toMatchObject({ ...change, nextGift: 3, nextOn: '2099-03-05' })
  const { body: reasons } = await call('reasons?kind=subscription')
  const { reasonId, ja } = reasons.items[0]
  expect(await post('cancellation', { reasonId, words: '旅に出ます' })).toMatchObject({
    status: 'cancelled',
    cancelReason: { ja },
  })
  const month = new Date().toISOString().slice(0, 7)
  const { body: endings } = await call(`subscription-cancellations/${month}`)
  const { body: list } = await call(`subscriptions?cancelledIn=${month}`)
  expect(list.total).toBe(endings.total)
  expect((await call(path)).body.log).toHaveLength(6)
})

test('products and reasons are kept by who may', async () => {
  const product = { sku: 'NEW', name: '新しい品', price: 1000 }
  expect((await call('products', { method: 'POST', body: product })).status).toBe(403)
  const made = await call('products', { method: 'POST', body: product, role: 'lead' })
  const path = `products/${made.body.productId}`
  const changed = await call(path, { method: 'PATCH', body: { cost: 400 }, role: 'lead' })
  expect(changed.body).toMatchObject({ price: 1000, cost: 400 })
  const counted = await call(`${path}/recalculation?scope=all`)
  expect(counted.body).toEqual({ lines: 0, orders: 0, people: 0 })
  const reason = { kind: 'return', ja: '香り', en: 'The scent' }
  const added = await call('reasons', { method: 'POST', body: reason, role: 'lead' })
  const away = await call(`reasons/${added.body.reasonId}`, {
    method: 'PATCH',
    body: { active: false },
    role: 'lead',
  })
  expect(away.body).toMatchObject({ ...reason, active: false })
})

test('the list of people and its CSV say how often everybody ordered, and when last', async () => {
  const buyer = await onePerson(place.ctx())
  for (const [currency, day] of [
    ['JPY', '2026-03-01'],
    ['JPY', '2026-05-06'],
    ['GBP', '2026-04-01'],
  ]) {
    const lines = [{ name: '青汁', quantity: 1, unitPrice: 980 }]
    const body = { personId: buyer, lines, currency, placedAt: `${day}T03:00:00Z` }
    expect((await call('orders', { method: 'POST', body })).status).toBe(200)
  }
  const besideOf = async (id: string) => {
    const { items } = (await call('people')).body
    return items.find((item: { personId: string }) => item.personId === id).beside
  }
  expect(await besideOf(buyer)).toEqual([
    { key: 'orders.count', head: 'ご注文の回数', value: 3 },
    { key: 'orders.last', head: '最後のご注文', value: '2026-05-06T03:00:00.000Z' },
  ])
  const without = await onePerson(place.ctx())
  expect(await besideOf(without)).toMatchObject([{ value: null }, { value: null }])

  const csv = await app.inject({ url: '/api/v1/people-csv', headers: { authorization: 'lead' } })
  const [head = '', ...rows] = csv.body.trim().split('\r\n')
  expect(head.split(',').slice(-2).join()).toMatch(/^"?ご注文の回数"?,"?最後のご注文"?$/)
  const ends = rows.map((row) => row.replaceAll('"', '').split(',').slice(-2).join())
  expect(ends).toContain('3,2026-05-06')
  expect(ends).toContain(',')
})

test('the list of people says nothing of orders to who may not see them', async () => {
  const { actor } = place.ctx({ permissions: ['people.read'] })
  staff.set('people-only', actor)
  const { items } = (await call('people', { role: 'people-only' })).body
  expect(items[0]).toMatchObject({ beside: [] })
})
