import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { removeFacts } from '../activity/index.ts'
import { placeOrders } from './place-orders.ts'
import { readSubscription } from './read-subscriptions.ts'
import { removeImportedOrders } from './remove-imported-orders.ts'
import { startSubscription } from './start-subscription.ts'
import type { SubscriptionInput } from './subscriptions.rules.ts'
import { anOrder, onePerson } from './testing/shop.ts'
import { heldSubscriptions, upsertSubscriptions } from './upsert-subscriptions.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await openTestDatabase()
})
afterAll(() => place.close())

const ctx = (now = '2026-11-22T03:00:00Z') =>
  place.ctx({ actor: { kind: 'job', name: 'imports.run' }, now })

function filed(personId: string, more: Partial<SubscriptionInput> = {}): SubscriptionInput {
  return {
    personId,
    source: 'test',
    number: newId(),
    currency: 'JPY',
    items: [{ sku: 'AO-30', name: '青汁 30包', quantity: 1, unitPrice: 3200 }],
    cycleDays: 28,
    cycleMonths: null,
    startedAt: new Date('2025-03-01T00:00:00Z'),
    nextOn: '2026-12-01',
    status: 'active',
    importId: newId(),
    ...more,
  }
}

async function take(input: SubscriptionInput) {
  const [taken] = await upsertSubscriptions(ctx(), [input])
  return { subscriptionId: taken?.subscriptionId ?? '', outcome: taken?.outcome }
}

async function undo(importId: string) {
  const removed = await removeImportedOrders(ctx(), { importId })
  await removeFacts(ctx(), { source: `import:${importId}` })
  return removed
}

async function timelineOf(personId: string) {
  const { rows } = await sql<{ name: string; day: string }>`
    select name, (occurred_at at time zone 'Asia/Tokyo')::date::text as day
    from activity.events where person_id = ${personId} and name like 'subscription.%'
    order by occurred_at, name`.execute(place.db)
  return rows.map(({ name, day }) => `${day} ${name.split('.')[1]}`)
}

test('a number is one subscription: the same again changes nothing, other content replaces it', async () => {
  const personId = await onePerson(ctx())
  const first = filed(personId)
  const made = await take(first)
  expect(made.outcome).toBe('created')
  expect((await take({ ...first, importId: newId() })).outcome).toBe('unchanged')
  const second = newId()
  const ended = {
    ...first,
    importId: second,
    status: 'cancelled' as const,
    cancelledAt: new Date('2026-10-01T00:00:00Z'),
    cancelReason: 'まだ手元に余っている',
  }
  expect(await take(ended)).toEqual({ ...made, outcome: 'updated' })
  expect(await readSubscription(ctx(), made)).toMatchObject({
    status: 'cancelled',
    cancelReason: { en: 'Still has plenty left' },
    cancelWords: null,
  })
  expect(await timelineOf(personId)).toEqual(['2025-03-01 started', '2026-10-01 cancelled'])
  expect(await undo(second)).toMatchObject({ restored: 1, subscriptions: 0 })
  expect(await readSubscription(ctx(), made)).toMatchObject({
    status: 'active',
    nextOn: '2026-12-01',
    items: [{ name: '青汁 30包' }],
  })
  expect(await timelineOf(personId)).toEqual(['2025-03-01 started'])
  expect(await undo(first.importId)).toMatchObject({ subscriptions: 1 })
  expect(await timelineOf(personId)).toEqual([])
  const numbers = [first.number]
  expect(await heldSubscriptions(ctx(), { source: 'test', numbers })).toEqual(new Map())
})

test('what a later file says too stays when the first is taken back, with its history', async () => {
  const personId = await onePerson(ctx())
  const first = filed(personId)
  const { subscriptionId } = await take(first)
  await take({ ...first, importId: newId(), cycleDays: 56 })
  expect(await undo(first.importId)).toMatchObject({ kept: 1, subscriptions: 0 })
  expect((await readSubscription(ctx(), { subscriptionId })).cycleDays).toBe(56)
  expect(await timelineOf(personId)).toEqual(['2025-03-01 started', '2026-11-22 changed'])
})

test('what the file leaves open stays; words of its own stand beside another reason', async () => {
  const personId = await onePerson(ctx())
  const first = filed(personId)
  const made = await take(first)
  const { status: _, nextOn: __, ...open } = first
  await take({ ...open, cycleDays: 35 })
  expect(await readSubscription(ctx(), made)).toMatchObject({
    status: 'active',
    nextOn: '2026-12-01',
    cycleDays: 35,
  })
  const cancelledAt = new Date('2026-11-01T00:00:00Z')
  await take({ ...first, status: 'cancelled', cancelledAt, cancelReason: '旅に出るので' })
  expect(await readSubscription(ctx(), made)).toMatchObject({
    cancelReason: { ja: 'そのほか' },
    cancelWords: '旅に出るので',
  })
})

test('refuses what is no subscription', async () => {
  const personId = await onePerson(ctx())
  const bad: Partial<SubscriptionInput>[] = [
    { cycleDays: null },
    { items: [] },
    { number: ' ' },
    { status: 'cancelled' },
    { status: 'cancelled', cancelledAt: new Date('2020-01-01') },
  ]
  for (const part of bad) {
    const taken = upsertSubscriptions(ctx(), [filed(personId, part)])
    await expect(taken).rejects.toMatchObject({ code: 'invalid' })
  }
})

test('the next date goes back with the import whose orders had moved it', async () => {
  const personId = await onePerson(ctx())
  const { subscriptionId } = await startSubscription(ctx(), {
    personId,
    items: [{ sku: 'AO-60', quantity: 1 }],
    cycleDays: 28,
    firstOn: '2026-12-01',
  })
  const nextOn = async () => (await readSubscription(ctx(), { subscriptionId })).nextOn
  const placed = (placedAt: string, importId: string | null) =>
    placeOrders(ctx('2026-12-28T00:00:00Z'), [
      anOrder(personId, { subscriptionId, placedAt: new Date(placedAt), importId }),
    ])
  await placed('2026-12-01T03:00:00Z', null)
  expect(await nextOn()).toBe('2026-12-29')
  const importId = newId()
  await placed('2026-12-27T03:00:00Z', importId)
  expect(await nextOn()).toBe('2027-01-26')
  await undo(importId)
  expect(await nextOn()).toBe('2026-12-29')
})
