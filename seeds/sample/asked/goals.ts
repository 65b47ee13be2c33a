import { addDays } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/context.ts'
import {
  addBenchmark,
  addMeasure,
  changeMeasure,
  createGoal,
  type GoalDraft,
  readBack,
  setGoalState,
  shareGoal,
  takeReadings,
} from '../../../modules/goals/index.ts'
import { type Asking, once } from './asking.ts'
import type { AskedWords } from './words.ts'

type Name = keyof AskedWords['goals']
type Touchpoint = Parameters<typeof addMeasure>[1]['touchpoint']

interface Goal extends Pick<GoalDraft, 'reading' | 'target' | 'serves'> {
  /** Days ago; below nothing for days to come. */
  begun: number | null
  due: number | null
  ended: number | null
  /** Days ago of the first and the last day of each measure. */
  measures: readonly (readonly [Touchpoint, number, number])[]
}

const GOALS: Record<Name, Goal> = {
  care: {
    reading: 'csat',
    target: 0.8,
    serves: 'listen',
    begun: 470,
    due: 290,
    ended: 288,
    measures: [
      ['phone', 465, 380],
      ['mail', 420, 330],
    ],
  },
  recommend: {
    reading: 'nps',
    target: 65,
    serves: 'together',
    begun: 280,
    due: -60,
    ended: null,
    measures: [
      ['parcel', 275, 238],
      ['product', 140, 42],
      ['mail', 40, -30],
      ['phone', 20, -60],
    ],
  },
  quick: {
    reading: 'daysToChange',
    target: 30,
    serves: 'listen',
    begun: 70,
    due: -110,
    ended: null,
    measures: [],
  },
  wish: {
    reading: null,
    target: null,
    serves: 'joy',
    begun: null,
    due: null,
    ended: null,
    measures: [],
  },
}

/** One goal that was reached, the one that is everybody’s, one more that runs, and a wish. */
export async function setGoals(ctx: Ctx, asking: Asking): Promise<void> {
  for (const name of Object.keys(GOALS) as Name[])
    await once(asking.then(GOALS[name].begun ?? 30), `goal ${name}`, (then) =>
      setGoal(then, asking, name),
    )
  const then = asking.then(150)
  await once(then, 'benchmark nps', async (then) => {
    const onDay = addDays(asking.frame.today, -200)
    const { name, source } = asking.words.benchmark
    const made = { reading: 'nps' as const, name, value: 31, source, onDay }
    return (await addBenchmark(then, made)).benchmarkId
  })
  for (const { reading } of Object.values(GOALS)) if (reading) await readBack(ctx, { reading })
  await takeReadings(ctx)
}

async function setGoal(then: Ctx, asking: Asking, name: Name): Promise<string> {
  const { frame, words } = asking
  const { reading, target, serves, begun, due, ended, measures } = GOALS[name]
  const { title, picture, grounds, because, learned, measures: said } = words.goals[name]
  const dueOn = due === null ? null : addDays(frame.today, -due)
  const draft = { title, picture, grounds, because, reading, target, serves, dueOn }
  const { goalId } = await createGoal(then, draft)
  if (begun === null) return goalId
  await setGoalState(then, { goalId, state: 'running' })
  if (name === 'recommend') await shareGoal(then, { goalId })
  const { actor } = asking.then(0)
  for (const [nth, [touchpoint, from, to]] of measures.entries()) {
    const [title, result] = said[nth] ?? ['', '']
    const startsOn = addDays(frame.today, -from)
    const endsOn = addDays(frame.today, -to)
    const now = frame.at(Math.max(0, to), 16)
    const plan = { goalId, title, touchpoint, ownerId: actor.staffId, startsOn, endsOn }
    const { measureId } = await addMeasure(then, plan)
    if (result) await changeMeasure({ ...then, now }, { measureId, state: 'done', result })
  }
  if (ended !== null)
    await setGoalState(
      { ...then, now: frame.at(ended, 17) },
      { goalId, state: 'ended', ...(learned && { learned }) },
    )
  return goalId
}
