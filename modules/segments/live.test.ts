import fc from 'fast-check'
import { CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { record } from '../activity/index.ts'
import {
  createPerson,
  erasePerson,
  mergePeople,
  unmergePeople,
  updatePerson,
} from '../people/index.ts'
import type { WholeNode } from './compile/compile.ts'
import { listStatement } from './compile/statements.ts'
import { changeSegment, createSegment } from './decide-rule.ts'
import { bulkTurn } from './live/bulk-turn.ts'
import { fillVersions } from './live/fill.ts'
import { dueTurn, type Lanes, liveTurn } from './live/turns.ts'
import { catalogueOf } from './rule/catalogue.ts'
import { anyFact, anyPerson, anyRule } from './testing/random-rules.ts'
import { anyTraits } from './testing/random-traits.ts'

const STEPS = 60
const PEOPLE = 40
const SEEDS = [1, 2]

let database: TestDatabase
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'owner' })
})
afterAll(() => database.close())

const lanes: { live: Lanes; due: Lanes; bulk: Lanes } = {
  live: { active: null },
  due: { active: null },
  bulk: { active: null },
}

async function settle() {
  while ((await liveTurn(ctx, lanes.live)) === 'more');
  while ((await dueTurn(ctx, lanes.due)) === 'more');
  while ((await liveTurn(ctx, lanes.live)) === 'more');
}

/** Days pass: all that has happened moves into the past, and so do the moments that were set. */
async function passTime(days: number) {
  const by = sql`make_interval(secs => ${days * 86_400})`
  await sql`update activity.events set occurred_at = occurred_at - ${by}`.execute(database.db)
  await sql`update segments.watch set next_at = next_at - ${by} where next_at < 'infinity'`.execute(
    database.db,
  )
}

async function compareAll() {
  const { rows: versions } = await sql<{ versionId: number; whole: WholeNode }>`
    select version_id as "versionId", whole from segments.versions where state = 'live'`.execute(
    database.db,
  )
  for (const { versionId, whole } of versions) {
    const statement = listStatement(whole, {
      catalogue: catalogueOf(database.host.modules),
      frame: { zone: 'Asia/Tokyo', currency: 'JPY' },
      scope: 'everyone',
    })
    const { rows: clock } = await sql<{
      now: string
    }>`select clock_timestamp()::text as now`.execute(database.db)
    const scratch = await database.db.executeQuery<{ personId: string }>(
      CompiledQuery.raw(
        statement.text,
        statement.values({
          now: clock[0]?.now,
          after: '00000000-0000-0000-0000-000000000000',
          limit: 10_000,
        }),
      ),
    )
    const { rows: live } = await sql<{ personId: string }>`
      select person_id as "personId" from segments.members where version_id = ${versionId} order by 1`.execute(
      database.db,
    )
    expect({ whole, members: live }).toEqual({ whole, members: scratch.rows })
  }
}

/** Only what does not hang on the calendar: the test moves facts, not birthdays. */
const timeless = anyRule.filter((root) => !JSON.stringify(root).includes('people.birthday'))

type Merge = { mergeId: string }

it.each(SEEDS)(
  'whatever happens, members are who they would be from scratch (seed %i)',
  async (seed) => {
    const sample = <T>(arbitrary: fc.Arbitrary<T>, salt: number): T => {
      const [one] = fc.sample(arbitrary, { numRuns: 1, seed: seed * 100_003 + salt })
      return one as T
    }
    const people: string[] = []
    const merges: Merge[] = []
    const segments: string[] = []
    const add = async (salt: number) => {
      const { facts, sex, traits } = sample(anyPerson(new Date()), salt)
      const given = { familyName: '試験', identities: [], sex, traits }
      const { personId } = await createPerson(ctx, given)
      people.push(personId)
      await record(
        ctx,
        facts.map(({ at, ...fact }) => ({ personId, occurredAt: at, ...fact })),
      )
    }
    /** Some traits are given or changed, and one is taken away. */
    const tell = async (personId: string, salt: number) => {
      const [gone] = Object.keys(sample(anyTraits, salt + 1))
      const traits = { ...sample(anyTraits, salt), ...(gone && { [gone]: null }) }
      // Who was merged or erased cannot be told anything.
      await updatePerson(ctx, { personId, traits }).catch((error) => {
        if (error.code !== 'not_found') throw error
      })
    }
    for (let at = 0; at < PEOPLE; at++) await add(at)
    for (let step = 0; step < STEPS; step++) {
      const salt = 1000 + step * 17
      const pick = (n: number) => sample(fc.integer({ min: 0, max: n - 1 }), salt + 1)
      const person = people[pick(people.length)] ?? ''
      const other = people[(pick(people.length) + 1) % people.length] ?? ''
      const what = step < 4 ? 0 : sample(fc.integer({ min: 0, max: 13 }), salt)
      if (what === 0) {
        const root = sample(timeless, salt + 2)
        const made = await createSegment(ctx, { name: `s${step}`, rule: { version: 1, root } })
        segments.push(made.segmentId)
        await fillVersions(ctx)
      } else if (what === 1 && segments[0]) {
        const inner = segments[pick(segments.length)] ?? segments[0]
        const root = sample(timeless, salt + 3)
        const segmentId = segments[segments.length - 1] ?? segments[0]
        if (inner !== segmentId)
          await changeSegment(ctx, {
            segmentId,
            rule: {
              version: 1,
              root: { kind: 'any', of: [root, { kind: 'segment', segmentId: inner }] },
            },
          }).catch((error) => {
            // The two may already speak of one another.
            if (error.code !== 'conflict') throw error
          })
        await fillVersions(ctx)
      } else if (what === 2)
        await passTime(sample(fc.double({ min: 0.01, max: 25, noNaN: true }), salt))
      else if (what === 3 && person !== other) {
        const merged = await mergePeople(ctx, { survivorId: person, mergedId: other }).catch(
          () => null,
        )
        if (merged) merges.push(merged)
      } else if (what === 4 && merges.length > 0) {
        const { mergeId } = merges.splice(pick(merges.length), 1)[0] ?? { mergeId: '' }
        await unmergePeople(ctx, { mergeId }).catch(() => {})
      } else if (what === 5 && step % 3 === 0) {
        await erasePerson(ctx, { personId: person }).catch(() => {})
      } else if (what === 6)
        await updatePerson(ctx, { personId: person, sex: 'female' }).catch(() => {})
      else if (what === 7) await add(salt + 5)
      else if (what === 8 || what === 9) await tell(person, salt + 6)
      else {
        const facts = fc.sample(anyFact(new Date()), { numRuns: 6, seed: seed * 7 + salt })
        await record(
          ctx,
          facts.map(({ at, ...fact }, index) => ({
            personId: people[(pick(people.length) + index) % people.length] ?? person,
            occurredAt: index % 2 ? at : new Date(),
            ...(step % 5 === 0 ? { source: 'import:late' } : {}),
            ...fact,
          })),
        )
      }
      await settle()
      await sql`update people.touched set at = at - interval '1 minute' where bulk is not null`.execute(
        database.db,
      )
      while ((await bulkTurn(ctx, lanes.bulk)) === 'more');
      await compareAll()
    }
  },
  180_000,
)
