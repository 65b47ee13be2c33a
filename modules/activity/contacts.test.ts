import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { upsertPeople } from '../people/index.ts'
import { keepPromise } from './keep-promise.ts'
import { settleWorry } from './note-worry.ts'
import { erase, exportData } from './person-data.ts'
import { readBrief } from './read-brief.ts'
import { record } from './record.ts'
import { recordContact } from './record-contact.ts'
import { timeline } from './timeline.ts'

let place: TestDatabase
let personId: string
const staffId = newId()

beforeAll(async () => {
  place = await openTestDatabase()
  await sql`insert into accounts.staff (staff_id, name, email, email_key, role, locale, created_at)
    values (${staffId}, '佐藤 由美', 'y@example.jp', 'y@example.jp', 'staff', 'ja', now())`.execute(
    place.db,
  )
})
afterAll(() => place.close())
beforeEach(async () => {
  const [person] = await upsertPeople(place.ctx(), [
    { identities: [{ kind: 'customer_number', value: newId() }], fullName: '田中 節子' },
  ])
  personId = person?.personId ?? ''
})

const WRITER = ['activity.read', 'activity.write', 'people.read'] as const
function staff(
  now = '2026-11-22T03:00:00Z',
  permissions: readonly (typeof WRITER)[number][] = WRITER,
) {
  const actor: Actor = {
    kind: 'staff',
    staffId,
    name: '佐藤 由美',
    role: 'staff',
    sessionId: null,
    permissions: new Set(permissions),
  }
  return place.ctx({ actor, now })
}

const call = { channel: 'phone', direction: 'in' } as const
const promise = { text: '大きな字の紙を送る', due: '2026-11-26' }

test('a call and its promise stand on the timeline and in the brief', async () => {
  const words = '字が小さくて読みにくいの'
  const { promiseId } = await recordContact(staff(), { personId, ...call, words, promise })
  const { items } = await timeline(staff(), { personId, limit: 10 })
  expect(items.map((item) => [item.weight, item.title, item.line, item.words, item.by])).toEqual(
    expect.arrayContaining([
      ['word', 'お電話をいただきました', null, words, '佐藤 由美'],
      ['deed', 'お約束しました', '大きな字の紙を送る（11月26日まで）', null, '佐藤 由美'],
    ]),
  )
  const brief = await readBrief(staff(), { personId })
  expect(brief.lastWords).toMatchObject({ words, channel: 'phone', by: '佐藤 由美' })
  expect(brief.promises).toMatchObject([{ promiseId, ...promise, by: '佐藤 由美' }])
  expect(brief.staffKnown).toMatchObject([{ staffId, name: '佐藤 由美', times: 1 }])
})

test('a promise is kept once', async () => {
  const { promiseId } = await recordContact(staff(), { personId, ...call, promise })
  const kept = await keepPromise(staff('2026-11-23T03:00:00Z'), {
    personId,
    promiseId: promiseId ?? '',
  })
  const again = await keepPromise(staff('2026-11-24T03:00:00Z'), {
    personId,
    promiseId: promiseId ?? '',
  })
  expect(again).toEqual(kept)
  expect((await readBrief(staff(), { personId })).promises).toEqual([])
})

test('a worry told on the telephone stays until it is settled, with what we do next', async () => {
  const worry = { text: '薬と一緒に飲んでよいか', nextStep: '薬剤師に確かめてお電話する' }
  await recordContact(staff(), { personId, ...call, worry })
  const [open] = (await readBrief(staff(), { personId })).worries
  expect(open).toMatchObject({ ...worry, by: '佐藤 由美', settledAt: null })
  const later = staff('2026-11-23T03:00:00Z')
  const settled = { personId, worryId: open?.worryId ?? '', how: '問題ないとお伝えした' }
  const first = await settleWorry(later, settled)
  expect(await settleWorry(staff('2026-11-24T03:00:00Z'), settled)).toEqual(first)
  expect((await readBrief(later, { personId })).worries).toMatchObject([
    { settledAt: later.now, how: '問題ないとお伝えした' },
  ])
  expect((await readBrief(staff('2027-03-23T03:00:00Z'), { personId })).worries).toEqual([])
})

test('the kept share counts what was kept or has fallen due', async () => {
  const made = (due: string) =>
    recordContact(staff(), { personId, ...call, promise: { text: '送る', due } })
  const [inTime, late] = [await made('2026-11-23'), await made('2026-11-23')]
  await made('2026-11-24')
  await made('2027-01-01')
  const keep = (now: string, promiseId: string | null) =>
    keepPromise(staff(now), { personId, promiseId: promiseId ?? '' })
  await keep('2026-11-23T03:00:00Z', inTime.promiseId)
  await keep('2026-11-25T03:00:00Z', late.promiseId)
  const brief = await readBrief(staff('2026-11-26T03:00:00Z'), { personId })
  expect(brief.promisesSoFar).toEqual({ made: 3, kept: 2, inTime: 1 })
})

test('whoever may only read may not write', async () => {
  const reader = staff(undefined, ['activity.read', 'people.read'])
  await expect(recordContact(reader, { personId, ...call, words: 'x' })).rejects.toThrow(
    /activity.write/,
  )
  await expect(keepPromise(reader, { personId, promiseId: newId() })).rejects.toThrow(
    /activity.write/,
  )
  await expect(timeline(staff(undefined, []), { personId, limit: 1 })).rejects.toThrow(
    /activity.read/,
  )
  await expect(readBrief(staff(undefined, []), { personId })).rejects.toThrow(/activity.read/)
})

test('there must be something to note, somebody to note it of, and a promise to keep', async () => {
  await expect(recordContact(staff(), { personId, ...call, words: ' ' })).rejects.toMatchObject({
    code: 'invalid',
  })
  await expect(
    recordContact(staff(), { personId: newId(), ...call, words: 'x' }),
  ).rejects.toMatchObject({ code: 'not_found' })
  await expect(keepPromise(staff(), { personId, promiseId: newId() })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('the timeline is read page by page, and by kind', async () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, n))
  await record(
    staff(),
    Array.from({ length: 25 }, (_, n) => ({
      personId,
      name: n % 5 === 0 ? 'contact.received' : 'Product Viewed',
      // Three at one moment: the page may end among them.
      occurredAt: day(Math.floor(n / 3) + 1),
      payload: n % 5 === 0 ? { channel: 'letter', words: `ことば${n}` } : { sku: 'A-1', n },
    })),
  )
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await timeline(staff(), { personId, limit: 4, ...(cursor && { cursor }) })
    seen.push(...page.items.map((item) => item.eventId))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(new Set(seen).size).toBe(25)
  const words = await timeline(staff(), { personId, groups: ['word'], limit: 50 })
  expect(words.items.map((item) => item.title)).toEqual(Array(5).fill('お手紙をいただきました'))
  const system = await timeline(staff(), { personId, groups: ['system'], limit: 50 })
  expect(system.items).toHaveLength(20)
  expect(system.items[0]).toMatchObject({
    title: 'Product Viewed',
    line: expect.stringContaining('品番 A-1'),
  })
  await expect(timeline(staff(), { personId, limit: 1, cursor: 'x' })).rejects.toMatchObject({
    code: 'invalid',
  })
})

test('a person can take everything along, and be forgotten except for the sums', async () => {
  await recordContact(staff(), { personId, ...call, words: '内緒の話', promise })
  await record(staff(), [
    { personId, name: 'order.placed', amount: 4980, payload: { note: '内緒' } },
  ])
  expect(JSON.stringify(await exportData(staff(), personId))).toContain('内緒の話')
  await erase(staff(), personId)
  const { rows } = await sql<{ name: string; payload: unknown }>`
    select name, payload from activity.events where person_id = ${personId}`.execute(place.db)
  expect(rows).toEqual([{ name: 'order.placed', payload: {} }])
  const { rows: counts } = await sql`
    select name, n, amount from activity.person_facts where person_id = ${personId}`.execute(
    place.db,
  )
  expect(counts).toEqual([{ name: 'order.placed', n: 1, amount: 4980 }])
})
