import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineModule } from '../../kernel/module.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { findPeople, getPerson, mergePeople, unmergePeople, upsertPeople } from './index.ts'
import { settleMergeJob } from './merge/settle-merge.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  // A later module with the awkward shapes: a natural key that both people may have, and a foreign key.
  await sql`create schema later`.execute(database.db)
  await sql`create table later.parents (person_id uuid, parent_id uuid, origin_id uuid not null,
    word text, shout text generated always as (upper(word)) stored,
    primary key (person_id, parent_id))`.execute(database.db)
  await sql`create table later.children (person_id uuid, child_id uuid, origin_id uuid not null,
    parent_id uuid, primary key (person_id, child_id),
    foreign key (person_id, parent_id) references later.parents)`.execute(database.db)
  await sql`create table later.keys (person_id uuid, key text, origin_id uuid not null,
    primary key (person_id, key))`.execute(database.db)
  const later = defineModule({
    name: 'later',
    dependsOn: ['people'],
    permissions: {},
    tables: { parents: 'person', children: 'person', keys: 'person' },
  })
  database.host.modules = [...database.host.modules, later]
})
afterAll(() => database.close())

let made = 0
async function makePeople(count: number) {
  const rows = await upsertPeople(
    database.ctx(),
    Array.from({ length: count }, () => {
      made += 1
      return {
        identities: [
          { kind: 'customer_number', value: `M${made}`, issuer: `shop ${made}` },
          { kind: 'phone', value: '045-901-2345' },
        ],
        fullName: made % 3 === 0 ? null : `姓${made} 名${made}`,
        traits: { plan: `plan ${made}` },
        birthday: made % 2 === 0 ? '1950-01-02' : null,
        address: made % 2 === 0 ? { postalCode: '1000001', street: `${made}` } : null,
      }
    }),
  )
  return rows.map((row) => row.personId)
}

const addParent = (personId: string) =>
  sql`with p as (insert into later.parents (person_id, parent_id, origin_id, word)
      values (${personId}, gen_random_uuid(), ${personId}, 'w') returning *)
    insert into later.children (person_id, child_id, origin_id, parent_id)
    select person_id, gen_random_uuid(), origin_id, parent_id from p`.execute(database.db)

const addKey = (personId: string, key: string) =>
  sql`insert into later.keys (person_id, key, origin_id) values (${personId}, ${key}, ${personId})
    on conflict do nothing`.execute(database.db)

/** Every row that belongs to these people, and the people themselves, as text. */
async function snapshot(personIds: string[]) {
  const of = async (table: string, extra = '') => {
    const { rows } = await sql<{ row: string }>`select to_jsonb(r) ${sql.raw(extra)} as row
      from ${sql.raw(table)} r where person_id = any(${personIds}::uuid[])
      order by to_jsonb(r)::text`.execute(database.db)
    return rows
  }
  return {
    persons: await of('people.persons', "- 'updated_at'"),
    identities: await of('people.identities'),
    points: await of('people.contact_points'),
    addresses: await of('people.addresses'),
    traits: await of('people.traits'),
    alike: await of('people.alike_keys'),
    parents: await of('later.parents'),
    children: await of('later.children'),
    keys: await of('later.keys'),
  }
}

test('the merged one is seen at the survivor, under either id, and comes back whole', async () => {
  const ctx = database.ctx()
  const [a = '', b = ''] = await makePeople(2)
  await addParent(a)
  await addKey(a, 'same')
  await addKey(b, 'same')
  const before = await snapshot([a, b])
  const { mergeId } = await mergePeople(ctx, { survivorId: b, mergedId: a })
  const seen = await getPerson(ctx, { personId: a })
  expect(seen.personId).toBe(b)
  expect(seen.identities).toHaveLength(2)
  expect(seen.merges).toMatchObject([{ mergeId, personId: a }])
  expect(await count('later.children', b)).toBe(1)
  expect((await findPeople(ctx, { q: 'M1' })).items.map((p) => p.personId)).toContain(b)
  await unmergePeople(ctx, { mergeId })
  expect(await snapshot([a, b])).toEqual(before)
})

async function count(table: string, personId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.raw(table)}
    where person_id = ${personId}`.execute(database.db)
  return rows[0]?.n ?? 0
}

test('what is still written for a merged person by those who began before is brought along', async () => {
  const [a = '', b = ''] = await makePeople(2)
  await mergePeople(database.ctx(), { survivorId: b, mergedId: a })
  await addParent(a)
  await settleMergeJob.run(database.ctx(), { personId: a })
  expect(await count('later.parents', b)).toBe(1)
})

test('random facts, merges and un-merges in any order put every row back where it was', async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('merge'), a: fc.nat(4), b: fc.nat(4) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('unmerge'), a: fc.nat(9), b: fc.nat(4) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('fact'), a: fc.nat(4), b: fc.nat(2) }) },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 14 }),
      fc.infiniteStream(fc.nat(99)),
      async (steps, dice) => {
        const ctx = database.ctx()
        const people = await makePeople(5)
        for (const personId of people) {
          await addParent(personId)
          await addKey(personId, 'common')
        }
        const before = await snapshot(people)
        const written = new Map<string, number>()
        const open: string[] = []
        const rootOf = async (n: number) =>
          (await getPerson(ctx, { personId: people[n] ?? '' })).personId
        for (const { do: what, a, b } of steps) {
          if (what === 'merge') {
            const [survivorId, mergedId] = [await rootOf(a), await rootOf(b)]
            if (survivorId === mergedId) continue
            open.push((await mergePeople(ctx, { survivorId, mergedId })).mergeId)
          } else if (what === 'unmerge') {
            const [mergeId] = open.splice(a % (open.length || 1), 1)
            if (mergeId) await unmergePeople(ctx, { mergeId })
          } else {
            const root = await rootOf(a)
            await addParent(root)
            written.set(root, (written.get(root) ?? 0) + 1)
          }
          // Nobody's rows are lost on the way.
          expect(await countAll(people)).toBe(5 + [...written.values()].reduce((x, y) => x + y, 0))
        }
        while (open.length > 0) {
          const [mergeId] = open.splice((dice.next().value ?? 0) % open.length, 1)
          if (mergeId) await unmergePeople(ctx, { mergeId })
        }
        for (const personId of people) {
          expect(await count('later.parents', personId)).toBe(1 + (written.get(personId) ?? 0))
        }
        await sql`delete from later.children c using later.parents p where c.parent_id = p.parent_id
        and p.parent_id not in (select (r->>'parent_id')::uuid from jsonb_array_elements(${JSON.stringify(
          before.parents.map(({ row }) => row),
        )}::jsonb) r) and p.person_id = any(${people}::uuid[])`.execute(database.db)
        await sql`delete from later.parents p where p.person_id = any(${people}::uuid[])
        and not exists (select from later.children c where c.parent_id = p.parent_id)`.execute(
          database.db,
        )
        expect(await snapshot(people)).toEqual(before)
      },
    ),
    { numRuns: 25 },
  )
}, 120_000)

async function countAll(people: string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from later.children
    where origin_id = any(${people}::uuid[])`.execute(database.db)
  return rows[0]?.n ?? 0
}

test('a wrong role is refused, and a second try changes nothing', async () => {
  const [a = '', b = ''] = await makePeople(2)
  const input = { survivorId: a, mergedId: b }
  await expect(mergePeople(database.ctx({ role: 'reader' }), input)).rejects.toMatchObject({
    code: 'forbidden',
  })
  const { mergeId } = await mergePeople(database.ctx(), input)
  const merged = await snapshot([a, b])
  await expect(mergePeople(database.ctx(), input)).rejects.toMatchObject({ code: 'conflict' })
  expect(await snapshot([a, b])).toEqual(merged)
  await expect(unmergePeople(database.ctx({ role: 'reader' }), { mergeId })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await unmergePeople(database.ctx(), { mergeId })
  await expect(unmergePeople(database.ctx(), { mergeId })).rejects.toMatchObject({
    code: 'not_found',
  })
})
