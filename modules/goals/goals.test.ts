import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { setUpCompany } from '../accounts/index.ts'
import { keepVoices } from '../voice/index.ts'
import { changeGoal, createGoal, setGoalState, shareGoal } from './decide-goal.ts'
import { addBenchmark, addMeasure, changeMeasure } from './decide-measure.ts'
import {
  expectedOn,
  type GoalDraft,
  READING_NAMES,
  reachOf,
  smartChecks,
  standingOf,
} from './goals.rules.ts'
import { listGoals, readGoal, readHistory, readStarter } from './read-goals.ts'
import { readBack, takeReadings } from './take-readings.ts'

let database: TestDatabase
const at = (day: string): Ctx => database.ctx({ now: `${day}T03:00:00Z` })
beforeAll(async () => {
  database = await openTestDatabase()
  const owner = { name: '佐藤 由美', email: 'sato@example.jp', password: 'あたたかい青汁をどうぞ' }
  const operator = database.ctx({ actor: { kind: 'operator' } })
  await setUpCompany(operator, { shopName: 'ひだまり堂', locale: 'ja', ...owner })
})
afterAll(() => database.close())

const draft = (more: Partial<GoalDraft> = {}): GoalDraft => ({
  title: '毎月の声を三倍にする',
  picture: 'はがきを書いた方が、必ず返事を受け取っている',
  reading: 'voices',
  target: 30,
  grounds: '秋の便りに返信はがきを同封する',
  serves: 'listen',
  because: '',
  dueOn: '2026-12-31',
  ...more,
})

describe('the five checks', () => {
  const today = '2026-09-01'
  it.each([
    ['specific', { picture: '  ' }],
    ['specific', { title: '声' }],
    ['measurable', { reading: null }],
    ['measurable', { target: null }],
    ['achievable', { grounds: '' }],
    ['relevant', { serves: null }],
    ['timed', { dueOn: null }],
    ['timed', { dueOn: '2026-09-02' }],
    ['timed', { dueOn: '2036-09-02' }],
  ] as const)('lacks %s with %j', (check, more) => {
    const passed = smartChecks(draft(more), today)
    expect(Object.entries(passed).filter(([, ok]) => !ok)).toEqual([[check, false]])
  })
})

describe('the line to the target', () => {
  const path = { startedOn: '2026-01-01', startValue: 10, dueOn: '2026-01-31', target: 40 }
  it.each([
    ['2026-01-16', 25, 'ahead'],
    ['2026-01-16', 24, 'behind'],
    ['2026-01-10', 12, 'early'],
    ['2026-01-10', 40, 'reached'],
    ['2026-02-01', 39, 'over'],
    ['2026-01-16', null, 'unknown'],
  ] as const)('on %s with %s is %s', (day, value, standing) => {
    expect(standingOf(path, { day, value })).toBe(standing)
  })

  it('is straight, and knows a target that lies lower', () => {
    expect(expectedOn(path, '2026-01-16')).toBe(25)
    const down = { ...path, startValue: 40, target: 10 }
    expect(standingOf(down, { day: '2026-01-20', value: 20 })).toBe('ahead')
    expect(standingOf(down, { day: '2026-01-20', value: 35 })).toBe('behind')
  })

  it('says whether the number ever went as fast', () => {
    const points = [
      { day: '2026-01-01', value: 10 },
      { day: '2026-04-01', value: null },
      { day: '2026-07-01', value: 22 },
    ]
    expect(reachOf(points, { target: 25, dueOn: '2026-10-01' }).reach).toBe('asPace')
    expect(reachOf(points, { target: 60, dueOn: '2026-10-01' }).reach).toBe('faster')
    expect(reachOf(points.slice(0, 1), { target: 25, dueOn: '2026-10-01' }).reach).toBe('unknown')
  })
})

describe('a goal', () => {
  it('without a date or a number stays a wish, and says what it lacks', async () => {
    const ctx = { ...at('2026-09-01'), locale: 'ja' as const }
    const { goalId } = await createGoal(ctx, draft({ dueOn: null, target: null }))
    const refused = setGoalState(ctx, { goalId, state: 'running' })
    await expect(refused).rejects.toMatchObject({
      code: 'precondition_failed',
      params: { lacks: 'はかる数字と、目指す値、期日（7日先から3年先まで）' },
    })
    expect((await readGoal(ctx, { goalId })).state).toBe('wish')
  })

  it('that runs is everybody’s, one at a time, and is read every day once', async () => {
    const ctx = at('2026-09-01')
    const first = await createGoal(ctx, draft())
    const second = await createGoal(ctx, draft({ title: '会員の方を増やす', reading: 'members' }))
    const started = await setGoalState(ctx, { goalId: first.goalId, state: 'running' })
    expect(started).toMatchObject({ isShared: true, startValue: 0, startedOn: '2026-09-01' })
    await setGoalState(ctx, { goalId: second.goalId, state: 'running' })
    await shareGoal(ctx, { goalId: second.goalId })
    const shared = (await listGoals(ctx)).items.filter(({ isShared }) => isShared)
    expect(shared.map(({ goalId }) => goalId)).toEqual([second.goalId])
    await shareGoal(ctx, { goalId: first.goalId })

    const heard = Array.from({ length: 12 }, (_, n) => ({
      words: `香りがよくなりました ${n}`,
      channel: 'heard' as const,
    }))
    await keepVoices(at('2026-09-04'), heard)
    const { taken } = await takeReadings(at('2026-09-05'))
    expect(taken).toBe(6)
    expect(await takeReadings(at('2026-09-05'))).toEqual({ taken: 0 })
    const detail = await readGoal(ctx, { goalId: first.goalId })
    expect(detail.latest).toEqual({ day: '2026-09-04', value: 12, n: 12 })
    await readBack(at('2026-09-05'), { reading: 'voices' })
    expect((await readGoal(ctx, { goalId: first.goalId })).readings.length).toBe(16)
  })

  it('knows what each measure changed, and which ran beside it', async () => {
    const ctx = at('2026-09-06')
    const [goal] = (await listGoals(ctx)).items
    if (!goal) throw new Error('no goal')
    const plan = { touchpoint: 'post', ownerId: null, goalId: goal.goalId } as const
    const one = { ...plan, title: '返信はがきを同封', startsOn: '2026-09-02', endsOn: '2026-09-04' }
    const made = await addMeasure(ctx, one)
    expect(made).toMatchObject({ before: 0, after: { day: '2026-09-04', value: 12 }, beside: 0 })
    await addMeasure(ctx, {
      ...plan,
      title: 'お電話',
      startsOn: '2026-09-03',
      endsOn: '2026-10-03',
    })
    const done = await changeMeasure(ctx, {
      measureId: made.measureId,
      state: 'done',
      result: '12通',
    })
    expect(done).toMatchObject({ state: 'done', result: '12通', beside: 1 })
    await expect(
      changeMeasure(ctx, { measureId: made.measureId, endsOn: '2026-09-01' }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })

  it('that has ended keeps its number', async () => {
    const ctx = at('2026-09-06')
    const { goalId } = (await listGoals(ctx)).items.find(({ isShared }) => !isShared) ?? {}
    if (!goalId) throw new Error('no goal')
    await setGoalState(ctx, { goalId, state: 'ended' })
    const other = changeGoal(ctx, { goalId, reading: 'sales' })
    await expect(other).rejects.toMatchObject({ code: 'precondition_failed' })
    await changeGoal(ctx, { goalId, title: '会員の方をもっと増やす' })
  })

  it('is for all to see, for lead and marketer to decide', async () => {
    const reader = database.ctx({ role: 'reader' })
    expect((await listGoals(reader)).items.length).toBe(3)
    expect((await listGoals(at('2026-09-06'))).week).toEqual({ from: '2026-08-31', count: 12 })
    await expect(createGoal(reader, draft())).rejects.toMatchObject({ code: 'forbidden' })
    const staff = database.ctx({ role: 'staff' })
    await expect(shareGoal(staff, { goalId: '0' })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

it('reads every number there is, of an empty shop too', async () => {
  const ctx = at('2026-09-06')
  await addBenchmark(ctx, {
    reading: 'nps',
    name: '健康食品の平均',
    value: 12,
    source: '業界の調べ 2026年',
    onDay: '2026-04-01',
  })
  for (const reading of READING_NAMES) {
    const { points, benchmarks } = await readHistory(ctx, { reading })
    expect([reading, points.length]).toEqual([reading, 5])
    expect(points.every(({ value }) => value === null || Number.isFinite(value))).toBe(true)
    expect(benchmarks.length).toBe(reading === 'nps' ? 1 : 0)
  }
  expect(await readStarter(ctx)).toMatchObject({ heard: true, answered: false, decided: false })
})
