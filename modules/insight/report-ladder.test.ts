import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { record } from '../activity/index.ts'
import { placeOrders } from '../orders/index.ts'
import { mergePeople, unmergePeople } from '../people/index.ts'
import { buildLadder, rebuildLadderOf } from './build-ladder.ts'
import { BUILT_IN } from './definitions.ts'
import { personWorthOf } from './person-worth.ts'
import { reportLadder } from './report-ladder.ts'
import { reportPeople } from './report-people.ts'
import { setDefinition } from './set-definition.ts'
import { buy, order, people } from './testing/shop.ts'

let place: TestDatabase
const ctx = (now = '2026-07-05T00:00:00Z') => place.ctx({ now })
let fan = ''
let once = ''
let member = ''
let twice = ''
let koc = ''

beforeAll(async () => {
  place = await openTestDatabase()
  ;[fan = '', once = '', member = '', twice = '', koc = ''] = await people(ctx(), 5, (index) =>
    index === 2 ? new Date('2026-05-01T00:00:00Z') : null,
  )
  await buy(ctx(), {
    [once]: ['2026-05-10'],
    [member]: ['2026-06-10'],
    [twice]: ['2026-04-01', '2026-06-20'],
    [koc]: ['2026-03-01'],
  })
  await record(ctx(), [
    { personId: koc, name: 'review.posted', occurredAt: new Date('2026-06-25T00:00:00Z') },
  ])
  await buildLadder(ctx())
})
afterAll(() => place.close())

const stageOf = async (personId: string) =>
  (await personWorthOf(ctx(), { personId })).stages.map(({ stage }) => stage)

test('everybody has one stage and a dated history', async () => {
  const { stages, people: total, missing } = await reportLadder(ctx(), {})
  expect(missing).toBeNull()
  expect(total).toBe(5)
  expect(stages.map(({ stage, people }) => [stage, people])).toEqual([
    ['fan', 1],
    ['customer', 1],
    ['member', 1],
    ['repeater', 1],
    ['koc', 1],
  ])
  expect(await stageOf(fan)).toEqual(['fan'])
  expect(await stageOf(member)).toEqual(['fan', 'member'])
  expect(await stageOf(twice)).toEqual(['fan', 'customer', 'repeater'])
  expect(await stageOf(koc)).toEqual(['fan', 'customer', 'koc'])
})

test('in every month and stage opening + in − out = closing, and months join', async () => {
  const { months, stages } = await reportLadder(ctx(), {})
  expect(months.map(({ month }) => month).slice(-2)).toEqual(['2026-06', '2026-07'])
  for (const [index, { stages: rows }] of months.entries()) {
    for (const [at, row] of rows.entries()) {
      expect(row.opening + row.in - row.out).toBe(row.closing)
      const next = months[index + 1]?.stages[at]
      if (next) expect(next.opening).toBe(row.closing)
    }
  }
  expect(months.at(-1)?.stages.map(({ closing }) => closing)).toEqual(
    stages.map(({ people }) => people),
  )
  const june = months.find(({ month }) => month === '2026-06')
  expect(june?.moves).toHaveLength(3)
  expect(june?.moves).toContainEqual({ from: 'customer', to: 'repeater', people: 1 })
  expect(june?.moves).toContainEqual({ from: 'fan', to: 'member', people: 1 })
})

test('stages and moves open their people', async () => {
  const open = async (figure: string) =>
    (await reportPeople(ctx(), { report: 'ladder', figure })).items.map((one) => one.personId)
  expect(await open('stage:repeater')).toEqual([twice])
  expect(await open('in:2026-06:member')).toEqual([member])
  expect((await open('out:2026-06:customer')).sort()).toEqual([twice, koc].sort())
})

test('a fact moves just the person it touches, and a rebuild says the same', async () => {
  await placeOrders(ctx(), [order(fan, '2026-07-01')])
  await rebuildLadderOf(ctx(), [fan])
  expect(await stageOf(fan)).toEqual(['fan', 'customer'])
  const history = () =>
    sql`select person_id, entered_at, stage, from_stage, left_at from insight.stages
      order by 1, 2`.execute(place.db)
  const moved = (await history()).rows
  await buildLadder(ctx())
  expect((await history()).rows).toEqual(moved)
})

test('people who merge have one ladder, and get theirs back', async () => {
  const [first = '', second = ''] = await people(ctx(), 2)
  await buy(ctx(), { [first]: ['2026-05-02'], [second]: ['2026-06-02'] })
  await rebuildLadderOf(ctx(), [first, second])
  const { mergeId } = await mergePeople(ctx(), { survivorId: first, mergedId: second })
  expect(await stageOf(first)).toEqual(['fan', 'customer', 'repeater'])
  expect(await stageOf(second)).toEqual([])
  await unmergePeople(ctx(), { mergeId })
  expect(await stageOf(first)).toEqual(['fan', 'customer'])
  expect(await stageOf(second)).toEqual(['fan', 'customer'])
})

test('with a window a repeater steps down by time alone', async () => {
  const body = { ...BUILT_IN.ladder, repeaterWithinMonths: 6 }
  await setDefinition(ctx(), { name: 'ladder', body })
  await buildLadder(ctx())
  // The orders of 1 April and 20 June lie within six months until 1 October.
  expect(await stageOf(twice)).toEqual(['fan', 'customer', 'repeater'])
  const later = await personWorthOf(ctx('2026-10-02T00:00:00Z'), { personId: twice })
  expect(later.stages.at(-1)).toMatchObject({ stage: 'customer', from: 'repeater' })
  expect(later.stages.at(-1)?.enteredAt.toISOString()).toBe('2026-10-01T03:00:00.000Z')
})
