import RudderAnalytics from '@rudderstack/rudder-sdk-node'
import { Analytics } from '@segment/analytics-node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
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

test('@rudderstack/rudder-sdk-node, unmodified, packed as it likes', async () => {
  const [anonymousId, userId] = [newId(), newId()]
  const analytics = new RudderAnalytics(place.writeKey, { dataPlaneUrl: place.url, gzip: true })
  analytics.track({ anonymousId, event: 'Product Viewed', properties: { sku: 'A-1' } })
  analytics.identify({ anonymousId, userId, traits: { name: '佐藤 花' } })
  analytics.page({ userId, name: 'Home' })
  analytics.track({ userId, event: 'Order Completed', properties: { total: 1200 } })
  await new Promise((resolve) => analytics.flush(resolve))

  await expect
    .poll(async () => (await place.factsOf(userId)).map((fact) => fact.name).sort())
    .toEqual(['Order Completed', 'Product Viewed', 'page.viewed', 'person.identified'])
})
