import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createPerson, mergePeople, updatePerson } from '../../people/index.ts'
import { catalogue } from '../contract/catalogue.ts'
import { createSegment } from '../decide-rule.ts'
import { fillVersions } from '../live/fill.ts'
import { type Lanes, liveTurn } from '../live/turns.ts'
import { countRules, explainRule } from '../preview-rule.ts'
import { readCatalogue, readValues } from '../read-catalogue.ts'
import type { FieldCondition, Rule } from '../rule/rule.ts'
import { traitField } from '../traits.rules.ts'

const HOSTILE = `k'; drop table people.traits; -- :now`
let database: TestDatabase
const people = new Map<string, string>()
const lanes: Lanes = { active: null }

async function person(name: string, traits: Record<string, string | number | boolean>) {
  const { personId } = await createPerson(database.ctx(), {
    familyName: name,
    identities: [],
    traits,
  })
  people.set(name, personId)
}

beforeAll(async () => {
  database = await openTestDatabase()
  await person('秋山', { plan: 'gold', points: 320, newsletter: true, code: '007', [HOSTILE]: 'x' })
  await person('石井', { plan: 'gold', points: '300', newsletter: false, code: '12' })
  await person('上田', { plan: 'silver', points: 20, __proto__x: 'y', letter: 'あ'.repeat(300) })
  await person('江藤', {})
})
afterAll(() => database.close())

const asks = (
  key: string,
  op: FieldCondition['op'],
  value?: FieldCondition['value'],
): FieldCondition => ({
  kind: 'field',
  field: traitField(key),
  op,
  ...(value !== undefined && { value }),
})
const rule = (root: FieldCondition): Rule => ({ version: 1, root })
const idOf = (name: string) => people.get(name) ?? ''

test('the catalogue knows the keys, of what kind they are and how many have them', async () => {
  const { fields } = catalogue.parse(await readCatalogue(database.ctx()))
  const traits = fields.filter(({ trait }) => trait)
  expect(traits.map(({ label, type, trait }) => [label, type, trait?.people])).toEqual([
    ['plan', 'text', 3],
    ['points', 'number', 3],
    ['code', 'text', 2],
    ['newsletter', 'flag', 2],
    ['__proto__x', 'text', 1],
    [HOSTILE, 'text', 1],
    ['letter', 'text', 1],
  ])
  expect(traits.at(-1)?.trait?.values).toEqual([])
  expect(traits[0]).toMatchObject({
    key: 'trait.plan',
    group: 'trait',
    picks: true,
    trait: { values: ['gold', 'silver'] },
  })
})

test('values of a trait are picked from the data', async () => {
  const values = (key: string, q = '') => readValues(database.ctx(), { field: traitField(key), q })
  expect(await values('plan')).toEqual({
    items: [
      { value: 'gold', count: 2 },
      { value: 'silver', count: 1 },
    ],
  })
  expect((await values('plan', 'SIL')).items).toEqual([{ value: 'silver', count: 1 }])
  expect((await values(HOSTILE)).items).toEqual([{ value: 'x', count: 1 }])
  expect((await values(`' or true --`)).items).toEqual([])
  // Longer than a rule may compare with.
  expect((await values('letter')).items).toEqual([])
})

test('each kind of question finds its people, and the count is that of the catalogue', async () => {
  const asked: [FieldCondition, number][] = [
    [asks('plan', 'is', 'gold'), 2],
    [asks('plan', 'is', ['gold', 'silver']), 3],
    [asks('plan', 'is_not', 'gold'), 2],
    [asks('plan', 'contains', 'OL'), 2],
    [asks('plan', 'known'), 3],
    [asks('plan', 'unknown'), 1],
    // One of them came from a file, which knows text only.
    [asks('points', 'at_least', 300), 2],
    [asks('points', 'at_most', 20), 1],
    [asks('code', 'is', '007'), 1],
    [asks('code', 'is', 7), 1],
    [asks('newsletter', 'is', true), 1],
    [asks('newsletter', 'is', false), 1],
    [asks(HOSTILE, 'known'), 1],
    [asks(`' or true --`, 'known'), 0],
    [asks('plan', 'is', `gold' or true --`), 0],
  ]
  const { counts } = await countRules(database.ctx(), { rules: asked.map(([one]) => rule(one)) })
  expect(counts).toEqual(asked.map(([, count]) => count))
})

test('why says what was found', async () => {
  const { isIn, reasons } = await explainRule(database.ctx(), {
    rule: rule(asks('points', 'at_least', 300)),
    personId: idOf('石井'),
  })
  expect(isIn).toBe(true)
  expect(reasons).toMatchObject([
    { words: 'pointsが300以上の方。', seen: '300', seenKind: 'number' },
  ])
})

async function membersOf(segmentId: string): Promise<string[]> {
  while ((await liveTurn(database.ctx(), lanes)) === 'more');
  const { rows } = await sql<{ id: string }>`
    select m.person_id as id from segments.members m
    join segments.segments s on s.live_version = m.version_id where s.segment_id = ${segmentId}`.execute(
    database.db,
  )
  return [...people].filter(([, id]) => rows.some((row) => row.id === id)).map(([name]) => name)
}

test('who gets, changes or loses a trait comes and goes at once', async () => {
  const ctx = database.ctx({ role: 'owner' })
  const { segmentId } = await createSegment(ctx, {
    name: 'Gold',
    rule: rule(asks('plan', 'is', 'gold')),
  })
  await fillVersions(ctx)
  expect(await membersOf(segmentId)).toEqual(['秋山', '石井'])
  const tell = (name: string, plan: string | null) =>
    updatePerson(database.ctx({ role: 'owner' }), { personId: idOf(name), traits: { plan } })
  await tell('江藤', 'gold')
  await tell('秋山', 'silver')
  expect(await membersOf(segmentId)).toEqual(['石井', '江藤'])
  await tell('石井', null)
  expect(await membersOf(segmentId)).toEqual(['江藤'])
  await mergePeople(database.ctx({ role: 'owner' }), {
    survivorId: idOf('石井'),
    mergedId: idOf('江藤'),
  })
  expect(await membersOf(segmentId)).toEqual(['石井'])
})
