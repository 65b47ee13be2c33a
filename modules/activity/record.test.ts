import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { recountFacts } from './activity.queries.ts'
import type { Fact } from './fact.ts'
import { record } from './record.ts'
import { removeFacts } from './remove-facts.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await openTestDatabase()
})
afterAll(() => place.close())

const ctx = (now?: string) => place.ctx(now ? { now } : {})

async function countsOf(table: 'person_facts' | 'recount', personIds: string[]) {
  const from =
    table === 'person_facts'
      ? sql`select person_id, name, n, first_at, last_at, amount from activity.person_facts`
      : sql`select person_id, name, count(*) as n, min(occurred_at) as first_at, max(occurred_at) as last_at,
          coalesce(sum(amount), 0)::bigint as amount from activity.events group by 1, 2`
  const { rows } = await sql`
    select * from (${from}) c where person_id = any(${personIds}::uuid[]) order by person_id, name`.execute(
    place.db,
  )
  return rows
}

async function expectRecount(personIds: string[]) {
  expect(await countsOf('person_facts', personIds)).toEqual(await countsOf('recount', personIds))
}

test('a fact is written once per key and person', async () => {
  const [personId, other] = [newId(), newId()]
  const fact: Fact = { personId, name: 'shop.visited', key: 'visit:1', amount: 5 }
  const [first] = await record(ctx(), [fact])
  const again = await record(ctx(), [fact, fact, { ...fact, personId: other }])
  expect(first?.outcome).toBe('recorded')
  expect(again.map((one) => one.outcome)).toEqual(['earlier', 'earlier', 'recorded'])
  expect(again[0]?.eventId).toBe(first?.eventId)
  await expectRecount([personId, other])
})

test('facts without a key are all written, in the order given', async () => {
  const personId = newId()
  const facts = Array.from({ length: 1000 }, (_, i) => ({ personId, name: `n${i % 3}`, amount: i }))
  const recorded = await record(ctx(), facts)
  expect(recorded.map((one) => one.name)).toEqual(facts.map((one) => one.name))
  expect(new Set(recorded.map((one) => one.eventId)).size).toBe(1000)
  await expectRecount([personId])
})

test('the future is now', async () => {
  const now = '2026-11-22T00:00:00.000Z'
  const [fact] = await record(ctx(now), [
    { personId: newId(), name: 'shop.visited', occurredAt: new Date('2031-01-01') },
  ])
  expect(fact?.occurredAt.toISOString()).toBe(now)
})

test('a NUL or half an emoji does not stop the others', async () => {
  const personId = newId()
  await record(ctx(), [
    {
      personId,
      name: 'a',
      payload: { 'k\u0000': 'x\u0000y', list: ['😀'.slice(0, 1)], ok: '\\u0000' },
    },
  ])
  const { rows } = await sql<{ payload: unknown }>`
    select payload from activity.events where person_id = ${personId}`.execute(place.db)
  expect(rows[0]?.payload).toEqual({ 'k\ufffd': 'x\ufffdy', list: ['\ufffd'], ok: '\\u0000' })
})

test('what is thrown later takes the facts back too', async () => {
  const personId = newId()
  await expect(
    inTransaction(ctx(), async (ctx) => {
      await record(ctx, [{ personId, name: 'a', key: 'k' }])
      throw new Error('later')
    }),
  ).rejects.toThrow('later')
  expect((await record(ctx(), [{ personId, name: 'a', key: 'k' }]))[0]?.outcome).toBe('recorded')
})

test('what one source brought is taken back whole, and may come again', async () => {
  const personId = newId()
  const facts: Fact[] = [
    { personId, name: 'a', key: '1', source: 'import:x', occurredAt: new Date('2020-01-01') },
    { personId, name: 'a', key: '2' },
    { personId, name: 'b', key: '3', source: 'import:x', amount: 9 },
  ]
  await record(ctx(), facts)
  expect(await removeFacts(ctx(), { source: 'import:x' })).toEqual({ facts: 2, people: 1 })
  await expectRecount([personId])
  const again = await record(ctx(), facts)
  expect(again.map((one) => one.outcome)).toEqual(['recorded', 'earlier', 'recorded'])
  await expectRecount([personId])
})

test('many facts of one source go in steps, and what a broken-off step left goes with the next call', async () => {
  const people = [newId(), newId()]
  await record(
    ctx(),
    people.flatMap((personId) =>
      ['1', '2', '3'].map((key): Fact => ({ personId, name: 'a', key, source: 'import:y' })),
    ),
  )
  let steps = 0
  const breaking = ctx()
  const tx = new Proxy(breaking.tx, {
    get: (target, name) => {
      if (name === 'transaction' && ++steps > 2) throw new Error('the database went away')
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const gone = removeFacts({ ...breaking, tx }, { source: 'import:y', atOnce: 2 })
  await expect(gone).rejects.toThrow('went away')
  await expectRecount(people)
  const rest = await removeFacts(ctx(), { source: 'import:y', atOnce: 2 })
  expect(rest.facts).toBe(2)
  await expectRecount(people)
})

test('counts equal a recount whatever writers, removals and recounts do at once', async () => {
  const step = fc.record({
    person: fc.integer({ min: 0, max: 2 }),
    facts: fc.array(
      fc.record({
        name: fc.constantFrom('a', 'b', 'c'),
        day: fc.integer({ min: 1, max: 28 }),
        amount: fc.option(fc.integer({ min: -50, max: 50 })),
        key: fc.option(fc.constantFrom('k1', 'k2', 'k3'), { nil: undefined }),
        source: fc.option(fc.constantFrom('import:1', 'import:2'), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    afterwards: fc.constantFrom('nothing', 'remove', 'recount'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      const people = [newId(), newId(), newId()]
      const run = newId()
      const idOf = (index: number) => people[index] ?? newId()
      await Promise.all(
        steps.map(async ({ person, facts, afterwards }) => {
          await record(
            ctx(),
            facts.map(({ day, source, ...fact }) => ({
              ...fact,
              personId: idOf(person),
              occurredAt: new Date(Date.UTC(2026, 0, day)),
              source: source && `${source}:${run}`,
            })),
          )
          if (afterwards === 'remove') await removeFacts(ctx(), { source: `import:1:${run}` })
          if (afterwards === 'recount')
            await inTransaction(ctx(), (ctx) => recountFacts(ctx.tx, [...people].sort()))
        }),
      )
      await expectRecount(people)
    }),
    { numRuns: 60 },
  )
})
