import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DomainError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { mergePeople, unmergePeople, upsertPeople } from '../people/index.ts'
import { record } from './record.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await openTestDatabase()
})
afterAll(() => place.close())

const NAMES = ['a', 'b', 'c']

async function somePeople(): Promise<string[]> {
  const made = await upsertPeople(
    place.ctx(),
    Array.from({ length: 4 }, () => ({
      identities: [{ kind: 'customer_number', value: newId() }],
    })),
  )
  return made.map((person) => person.personId)
}

async function counts(personIds: string[]) {
  const { rows } = await sql<{ kept: unknown; counted: unknown }>`
    select
      (select jsonb_agg(to_jsonb(f) order by f.person_id, f.name) from activity.person_facts f
        where f.person_id = any(${personIds}::uuid[])) as kept,
      (select jsonb_agg(to_jsonb(c) order by c.person_id, c.name) from (
        select person_id, name, count(*) as n, min(occurred_at) as first_at,
          max(occurred_at) as last_at, coalesce(sum(amount), 0)::bigint as amount
        from activity.events where person_id = any(${personIds}::uuid[]) group by 1, 2) c) as counted`.execute(
    place.db,
  )
  return rows[0]
}

async function owners(personIds: string[]) {
  const { rows } = await sql<{ eventId: string; personId: string; originId: string }>`
    select event_id as "eventId", person_id as "personId", origin_id as "originId"
    from activity.events where origin_id = any(${personIds}::uuid[])`.execute(place.db)
  return rows
}

/** A refusal (merged already, and the like) or a passing quarrel of two transactions. */
async function tolerating(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work
  } catch (error) {
    const code = (error as { code?: string }).code
    if (error instanceof DomainError || code === '40P01') return null
    throw error
  }
}

const step = fc.oneof(
  fc.record({
    kind: fc.constant('record' as const),
    who: fc.nat(3),
    n: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant('merge' as const), who: fc.nat(3), into: fc.nat(3) }),
  fc.record({ kind: fc.constant('unmerge' as const), which: fc.nat(5) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function run(step: Step, people: string[], merges: string[]) {
  const idOf = (at: number) => people[at] ?? newId()
  if (step.kind === 'record') {
    const facts = Array.from({ length: step.n }, (_, i) => ({
      personId: idOf(step.who),
      name: NAMES[i % 3] ?? 'a',
      amount: i,
      key: `k${i}`,
    }))
    return tolerating(record(place.ctx(), facts))
  }
  if (step.kind === 'merge') {
    const merge = { survivorId: idOf(step.into), mergedId: idOf(step.who) }
    const done = (await tolerating(mergePeople(place.ctx(), merge))) as { mergeId: string } | null
    if (done) merges.push(done.mergeId)
    return done
  }
  const mergeId = merges[step.which]
  return mergeId && tolerating(unmergePeople(place.ctx(), { mergeId }))
}

test('counts stay a recount whatever is recorded, merged and parted at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const people = await somePeople()
      const merges: string[] = []
      for (let at = 0; at < steps.length; at += 3) {
        await Promise.all(steps.slice(at, at + 3).map((step) => run(step, people, merges)))
        const found = await counts(people)
        expect(found?.kept).toEqual(found?.counted)
      }
      for (const mergeId of merges) await tolerating(unmergePeople(place.ctx(), { mergeId }))
      const found = await counts(people)
      expect(found?.kept).toEqual(found?.counted)
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('two people who have the same key can merge, and part with what was theirs', async () => {
  const [one = '', two = ''] = await somePeople()
  const fact = (personId: string) => ({ personId, name: 'a', key: 'birthday:2026' })
  await record(place.ctx(), [fact(one), fact(two)])
  const { mergeId } = await mergePeople(place.ctx(), { survivorId: one, mergedId: two })
  expect((await owners([one, two])).map((row) => row.personId)).toEqual([one, one])
  const [again] = await record(place.ctx(), [fact(one)])
  expect(again?.outcome).toBe('earlier')
  await unmergePeople(place.ctx(), { mergeId })
  const parted = await owners([one, two])
  expect(parted.every((row) => row.personId === row.originId)).toBe(true)
  expect((await record(place.ctx(), [fact(two)]))[0]?.outcome).toBe('earlier')
})
