import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { record, recordContact } from '../activity/index.ts'
import { placeOrders } from '../orders/index.ts'
import { enterCost, removeCost } from './enter-cost.ts'
import { personMarksOf } from './person-marks.ts'
import { reportCosts } from './report-costs.ts'
import { reportHome } from './report-home.ts'
import { reportPeople } from './report-people.ts'
import { reportScorecard } from './report-scorecard.ts'
import { setDefinition } from './set-definition.ts'
import { simulateRetention } from './simulate-retention.ts'
import { order, people } from './testing/shop.ts'

let place: TestDatabase
const ctx = () => place.ctx({ now: '2026-07-05T00:00:00Z' })
let a = ''
let b = ''
let c = ''

beforeAll(async () => {
  place = await openTestDatabase()
  ;[a = '', b = '', c = ''] = await people(ctx(), 3)
  await placeOrders(ctx(), [
    order(a, '2024-05-01', { channel: 'phone' }),
    order(a, '2026-02-01', { channel: 'web' }),
    order(a, '2026-05-01', { channel: 'web' }),
    order(b, '2026-06-01', { channel: 'web', mediaCode: 'FRIEND' }),
    order(c, '2026-06-15', { channel: 'flyer' }),
  ])
})
afterAll(() => place.close())

test('the own ratio stands beside 5:1 with its inputs', async () => {
  expect(await reportCosts(ctx(), {})).toMatchObject({ ratio: null, missing: 'noCostEntries' })
  const month = '2026-06'
  await enterCost(ctx(), { month, purpose: 'acquisition', channel: 'web', amount: 8000 })
  await enterCost(ctx(), { month, purpose: 'acquisition', channel: 'flyer', amount: 4000 })
  const entry = await enterCost(ctx(), { month, purpose: 'keeping', channel: 'web', amount: 1500 })
  const report = await reportCosts(ctx(), {})
  // New: b and c. Kept: a, whose first order was in 2024.
  expect(report.acquisition).toMatchObject({ people: 2, perPerson: { minor: 6000 } })
  expect(report.keeping).toMatchObject({ people: 1, perPerson: { minor: 1500 } })
  expect(report).toMatchObject({ ratio: 4, saying: 5, missing: null })
  const web = report.channels.find(({ channel }) => channel === 'web')
  expect(web).toMatchObject({ newPeople: 1, perNew: { minor: 8000 }, profitOfNew: { minor: 3000 } })
  expect(web?.returnOnCost).toBeCloseTo((3000 - 8000) / 8000)
  const kept = await reportPeople(ctx(), { report: 'costs', figure: 'kept' })
  expect(kept.items.map(({ personId }) => personId)).toEqual([a])
  const came = await reportPeople(ctx(), { report: 'costs', figure: 'new:flyer' })
  expect(came.items.map(({ personId }) => personId)).toEqual([c])
  await removeCost(ctx(), { costId: entry.costId })
  expect((await reportCosts(ctx(), {})).ratio).toBeNull()
  await expect(removeCost(ctx(), { costId: entry.costId })).rejects.toMatchObject({
    code: 'not_found',
  })
  const reader = place.ctx({ role: 'reader' })
  await expect(
    enterCost(reader, { month, purpose: 'keeping', channel: 'web', amount: 1 }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

test('the simulator takes own figures and shows them', async () => {
  const report = await simulateRetention(ctx(), { points: 5 })
  // Bought in the last twelve months: a, b, c. In the twelve before: nobody, so no own retention.
  expect(report.own).toMatchObject({ customers: 3, newPerYear: 2, retention: null })
  expect(report.missing).toBe('noBase')
  const typed = await simulateRetention(ctx(), { points: 5, years: 2, retention: 0.6 })
  // 4 orders with 3,000 profit for three people: 4,000 each a year.
  expect(typed.used).toMatchObject({ profitPerYear: { minor: 4000 }, retention: 0.6 })
  // 3×0.6+2 = 3.8, then 4.28; raised 3×0.65+2 = 3.95, then 4.5675.
  expect(typed.result).toMatchObject({
    profit: { minor: 15_200 + 17_120 },
    profitRaised: { minor: 15_800 + 18_270 },
    gain: { minor: 1750 },
  })
})

test('the first screen leads with who stays, worth and voices', async () => {
  await recordContact(ctx(), {
    personId: a,
    channel: 'postcard',
    direction: 'in',
    words: '字が小さくて読みにくいです。',
  })
  const home = await reportHome(ctx(), { period: 'month' })
  expect(home.voices).toMatchObject({ count: 1, people: 1 })
  expect(home.voices.items[0]).toMatchObject({ personId: a, name: '試験 1', channel: 'postcard' })
  expect(home.ltv).toMatchObject({ customers: 3, perPerson: { minor: 5000 } })
  expect(home.repeat).toEqual({ customers: 3, repeaters: 1, rate: 1 / 3 })
  expect(home.sales).toMatchObject({ orders: 0, buyers: 0 })
  expect(home.wordOfMouth).toMatchObject({ newPeople: 2, rate: null, missing: 'noListYet' })
  await setDefinition(ctx(), {
    name: 'wordOfMouth',
    body: { channels: [], mediaCodes: ['FRIEND'] },
  })
  const year = await reportHome(ctx(), {})
  expect(year.wordOfMouth).toMatchObject({ byWord: 1, rate: 0.5, missing: null })
  const told = await reportPeople(ctx(), { report: 'home', figure: 'byWord' })
  expect(told.items.map(({ personId }) => personId)).toEqual([b])
  // Who speaks twice stands there with both words, so that the list is as long as the figure.
  const heard = { words: 'いつもありがとう。', channel: 'heard' }
  await record(ctx(), [{ personId: a, name: 'voice.heard', payload: heard }])
  const speakers = await reportPeople(ctx(), { report: 'home', figure: 'speakers' })
  expect([speakers.total, speakers.items.length]).toEqual([1, 1])
  const voices = await reportPeople(ctx(), { report: 'home', figure: 'voices', limit: 1 })
  expect((await reportHome(ctx(), {})).voices).toMatchObject({ count: 2, people: 1 })
  expect(voices).toMatchObject({ total: 2, items: [{ personId: a }] })
  const rest = await reportPeople(ctx(), {
    report: 'home',
    figure: 'voices',
    cursor: voices.nextCursor ?? '',
  })
  expect([...voices.items, ...rest.items].map(({ words }) => words).sort()).toEqual(
    ['いつもありがとう。', '字が小さくて読みにくいです。'].sort(),
  )
})

test('years never stand alone on the scorecard', async () => {
  const card = await reportScorecard(ctx(), {})
  expect(Object.keys(card)).toEqual(
    expect.arrayContaining(['years', 'ltv', 'nps', 'satisfaction', 'retention']),
  )
  expect(card.nps).toEqual({ value: null, missing: 'notBuiltYet', people: 0 })
})

test('each of the five marks is on or off with its proof', async () => {
  const state = async (personId: string) =>
    Object.fromEntries(
      (await personMarksOf(ctx(), { personId })).marks.map(({ mark, state }) => [mark, state]),
    )
  expect(await state(a)).toEqual({
    repeats: 'on',
    keepsTo: 'on',
    manyWays: 'on',
    speaks: 'on',
    recommends: 'unknown',
  })
  expect(await state(c)).toEqual({
    repeats: 'off',
    keepsTo: 'unknown',
    manyWays: 'off',
    speaks: 'off',
    recommends: 'unknown',
  })
  const occurredAt = new Date(ctx().now.getTime() - 3_600_000)
  const answered = (mark: number) => ({
    name: 'survey.answered',
    payload: { metric: 'nps', mark },
    occurredAt,
  })
  await record(ctx(), [
    { personId: a, name: 'review.posted' },
    { personId: a, ...answered(9) },
    { personId: c, ...answered(4) },
  ])
  expect(await state(c)).toMatchObject({ recommends: 'off' })
  // Stars are no recommendation by themselves; good ones are.
  const review = { name: 'review.written', payload: { product: '青汁' } }
  await record(ctx(), [{ personId: c, ...review, payload: { ...review.payload, stars: 2 } }])
  expect(await state(c)).toMatchObject({ recommends: 'off' })
  await record(ctx(), [{ personId: c, ...review, payload: { ...review.payload, stars: 5 } }])
  expect(await state(c)).toMatchObject({ recommends: 'on' })
  const { nps } = await reportScorecard(ctx(), {})
  expect(nps).toEqual({ value: 0, missing: null, people: 2 })
  const given = await reportPeople(ctx(), { report: 'scorecard', figure: 'nps' })
  expect(given.total).toBe(2)
  const { marks } = await personMarksOf(ctx(), { personId: a })
  expect(marks.at(-1)).toMatchObject({ mark: 'recommends', state: 'on' })
  expect(marks[0]?.proof.words).toBe('ご注文は3回です。')
  expect(marks[0]?.proof.facts).toHaveLength(3)
})
