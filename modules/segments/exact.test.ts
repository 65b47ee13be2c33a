import fc from 'fast-check'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { record } from '../activity/index.ts'
import { createPerson } from '../people/index.ts'
import { compile, type WholeNode } from './compile/compile.ts'
import { countStatement } from './compile/statements.ts'
import { catalogueOf } from './rule/catalogue.ts'
import { holds, type PlainPerson } from './testing/plain-judge.ts'
import { anyPerson, anyRule } from './testing/random-rules.ts'

const PEOPLE = 120
const RUNS = 150
const NOW = new Date('2026-03-31T03:00:00Z')
const DAY = 86_400_000

let database: TestDatabase
let ctx: Ctx
const people = new Map<string, PlainPerson>()

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'owner' })
  for (const person of fc.sample(anyPerson(NOW), { numRuns: PEOPLE, seed: 4649 })) {
    const { personId } = await createPerson(ctx, {
      familyName: '試験',
      identities: [],
      ...(person.birthday ? { birthday: person.birthday } : {}),
      ...(person.sex ? { sex: person.sex } : {}),
      traits: person.traits,
    })
    await record(
      ctx,
      person.facts.map(({ at, ...fact }) => ({ personId, occurredAt: at, ...fact })),
    )
    people.set(personId, person)
  }
})
afterAll(() => database.close())

type Row = { personId: string; holds: boolean; changesAt: Date | null }

/** The compiled rule for everyone at a moment. */
async function judgeAll(root: WholeNode, now: Date): Promise<Row[]> {
  const { binder, ctes, from, verdicts } = compile({
    roots: [root],
    catalogue: catalogueOf(database.host.modules),
    frame: { zone: 'Asia/Tokyo', currency: 'JPY' },
    scope: 'everyone',
    moments: true,
  })
  const [verdict] = verdicts
  const text = `with ${ctes.join(', ')} select l.person_id as "personId", ${verdict?.holds} as holds,
    nullif(${verdict?.changesAt ?? 'null::timestamptz'}, 'infinity') as "changesAt" from ${from}`
  const { rows } = await database.db.executeQuery<Row>(
    CompiledQuery.raw(text, binder.values({ now: now.toISOString() })),
  )
  return rows
}

it('agrees with a plain reading of the facts, whatever the rule', async () => {
  await fc.assert(
    fc.asyncProperty(anyRule, fc.integer({ min: 0, max: 40 * DAY }), async (root, later) => {
      const now = new Date(NOW.getTime() + later)
      const rows = await judgeAll(root, now)
      expect(rows.length).toBe(PEOPLE)
      const wrong = rows.filter((row) => {
        const person = people.get(row.personId)
        return person && holds(root, person, now) !== row.holds
      })
      expect(wrong).toEqual([])
    }),
    { numRuns: RUNS, seed: 1 },
  )
}, 120_000)

it('counts alike from the rarest condition and from everybody', async () => {
  await fc.assert(
    fc.asyncProperty(anyRule, async (root) => {
      const rows = await judgeAll(root, NOW)
      const input = {
        catalogue: catalogueOf(database.host.modules),
        frame: { zone: 'Asia/Tokyo', currency: 'JPY' },
        scope: 'everyone' as const,
      }
      const { text, values } = countStatement([{ kind: 'all', of: [root] }], input)
      const counted = await database.db.executeQuery<{ counts: number[] }>(
        CompiledQuery.raw(text, values({ now: NOW.toISOString() })),
      )
      expect(counted.rows[0]?.counts).toEqual([rows.filter(({ holds }) => holds).length])
    }),
    { numRuns: RUNS, seed: 3 },
  )
}, 120_000)

it('says of every verdict until when it stands at least', async () => {
  await fc.assert(
    fc.asyncProperty(anyRule, fc.double({ min: 0, max: 1, noNaN: true }), async (root, part) => {
      const rows = await judgeAll(root, NOW)
      const wrong = rows.filter(({ personId, holds: held, changesAt }) => {
        const person = people.get(personId)
        const until = Math.min(
          changesAt?.getTime() ?? Number.POSITIVE_INFINITY,
          NOW.getTime() + 500 * DAY,
        )
        if (changesAt && changesAt <= NOW) return true
        const between = [part, 0.999999].map(
          (at) => new Date(NOW.getTime() + (until - NOW.getTime() - 1) * at),
        )
        return person && between.some((at) => holds(root, person, at) !== held)
      })
      expect(wrong).toEqual([])
    }),
    { numRuns: RUNS, seed: 2 },
  )
}, 120_000)
