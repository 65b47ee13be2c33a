import { z } from 'zod'
import { day, endpoint, instant } from '../../kernel/endpoint.ts'
import { GOAL_STATES, MEASURE_STATES, READING_NAMES, TOUCHPOINTS, VALUES } from './goals.rules.ts'

const reading = z.enum(READING_NAMES)
const figure = z.number().min(-1e15).max(1e15)
const oneGoal = z.object({ goalId: z.uuid() })
const oneMeasure = z.object({ measureId: z.uuid() })

const draft = {
  title: z.string().trim().min(1).max(120),
  picture: z.string().trim().max(500),
  reading: reading.nullable(),
  /** Shares from 0 to 1, money in minor units. */
  target: figure.nullable(),
  grounds: z.string().trim().max(500),
  serves: z.enum(VALUES).nullable(),
  because: z.string().trim().max(500),
  dueOn: day.nullable(),
}

/** A number at the end of a day; null where there was nobody to count. */
const point = z.object({ day, value: z.number().nullable(), n: z.int() })
export type ReadingPoint = z.output<typeof point>

export const goal = z.object({
  goalId: z.uuid(),
  ...draft,
  state: z.enum(GOAL_STATES),
  isShared: z.boolean(),
  startValue: z.number().nullable(),
  startedOn: day.nullable(),
  endValue: z.number().nullable(),
  endedOn: day.nullable(),
  learned: z.string(),
  byName: z.string(),
  updatedAt: instant,
  latest: point.nullable(),
  measures: z.object({ all: z.int(), done: z.int() }),
})
export type Goal = z.output<typeof goal>

export const measure = z.object({
  measureId: z.uuid(),
  goalId: z.uuid(),
  title: z.string(),
  touchpoint: z.enum(TOUCHPOINTS),
  ownerId: z.uuid().nullable(),
  ownerName: z.string().nullable(),
  startsOn: day,
  endsOn: day,
  state: z.enum(MEASURE_STATES),
  result: z.string(),
  /** The number on its first day, and on its last or, before that, now. */
  before: z.number().nullable(),
  after: point.omit({ n: true }).nullable(),
  /** Others that ran in the same days: the number cannot tell them apart. */
  beside: z.int(),
})
export type Measure = z.output<typeof measure>

export const benchmark = z.object({
  benchmarkId: z.uuid(),
  reading,
  name: z.string(),
  value: z.number(),
  source: z.string(),
  onDay: day,
  byName: z.string(),
})
export type Benchmark = z.output<typeof benchmark>

export const goalDetail = goal.extend({
  readings: z.array(point),
  plan: z.array(measure),
  benchmarks: z.array(benchmark),
})
export type GoalDetail = z.output<typeof goalDetail>

export const listGoals = endpoint({
  method: 'GET',
  path: '/api/v1/goals',
  summary: 'Goals: the one of everybody first, then those that run, wishes and those that ended',
  response: z.object({
    items: z.array(goal),
    /** Voices kept that were said in these seven days. */
    week: z.object({ from: day, count: z.int() }),
  }),
})

export const createGoal = endpoint({
  method: 'POST',
  path: '/api/v1/goals',
  summary: 'Write a goal; it is a wish until it passes the five checks and is started',
  body: z.strictObject(draft),
  response: goal,
})

export const readGoal = endpoint({
  method: 'GET',
  path: '/api/v1/goals/:goalId',
  summary: 'One goal with its readings, its measures and what others reach',
  params: oneGoal,
  response: goalDetail,
})

export const changeGoal = endpoint({
  method: 'PATCH',
  path: '/api/v1/goals/:goalId',
  summary: 'Change a goal; one that runs must still pass the five checks',
  params: oneGoal,
  body: z.strictObject(draft).partial(),
  response: goal,
})

export const setGoalState = endpoint({
  method: 'PUT',
  path: '/api/v1/goals/:goalId/state',
  summary: 'Start a goal that passes the five checks, end it with what was learned, or put it back',
  params: oneGoal,
  body: z.strictObject({
    state: z.enum(GOAL_STATES),
    learned: z.string().trim().max(2000).optional(),
  }),
  response: goal,
})

export const shareGoal = endpoint({
  method: 'PUT',
  path: '/api/v1/goals/:goalId/share',
  summary: 'Make a goal that runs the one of everybody, on every home page',
  params: oneGoal,
  body: z.strictObject({}),
  response: goal,
})

const measureBody = {
  title: z.string().trim().min(1).max(200),
  touchpoint: z.enum(TOUCHPOINTS),
  ownerId: z.uuid().nullable(),
  startsOn: day,
  endsOn: day,
}

export const addMeasure = endpoint({
  method: 'POST',
  path: '/api/v1/goals/:goalId/measures',
  summary: 'Write down what is done for a goal',
  params: oneGoal,
  body: z.strictObject(measureBody),
  response: measure,
})

export const changeMeasure = endpoint({
  method: 'PATCH',
  path: '/api/v1/goal-measures/:measureId',
  summary: 'Change a measure, or note what came of it',
  params: oneMeasure,
  body: z
    .strictObject({
      ...measureBody,
      state: z.enum(MEASURE_STATES),
      result: z.string().trim().max(1000),
    })
    .partial(),
  response: measure,
})

export const removeMeasure = endpoint({
  method: 'DELETE',
  path: '/api/v1/goal-measures/:measureId',
  summary: 'Remove a measure that was written by mistake',
  params: oneMeasure,
  response: z.object({}),
})

export const readHistory = endpoint({
  method: 'GET',
  path: '/api/v1/goal-readings/:reading',
  summary: 'A number a goal can be measured by: a year of it, and what others reach',
  params: z.object({ reading }),
  response: z.object({ points: z.array(point), benchmarks: z.array(benchmark) }),
})

export const addBenchmark = endpoint({
  method: 'POST',
  path: '/api/v1/goal-benchmarks',
  summary: 'Note what others reach, with where it is from',
  body: z.strictObject({
    reading,
    name: z.string().trim().min(1).max(100),
    value: figure,
    source: z.string().trim().min(1).max(300),
    onDay: day,
  }),
  response: benchmark,
})

export const removeBenchmark = endpoint({
  method: 'DELETE',
  path: '/api/v1/goal-benchmarks/:benchmarkId',
  summary: 'Remove a benchmark',
  params: z.object({ benchmarkId: z.uuid() }),
  response: z.object({}),
})

export const readStarter = endpoint({
  method: 'GET',
  path: '/api/v1/goal-starter',
  summary: 'Three things of the first week, each done by what really happened in the shop',
  response: z.object({
    heard: z.boolean(),
    answered: z.boolean(),
    decided: z.boolean(),
    /** The newest voice of somebody that was caught and can be answered, while nobody waits in the inbox. */
    toAnswer: z.uuid().nullable(),
    /** From the first voice to its answer, once there is one. */
    minutes: z.int().nullable(),
  }),
})
