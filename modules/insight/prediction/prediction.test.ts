import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { cancelOrder, placeOrders, recordReturn } from '../../orders/index.ts'
import { erasePerson, exportPerson, mergePeople } from '../../people/index.ts'
import { order, people } from '../testing/shop.ts'
import { askPrediction, fitPrediction, predictJob } from './ask-prediction.ts'
import { predictionsFile } from './predictions-file.ts'
import {
  latestRun,
  listPredictions,
  listRuns,
  personPredictionOf,
  readRun,
} from './read-predictions.ts'
import { runPrediction } from './run-prediction.ts'
import { simulateShop } from './simulate-shop.ts'

const NOW = '2026-07-05T00:00:00Z'
const END = Date.UTC(2026, 6, 4)
const DAY = 86_400_000
let place: TestDatabase
let ids: string[] = []
const ctx = (role = 'owner') => place.ctx({ now: NOW, role })
const dayBefore = (days: number) => new Date(END - days * DAY).toISOString().slice(0, 10)

/** 300 people who come back some of the time; the first four have a past of their own. */
beforeAll(async () => {
  place = await openTestDatabase()
  const shop = simulateShop({
    model: 'mbg_nbd',
    parameters: [1.2, 60, 0.6, 3],
    people: 300,
    days: 700,
    seed: 11,
  })
  ids = await people(ctx(), shop.length)
  const orders = shop.flatMap(({ x, tx, T }, i) => {
    const days = Array.from({ length: x + 1 }, (_, n) => (x === 0 ? 0 : Math.round((tx * n) / x)))
    return PASTS[i]
      ? PASTS[i].map((back) => order(ids[i] ?? '', dayBefore(back)))
      : [...new Set(days)].map((at) => order(ids[i] ?? '', dayBefore(T - at)))
  })
  for (let from = 0; from < orders.length; from += 500) {
    await placeOrders(ctx(), orders.slice(from, from + 500))
  }
  // A second order on the same day and a cancelled one are no purchases more.
  await placeOrders(ctx(), [
    order(ids[0] ?? '', dayBefore(20)),
    order(ids[0] ?? '', dayBefore(3), { status: 'cancelled' }),
  ])
  await recordReturn(ctx(), {
    personId: ids[0] ?? '',
    source: 'test',
    number: 'R1',
    returnedAt: new Date(END),
    currency: 'JPY',
    amount: 100,
  })
}, 120_000)
afterAll(() => place.close())

/** Days before the end on which they ordered. */
const PASTS: number[][] = [
  [110, 80, 50, 20],
  [400],
  [500, 470, 440, 410, 380, 350],
  [200, 150, 100, 55],
]

describe('a shop of 300', () => {
  test('gets a prediction that rests on a fit, and is tested on the past', async () => {
    const run = await fitPrediction(ctx(), { unit: 'week' })
    expect(run).toMatchObject({ state: 'done', purpose: 'now', progress: null })
    const { outcome } = run
    expect(outcome).toMatchObject({ people: 300, calibrationEnd: '2026-07-05' })
    expect(outcome?.margin).toBeCloseTo(0.6, 4)
    expect(outcome?.proof).toMatchObject({ days: 90, to: '2026-07-05' })
    expect(outcome?.proof?.calibration.groups.length).toBeGreaterThan(3)
    expect(run.verdict).toContain('300人')
    expect(outcome?.models.map(({ words }) => words).every(Boolean)).toBe(true)
    expect(JSON.stringify(run)).not.toMatch(/NaN|Infinity/)
  })

  test('says of each person what to expect and why', async () => {
    const { run } = await latestRun(ctx())
    const of = async (index: number) =>
      (await personPredictionOf(ctx(), { personId: ids[index] ?? '' })).prediction
    expect(await of(0)).toMatchObject({
      basis: { orders: 4, repeats: 3, lastOrder: dayBefore(20), recencyDays: 90 },
      nextMissing: null,
    })
    expect((await of(0))?.words).toMatch(/^次のご注文は\d+月\d+日ごろ$/)
    expect(await of(1)).toMatchObject({ nextOrder: null, nextMissing: 'noRepeat' })
    const gone = await of(2)
    expect(gone?.alive).toBeLessThan((await of(0))?.alive ?? 0)
    expect(['gone', 'overdue']).toContain(gone?.nextMissing)
    expect((await of(3))?.why).toContain('およそ')
    const { items, total, nextCursor } = await listPredictions(ctx(), {
      runId: run?.runId ?? '',
      sort: 'alive',
      limit: 200,
    })
    const rest = await listPredictions(ctx(), {
      runId: run?.runId ?? '',
      sort: 'alive',
      limit: 200,
      ...(nextCursor && { cursor: nextCursor }),
    })
    expect(total).toBe(300)
    expect(new Set([...items, ...rest.items].map(({ personId }) => personId)).size).toBe(300)
  })

  test('gives the list as a file to those who may take people out', async () => {
    const { run } = await latestRun(ctx())
    const wanted = { runId: run?.runId ?? '', sort: 'worth', encoding: 'utf-8' } as const
    await expect(predictionsFile(ctx('marketer'), wanted)).rejects.toThrow(/people.export/)
    const file = await predictionsFile(ctx(), wanted)
    expect(file.filename).toBe('predictions-2026-07-05.csv')
    const [head = '', ...rows] = (await text(file.content)).trim().split('\r\n')
    expect(head).toContain('次のご注文の見込み')
    expect(rows).toHaveLength(300)
    const { items } = await listPredictions(ctx(), { ...wanted, limit: 1 })
    expect(rows[0]).toContain(items[0]?.personId)
    expect(rows.join()).not.toMatch(/NaN|Infinity|undefined/)
    const { rows: told } = await sql`
      select 1 from accounts.audit where action = 'insight.predictions_exported'`.execute(place.db)
    expect(told).toHaveLength(1)
  })

  test('a look back keeps what looks ahead, and only the newest keep their people', async () => {
    const ahead = (await latestRun(ctx())).run
    const back = await fitPrediction(ctx(), { calibrationEnd: '2026-03-31', unit: 'day' })
    expect(back).toMatchObject({ purpose: 'look_back', outcome: { proof: { to: '2026-07-05' } } })
    expect(back.outcome?.models.find(({ fits }) => fits)?.holdout?.actual).toBeGreaterThan(0)
    expect((await latestRun(ctx())).run?.runId).toBe(ahead?.runId)
    const again = await fitPrediction(ctx(), {})
    const count = async (runId = '') => (await listPredictions(ctx(), { runId })).total
    expect(await count(ahead?.runId)).toBe(0)
    expect(await count(again.runId)).toBe(300)
    expect(await count(back.runId)).toBeGreaterThan(200)
    expect((await listRuns(ctx(), {})).items).toHaveLength(3)
  })

  test('a trial and a run that finds nobody leave everybody’s figures as they are', async () => {
    const { run } = await latestRun(ctx())
    const count = async (runId = '') => (await listPredictions(ctx(), { runId })).total
    const trials = [{ horizonDays: 30 }, { discount: 0 }, { model: 'mbg_nbd' as const }]
    for (const asked of trials) {
      const trial = await fitPrediction(ctx(), asked)
      expect(trial.purpose).toBe('trial')
      expect(await count(trial.runId)).toBe(300)
    }
    await expect(askPrediction(ctx('marketer'), { currency: 'XXX' })).rejects.toThrow(
      'There are no orders in XXX. Please choose from JPY.',
    )
    await sql`insert into insight.prediction_runs (run_id, purpose, state, question, asked_by, asked_at, outcome)
      select gen_random_uuid(), 'now', 'done', question, asked_by, asked_at + interval '1 hour',
        outcome || '{"people": 0}' from insight.prediction_runs where run_id = ${run?.runId}`.execute(
      place.db,
    )
    await fitPrediction(ctx(), { horizonDays: 60 })
    expect((await latestRun(ctx())).run?.runId).toBe(run?.runId)
    expect(await count(run?.runId)).toBe(300)
    await sql`delete from insight.prediction_runs where outcome ->> 'people' = '0'`.execute(
      place.db,
    )
  })

  test('who has ordered since is reckoned again as soon as somebody looks', async () => {
    const personId = ids[2] ?? ''
    const of = async () =>
      (await personPredictionOf(place.ctx({ now: '2026-07-07T03:00:00Z' }), { personId }))
        .prediction
    const before = await of()
    expect(before).toMatchObject({ orderedSince: false, nextOrder: null })
    const { runId, reckonedAt } = before ?? {}
    const { orderId = '' } = (await placeOrders(ctx(), [order(personId, '2026-07-07')]))[0] ?? {}
    const after = await of()
    expect(after).toMatchObject({ runId, reckonedAt, orderedSince: true })
    expect(after).toMatchObject({
      basis: { orders: 7, lastOrder: '2026-07-07' },
      nextMissing: null,
    })
    expect(after?.nextOrder && after.nextOrder > '2026-07-07').toBe(true)
    await cancelOrder(ctx(), { orderId })
    expect(await of()).toEqual(before)
  })

  test('the same run once more changes nothing', async () => {
    const { run } = await latestRun(ctx())
    expect(await runPrediction(ctx(), { runId: run?.runId ?? '' })).toBe('done')
    expect(await latestRun(ctx())).toEqual({ run })
  })

  test('is asked for by those who may, and worked out by a job', async () => {
    await expect(askPrediction(ctx('reader'), {})).rejects.toThrow(/insight.define/)
    await expect(askPrediction(ctx(), { calibrationEnd: '2026-08-01' })).rejects.toThrow('end of')
    const asked = await askPrediction(ctx(), {})
    expect(asked).toMatchObject({ state: 'waiting', outcome: null, verdict: '' })
    await predictJob.run(ctx(), { runId: asked.runId })
    expect(await readRun(ctx('reader'), asked)).toMatchObject({ state: 'done' })
  })

  test('goes with a person who is erased, and stands in their export', async () => {
    const personId = ids[3] ?? ''
    const file = JSON.stringify(await exportPerson(ctx(), { personId }))
    expect(file).toContain('expectedOrders')
    await erasePerson(ctx(), { personId })
    await fitPrediction(ctx(), {})
    expect((await personPredictionOf(ctx(), { personId })).prediction).toBeNull()
  })

  test('of two who become one it is said anew, from both their pasts', async () => {
    const [survivorId = '', mergedId = ''] = ids
    const before = await personPredictionOf(ctx(), { personId: survivorId })
    await mergePeople(ctx(), { survivorId, mergedId })
    const { prediction } = await personPredictionOf(ctx(), { personId: survivorId })
    expect(before.prediction?.basis.orders).toBe(4)
    expect(prediction?.basis).toMatchObject({ orders: 5, recencyDays: 380 })
    expect((await personPredictionOf(ctx(), { personId: mergedId })).prediction).toBeNull()
  })
})

test('a shop without orders is told so', async () => {
  const empty = await openTestDatabase()
  try {
    const run = await fitPrediction(empty.ctx({ now: NOW }), {})
    expect(run).toMatchObject({ state: 'done', outcome: { people: 0, chosen: null, proof: null } })
    expect(run.verdict).toBe('この期間にご注文の記録がないため、見通しは出せません。')
  } finally {
    await empty.close()
  }
})
