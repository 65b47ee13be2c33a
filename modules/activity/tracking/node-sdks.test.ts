import RudderAnalytics from '@rudderstack/rudder-sdk-node'
import { Analytics } from '@segment/analytics-node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { getPerson } from '../../people/index.ts'
import { openTrackingPlace, type TrackingPlace } from '../testing/tracking-place.ts'

let place: TrackingPlace
beforeAll(async () => {
  place = await openTrackingPlace()
})
afterAll(() => place.close())

test('@segment/analytics-node, unmodified', async () => {
  const [anonymousId, userId] = [newId(), newId()]
  const analytics = new Analytics({ writeKey: place.writeKey, host: place.url, path: '/v1/batch' })
  const errors: unknown[] = []
  analytics.on('error', (error) => errors.push(error))
  analytics.page({ anonymousId, name: 'Home', properties: { path: '/' } })
  analytics.track({ anonymousId, event: 'Product Viewed', properties: { sku: 'A-1' } })
  analytics.identify({ anonymousId, userId, traits: { email: `${userId}@example.jp` } })
  analytics.track({
    userId,
    event: 'Order Completed',
    properties: { revenue: 4980, currency: 'JPY' },
    timestamp: new Date('2026-01-05T03:00:00Z'),
  })
  analytics.group({ userId, groupId: 'club' })
  analytics.alias({ userId, previousId: newId() })
  analytics.screen({ userId, name: 'Basket' })
  await analytics.closeAndFlush()

  expect(errors).toEqual([])
  const facts = await place.factsOf(userId)
  expect(facts.map((fact) => fact.name).sort()).toEqual(
    [
      'Order Completed',
      'Product Viewed',
      'group.joined',
      'page.viewed',
      'person.aliased',
      'person.identified',
      'screen.viewed',
    ].sort(),
  )
  const order = facts.find((fact) => fact.name === 'Order Completed')
  expect(order).toMatchObject({ amount: 4980, occurredAt: new Date('2026-01-05T03:00:00Z') })
})

test('what @segment/analytics-node says of somebody under names of the shop stands with them', async () => {
  const userId = newId()
  const analytics = new Analytics({ writeKey: place.writeKey, host: place.url, path: '/v1/batch' })
  const traits = {
    name: '茶谷 花',
    plan: 'gold',
    points_old_system: 320,
    newsletter: true,
    company: { name: '茶谷商店', size: 3 },
    favourites: ['煎茶', '玄米茶'],
    address: { city: '横浜市', state: '神奈川県', postalCode: '2310023', country: 'JP' },
  }
  analytics.identify({ userId, traits })
  analytics.identify({ userId, traits: { plan: 'platinum', newsletter: null } })
  await analytics.closeAndFlush()
  expect([...(await place.traitsOf(userId))]).toEqual([
    ['address.country', 'JP'],
    ['company.name', '茶谷商店'],
    ['company.size', 3],
    ['favourites', '["煎茶","玄米茶"]'],
    ['plan', 'platinum'],
    ['points_old_system', 320],
  ])
  const personId = (await place.factsOf(userId))[0]?.personId ?? ''
  const person = await getPerson(place.ctx(), { personId })
  expect(person).toMatchObject({
    familyName: '茶谷',
    addresses: [{ postalCode: '2310023', prefecture: '神奈川県', city: '横浜市' }],
  })
  expect(person.traits[0]?.source).toMatch(/^key:/)
})

test('@rudderstack/rudder-sdk-node, unmodified, packed as it likes', async () => {
  const [anonymousId, userId] = [newId(), newId()]
  const analytics = new RudderAnalytics(place.writeKey, { dataPlaneUrl: place.url, gzip: true })
  analytics.track({ anonymousId, event: 'Product Viewed', properties: { sku: 'A-1' } })
  analytics.identify({ anonymousId, userId, traits: { name: '佐藤 花', plan: 'gold' } })
  analytics.page({ userId, name: 'Home' })
  analytics.track({ userId, event: 'Order Completed', properties: { total: 1200 } })
  await new Promise((resolve) => analytics.flush(resolve))

  await expect
    .poll(async () => (await place.factsOf(userId)).map((fact) => fact.name).sort())
    .toEqual(['Order Completed', 'Product Viewed', 'page.viewed', 'person.identified'])
  expect([...(await place.traitsOf(userId))]).toEqual([['plan', 'gold']])
})
