import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { cancelSubscription } from './cancel-subscription.ts'
import { changeSubscription } from './change-subscription.ts'
import {
  endPauses,
  pauseSubscription,
  resumeSubscription,
  skipDelivery,
} from './pause-subscription.ts'
import { placeOrders } from './place-orders.ts'
import { readSubscription } from './read-subscriptions.ts'
import { listReasons, readCancelReasons } from './reasons.ts'
import { type StartSubscription, startSubscription } from './start-subscription.ts'
import { anOrder, onePerson } from './testing/shop.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await openTestDatabase()
})
afterAll(() => place.close())

const now = '2026-11-22T03:00:00Z'
const ctx = (at = now) => place.ctx({ now: at })

async function started(given: Partial<StartSubscription> = {}) {
  const personId = given.personId ?? (await onePerson(ctx()))
  return startSubscription(ctx(), {
    personId,
    items: [{ sku: 'AO-60', name: '青汁 60包', quantity: 1, unitPrice: 4980 }],
    cycleDays: 28,
    firstOn: '2026-12-16',
    ...given,
  })
}

test('a subscription starts once, and only by who may write', async () => {
  const personId = await onePerson(ctx())
  const first = await started({ personId, source: 'shop', number: 'T-1' })
  const again = await started({ personId, source: 'shop', number: 'T-1' })
  expect(again.subscriptionId).toBe(first.subscriptionId)
  const reader = startSubscription(place.ctx({ role: 'reader' }), {
    personId,
    items: [{ name: 'a', quantity: 1 }],
    cycleDays: 28,
    firstOn: '2026-12-16',
  })
  await expect(reader).rejects.toMatchObject({ code: 'forbidden' })
  for (const wrong of [{ cycleMonths: 1 }, { cycleDays: null }, { cycleDays: 0 }, { items: [] }]) {
    await expect(started(wrong)).rejects.toMatchObject({ code: 'invalid' })
  }
})

test('orders of a subscription count its deliveries and move its next date', async () => {
  const { personId, subscriptionId } = await started({ giftEvery: 2, gift: '湯のみ' })
  const deliver = (placedAt: string) =>
    placeOrders(ctx('2027-06-01T00:00:00Z'), [
      anOrder(personId, { subscriptionId, placedAt: new Date(placedAt) }),
    ])
  await deliver('2026-12-15T15:30:00Z')
  await deliver('2027-01-12T03:00:00Z')
  expect(await readSubscription(ctx(), { subscriptionId })).toMatchObject({
    deliveries: 2,
    nextOn: '2027-02-10',
    nextGift: 4,
  })
  const { rows } = await sql<{ payload: object }>`
    select payload from activity.events where person_id = ${personId} and name = 'order.placed'
    order by occurred_at`.execute(place.db)
  expect(rows.map((row) => row.payload)).toMatchObject([
    { delivery: 1 },
    { delivery: 2, gift: '湯のみ' },
  ])
  const other = anOrder(await onePerson(ctx()), { subscriptionId })
  await expect(placeOrders(ctx(), [other])).rejects.toMatchObject({ code: 'not_found' })
})

test('next date, items and price can be changed, with a log', async () => {
  const { subscriptionId } = await started({
    cycleDays: null,
    cycleMonths: 1,
    firstOn: '2026-12-31',
  })
  const items = [{ sku: 'AO-60', name: '青汁 60包', quantity: 2, unitPrice: 4500 }]
  await changeSubscription(ctx(), { subscriptionId, items, nextOn: '2027-01-15' })
  await changeSubscription(ctx(), { subscriptionId, items, nextOn: '2027-01-15' })
  await skipDelivery(ctx(), { subscriptionId })
  const shown = await readSubscription(ctx(), { subscriptionId })
  expect(shown).toMatchObject({ nextOn: '2027-02-15', anchorDay: 15, items: [{ quantity: 2 }] })
  expect(shown.log.map((entry) => entry.name).sort()).toEqual([
    'subscription.changed',
    'subscription.skipped',
    'subscription.started',
  ])
  expect(shown.log.find((entry) => entry.name === 'subscription.changed')?.line).toBe(
    '青汁 60包・次のお届けは 1月15日',
  )
  const past = changeSubscription(ctx(), { subscriptionId, nextOn: '2026-11-21' })
  await expect(past).rejects.toMatchObject({ code: 'invalid' })
})

test('a pause ends by itself on its day, on the days of its schedule', async () => {
  const { subscriptionId } = await started()
  await pauseSubscription(ctx(), { subscriptionId, until: '2027-02-01' })
  expect(await readSubscription(ctx(), { subscriptionId })).toMatchObject({
    status: 'paused',
    nextOn: '2027-02-10',
  })
  await expect(skipDelivery(ctx(), { subscriptionId })).rejects.toMatchObject({ code: 'conflict' })
  await endPauses(ctx('2027-01-31T14:59:00Z'))
  expect((await readSubscription(ctx(), { subscriptionId })).status).toBe('paused')
  await endPauses(ctx('2027-01-31T15:00:00Z'))
  expect(await readSubscription(ctx(), { subscriptionId })).toMatchObject({
    status: 'active',
    nextOn: '2027-02-10',
    pausedUntil: null,
  })
})

test('an open pause goes on with the day one names', async () => {
  const { subscriptionId } = await started()
  await pauseSubscription(ctx(), { subscriptionId, until: null })
  const resumed = await resumeSubscription(ctx(), { subscriptionId, nextOn: '2027-03-01' })
  expect(resumed).toMatchObject({ status: 'active', nextOn: '2027-03-01' })
})

test('a cancel asks one reason, and the reasons of a month add up to its cancels', async () => {
  const reasons = await listReasons(ctx(), { kind: 'subscription' })
  const before = await readCancelReasons(ctx(), { month: '2026-11' })
  for (let n = 0; n < 5; n++) {
    const { subscriptionId } = await started()
    const reasonId = reasons[n % 3]?.reasonId ?? ''
    const at = new Date(n === 4 ? '2026-10-31T14:59:00Z' : '2026-10-31T15:00:00Z')
    await cancelSubscription(ctx(), { subscriptionId, reasonId, words: '旅に出るので', at })
    await cancelSubscription(ctx(), { subscriptionId, reasonId })
  }
  const month = await readCancelReasons(ctx(), { month: '2026-11' })
  expect(month.total).toBe(before.total + 4)
  expect(month.reasons.reduce((sum, reason) => sum + reason.count, 0)).toBe(month.total)
  const { subscriptionId } = await started()
  const [back] = await listReasons(ctx(), { kind: 'return' })
  const wrong = cancelSubscription(ctx(), { subscriptionId, reasonId: back?.reasonId ?? '' })
  await expect(wrong).rejects.toMatchObject({ code: 'invalid' })
})

test('an ended subscription changes no more until its end is taken back', async () => {
  const { subscriptionId } = await started()
  const [reason] = await listReasons(ctx(), { kind: 'subscription' })
  await cancelSubscription(ctx(), { subscriptionId, reasonId: reason?.reasonId ?? '' })
  const change = changeSubscription(ctx(), { subscriptionId, nextOn: '2027-01-01' })
  await expect(change).rejects.toMatchObject({ code: 'conflict' })
  const resumed = await resumeSubscription(ctx(), { subscriptionId })
  expect(resumed).toMatchObject({ status: 'active', cancelledAt: null, nextOn: '2026-12-16' })
})
