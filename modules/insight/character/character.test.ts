import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { modules } from '../../../server/modules.ts'
import { record } from '../../activity/index.ts'
import { placeOrders, upsertProducts } from '../../orders/index.ts'
import { mergePeople, unmergePeople } from '../../people/index.ts'
import type { WholeNode } from '../../segments/compile/compile.ts'
import { judgeStatement } from '../../segments/compile/statements.ts'
import { catalogueOf } from '../../segments/rule/catalogue.ts'
import { setDefinition } from '../set-definition.ts'
import { order, people } from '../testing/shop.ts'
import { buildCharacters, rebuildCharactersOf } from './build-characters.ts'
import { personCharacterOf } from './person-character.ts'

let place: TestDatabase
const NOW = '2026-07-05T00:00:00Z'
const ctx = (now = NOW) => place.ctx({ now })

beforeAll(async () => {
  place = await openTestDatabase()
  await upsertProducts(ctx(), [
    { sku: 'J30', name: '青汁 30包', price: 3000, category: '青汁' },
    { sku: 'J90', name: '青汁 90包', price: 8000, category: '青汁' },
    { sku: 'GOLD', name: '黄金青汁', price: 6000, category: '青汁' },
    { sku: 'TEA', name: 'はぶ茶', price: 1000, category: 'お茶', cycleDays: 20 },
  ])
})
afterAll(() => place.close())

const day = (start: string, days: number) =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10)
const every = (start: string, gap: number, times: number) =>
  Array.from({ length: times }, (_, at) => day(start, at * gap))

type Bought = { sku?: string; price?: number; quantity?: number; discount?: number }

async function bought(personId: string, days: string[], given: Bought = {}) {
  const { sku = 'J30', price = 3000, quantity = 1, discount = 0 } = given
  await placeOrders(
    ctx(),
    days.map((at) =>
      order(personId, at, { lines: [{ sku, name: '', quantity, unitPrice: price }], discount }),
    ),
  )
}

async function row(table: string, personId: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.raw(`insight.${table}`)} where person_id = ${personId}`.execute(place.db)
  return rows[0] ?? {}
}

const catalogue = catalogueOf(modules)
const frame = { zone: 'Asia/Tokyo', currency: 'JPY' }

/** Whether a rule holds for a person at a moment, and when it may change next. */
async function judged(root: WholeNode, personId: string, now: string) {
  const { text, values } = judgeStatement([{ versionId: 1, root }], {
    catalogue,
    frame,
    scope: 'persons',
    exactly: true,
  })
  const { rows } = await place.pool.query(text, values({ now: new Date(now), persons: [personId] }))
  return { holds: rows[0].nowIn.length > 0, nextAt: new Date(rows[0].nextAt) }
}

const inState = (state: string): WholeNode => ({
  kind: 'rows',
  source: 'insight.product_states',
  where: [{ attribute: 'state', op: 'is', value: state }],
  within: { kind: 'ever' },
  measure: 'count',
  op: 'at_least',
  value: 1,
})

test('a product of 30 days makes its buyer due near day 30 and late after, to the day', async () => {
  const [buyer = '', ...others] = await people(ctx(), 6)
  for (const other of others) await bought(other, every('2026-01-01', 30, 4))
  await bought(buyer, ['2026-06-01'])
  await buildCharacters(ctx())
  const { rows } = await sql<{ basis: string; cycle: number }>`
    select basis, cycle_days::int as cycle from insight.product_cycles where product = 'J30'`.execute(
    place.db,
  )
  expect(rows).toEqual([{ basis: 'product', cycle: 30 }])
  expect(await row('product_states', buyer)).toMatchObject({
    due_on: '2026-06-28',
    late_on: '2026-07-05',
    lapsed_on: '2026-08-01',
  })
  const at = (date: string) => `${date}T00:00:00+09:00`
  expect(await judged(inState('new'), buyer, at('2026-06-27'))).toEqual({
    holds: true,
    nextAt: new Date(at('2026-06-28')),
  })
  expect(await judged(inState('due'), buyer, at('2026-06-27'))).toMatchObject({ holds: false })
  expect(await judged(inState('due'), buyer, at('2026-06-28'))).toEqual({
    holds: true,
    nextAt: new Date(at('2026-07-05')),
  })
  expect(await judged(inState('late'), buyer, at('2026-07-05'))).toMatchObject({ holds: true })
  expect(await judged(inState('lapsed'), buyer, at('2026-07-31'))).toMatchObject({ holds: false })
  expect(await judged(inState('lapsed'), buyer, at('2026-08-01'))).toMatchObject({ holds: true })
})

test('own pauses bend the cycle; one set by hand wins and holds for each piece', async () => {
  const [slow = '', tea = ''] = await people(ctx(), 2)
  await bought(slow, every('2026-01-01', 60, 4))
  await bought(tea, ['2026-06-01'], { sku: 'TEA', quantity: 2 })
  await buildCharacters(ctx())
  const { cycle_days: cycle } = await row('product_states', slow)
  expect(Number(cycle)).toBe(45)
  expect(await row('product_states', tea)).toMatchObject({
    cycle_days: '40.00',
    due_on: '2026-07-07',
  })
})

test('a cycle set by hand is due near its end, however people buy', async () => {
  await upsertProducts(ctx(), [{ sku: 'OIL', name: '椿油', price: 2000, cycleDays: 30 }])
  const [buyer = '', ...hasty] = await people(ctx(), 4)
  for (const one of hasty)
    await bought(one, ['2026-01-01', '2026-01-06', '2026-02-01', '2026-03-20'], { sku: 'OIL' })
  await bought(buyer, ['2025-12-15'], { sku: 'OIL' })
  await buildCharacters(ctx())
  expect(await row('product_states', buyer)).toMatchObject({
    due_on: '2026-01-11',
    late_on: '2026-01-18',
  })
  const { products } = await personCharacterOf(ctx(), { personId: buyer })
  expect(products).toMatchObject([{ name: '椿油', expectedOn: '2026-01-14' }])
})

test('even intervals are regular, three orders too few, uneven ones irregular', async () => {
  const [even = '', three = '', uneven = ''] = await people(ctx(), 3)
  await bought(even, every('2026-01-01', 28, 6))
  await bought(three, every('2026-01-01', 28, 3))
  await bought(uneven, ['2025-01-01', '2025-01-04', '2025-07-01', '2025-07-03', '2026-03-01'])
  await rebuildCharactersOf(ctx(), [even, three, uneven])
  expect(await row('characters', even)).toMatchObject({ regularity: 'regular', usual_days: '28.0' })
  expect(await row('characters', three)).toMatchObject({ regularity: 'few' })
  expect(await row('characters', uneven)).toMatchObject({ regularity: 'irregular' })
})

test('this year against the one before', async () => {
  const [grown = '', less = '', fresh = ''] = await people(ctx(), 3)
  await bought(grown, ['2024-01-01', '2025-01-01', '2025-09-01', '2026-01-01'])
  await bought(less, ['2024-01-01', '2024-09-01', '2025-01-01', '2025-09-01'])
  await bought(fresh, ['2025-09-01', '2026-01-01'])
  await rebuildCharactersOf(ctx(), [grown, less, fresh])
  expect(await row('characters', grown)).toMatchObject({
    growth: 'growing',
    year_orders: 2,
    before_orders: 1,
  })
  expect(await row('characters', less)).toMatchObject({ growth: 'shrinking' })
  expect(await row('characters', fresh)).toMatchObject({ growth: 'new' })
})

test('a bigger size, a higher line and more pieces, each once with before and after', async () => {
  const [size = '', line = '', more = ''] = await people(ctx(), 3)
  await bought(size, ['2026-01-01'])
  await bought(size, ['2026-06-05', '2026-07-01'], { sku: 'J90', price: 8000 })
  await bought(line, ['2026-01-01'])
  await bought(line, ['2026-06-05', '2026-07-01'], { sku: 'GOLD', price: 6000 })
  await bought(more, ['2026-01-01'])
  await bought(more, ['2026-06-05', '2026-06-20'], { quantity: 3 })
  await rebuildCharactersOf(ctx(), [size, line, more])
  const { rows } = await sql`select person_id as person, kind, was, became from insight.upgrades
    where person_id = any(${[size, line, more]}) order by person_id`.execute(place.db)
  expect(rows).toEqual([
    { person: size, kind: 'size', was: '青汁 30包', became: '青汁 90包' },
    { person: line, kind: 'line', was: '青汁 30包', became: '黄金青汁' },
    { person: more, kind: 'more', was: '1', became: '3' },
  ])
})

test('scores follow the bands, and recency falls by the clock alone', async () => {
  const [buyer = ''] = await people(ctx(), 1)
  await bought(buyer, ['2026-05-01', '2026-06-01', '2026-06-20'], { price: 12_000 })
  await rebuildCharactersOf(ctx(), [buyer])
  expect(await row('characters', buyer)).toMatchObject({ frequency_score: 3, money_score: 3 })
  const five: WholeNode = {
    kind: 'field',
    field: 'insight.recency_score',
    op: 'at_least',
    value: 5,
  }
  expect(await judged(five, buyer, '2026-07-20T12:00:00+09:00')).toEqual({
    holds: true,
    nextAt: new Date('2026-07-21T00:00:00+09:00'),
  })
  expect(await judged(five, buyer, '2026-07-21T00:00:00+09:00')).toMatchObject({ holds: false })
  const body = { recencyDays: [10, 20, 30, 40], orders: [2, 3, 4, 5], money: [1, 2, 3, 4] }
  await setDefinition(ctx(), { name: 'rfm', body })
  await buildCharacters(ctx())
  expect(await row('characters', buyer)).toMatchObject({ frequency_score: 3, money_score: 5 })
  expect(await judged(five, buyer, '2026-07-01T00:00:00+09:00')).toMatchObject({ holds: false })
  await expect(
    setDefinition(ctx(), { name: 'rfm', body: { ...body, orders: [5, 3, 4, 2] } }),
  ).rejects.toMatchObject({ code: 'invalid' })
})

test('who is silent against their own rhythm is watched until they are gone or come back', async () => {
  const [buyer = ''] = await people(ctx(), 1)
  await bought(buyer, every('2026-01-01', 20, 5))
  await rebuildCharactersOf(ctx(), [buyer])
  expect(await row('characters', buyer)).toMatchObject({
    expected_on: '2026-04-11',
    watch_on: '2026-05-02',
  })
  const watched: WholeNode = { kind: 'field', field: 'insight.watched', op: 'is', value: true }
  expect(await judged(watched, buyer, '2026-05-01T23:00:00+09:00')).toEqual({
    holds: false,
    nextAt: new Date('2026-05-02T00:00:00+09:00'),
  })
  expect(await judged(watched, buyer, '2026-05-02T00:00:00+09:00')).toMatchObject({ holds: true })
  await bought(buyer, ['2026-05-10'])
  await rebuildCharactersOf(ctx(), [buyer])
  expect(await judged(watched, buyer, '2026-05-12T00:00:00+09:00')).toMatchObject({ holds: false })
})

test('the same spend, another attachment; what the shop cannot know is left out', async () => {
  const [warm = '', cool = ''] = await people(ctx(), 2)
  for (const one of [warm, cool]) await bought(one, ['2024-07-01', '2025-07-01', '2026-06-01'])
  for (let n = 0; n < 5; n++)
    await record(ctx(), [
      { personId: warm, name: 'contact.received', payload: { channel: 'postcard' } },
    ])
  await buildCharacters(ctx())
  const [a, b] = [await row('characters', warm), await row('characters', cool)]
  expect(a.money).toBe(b.money)
  expect(a).toMatchObject({ words: 5, words_points: 50, sharing: null, sharing_points: null })
  expect(b).toMatchObject({ words: 0, words_points: 0 })
  expect(a.attachment).toBeGreaterThan(Number(b.attachment))
})

test('signs of going out of their way, each with its proof', async () => {
  const [full = '', back = '', waited = '', far = '', ...crowd] = await people(ctx(), 8)
  for (const one of crowd) await bought(one, ['2026-03-10'], { discount: 500 })
  await bought(full, ['2026-03-11'])
  await bought(back, ['2025-01-01', '2026-01-05'])
  await bought(waited, ['2025-01-01'])
  await bought(far, ['2025-01-02'])
  await record(ctx(), [
    { personId: waited, name: 'restock.requested', occurredAt: new Date('2025-02-01T00:00:00Z') },
    { personId: far, name: 'event.attended', payload: { distanceKm: 320 } },
    { personId: back, name: 'event.attended', payload: { distanceKm: 'far' } },
  ])
  await bought(waited, ['2025-02-21'])
  await buildCharacters(ctx())
  const { rows } = await sql`select person_id as person, sign, figure::int from insight.fan_signs
    where person_id = any(${[full, back, waited, far, ...crowd]}) order by person_id`.execute(
    place.db,
  )
  expect(rows).toEqual([
    { person: full, sign: 'fullPrice', figure: 80 },
    { person: back, sign: 'cameBack', figure: 369 },
    { person: waited, sign: 'waited', figure: 20 },
    { person: far, sign: 'travelled', figure: 320 },
  ])
})

test('five kinds, each by its own rule', async () => {
  const [price = '', programme = '', truly = '', satisfied = '', handy = '', two = ''] =
    await people(ctx(), 6)
  const days = every('2026-04-01', 20, 4)
  await bought(price, days, { discount: 300 })
  for (const one of [programme, truly, satisfied, handy]) await bought(one, days)
  await bought(two, days.slice(0, 2))
  const times = (personId: string, name: string, n: number, payload = {}) =>
    Array.from({ length: n }, () => ({ personId, name, payload }))
  await record(ctx(), [
    ...times(programme, 'points.redeemed', 3),
    ...times(truly, 'contact.received', 10, { channel: 'phone' }),
    ...times(truly, 'review.posted', 3),
    ...times(truly, 'page.viewed', 60),
    ...times(satisfied, 'survey.answered', 1, { score: 9 }),
    ...times(handy, 'survey.answered', 1, { score: 5 }),
  ])
  await buildCharacters(ctx())
  const kinds = []
  for (const one of [price, programme, truly, satisfied, handy, two])
    kinds.push((await row('characters', one)).kind)
  expect(kinds).toEqual(['price', 'programme', 'truly', 'satisfied', 'convenience', null])
  expect(await row('characters', handy)).toMatchObject({ satisfaction: '5' })
})

test('only who changed is touched; merging and parting follow', async () => {
  const [a = '', b = ''] = await people(ctx(), 2)
  await bought(a, every('2026-01-01', 30, 2))
  await bought(b, every('2026-03-02', 30, 3))
  await buildCharacters(ctx())
  await sql`delete from people.touched`.execute(place.db)
  await buildCharacters(ctx())
  const { rows } = await sql`select from people.touched`.execute(place.db)
  expect(rows).toHaveLength(0)
  const { mergeId } = await mergePeople(ctx(), { survivorId: a, mergedId: b })
  expect(await row('characters', a)).toMatchObject({ orders: 5, regularity: 'regular' })
  expect(await row('characters', b)).toEqual({})
  await unmergePeople(ctx(), { mergeId })
  expect(await row('characters', a)).toMatchObject({ orders: 2 })
  expect(await row('characters', b)).toMatchObject({ orders: 3 })
})

test('a reader may not have it worked out anew', async () => {
  await expect(buildCharacters(place.ctx({ role: 'reader' }))).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(rebuildCharactersOf(place.ctx({ role: 'reader' }), [])).rejects.toMatchObject({
    code: 'forbidden',
  })
})
