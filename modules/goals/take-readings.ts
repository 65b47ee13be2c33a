import { z } from 'zod'
import { addDays, dayIn } from '../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { defineJob } from '../../kernel/jobs.ts'
import { readCompany } from '../accounts/index.ts'
import { findMissing, keepPoint, listGoalRows, listMeasureRows } from './goals.queries.ts'
import { READING_NAMES, type ReadingName } from './goals.rules.ts'
import { readNumber } from './read-number.ts'

const MONTHS_BACK = 12
/** Days let go by while the house stood still are read afterwards, so many of them. */
const LATE_DAYS = 14

/** Reads the numbers of goals that run, at the end of each day; a day is read once. */
export async function takeReadings(ctx: Ctx): Promise<{ taken: number }> {
  requirePermission(ctx, 'goals.write')
  const today = dayIn((await readCompany(ctx)).zone, ctx.now)
  const wanted: { reading: ReadingName; day: string }[] = []
  for (const { reading, state, startedOn, goalId } of await listGoalRows(ctx.tx)) {
    if (state !== 'running' || !reading || !startedOn) continue
    for (let back = 1; back <= LATE_DAYS; back += 1) {
      const day = addDays(today, -back)
      if (day >= startedOn) wanted.push({ reading, day })
    }
    const plan = await listMeasureRows(ctx.tx, goalId)
    for (const { startsOn, endsOn } of plan)
      wanted.push(
        ...[startsOn, endsOn].filter((day) => day < today).map((day) => ({ reading, day })),
      )
  }
  return { taken: await takeMissing(ctx, wanted) }
}

/** The year before a goal began, month by month. */
export async function readBack(
  ctx: Ctx,
  { reading }: { reading: ReadingName },
): Promise<{ taken: number }> {
  requirePermission(ctx, 'goals.write')
  const today = dayIn((await readCompany(ctx)).zone, ctx.now)
  return {
    taken: await takeMissing(
      ctx,
      backDays(today).map((day) => ({ reading, day })),
    ),
  }
}

const backDays = (today: string) =>
  Array.from({ length: MONTHS_BACK }, (_, at) => addDays(today, -30 * (MONTHS_BACK - at)))

export async function takeMissing(
  ctx: Ctx,
  wanted: readonly { reading: ReadingName; day: string }[],
): Promise<number> {
  const missing = wanted.length > 0 ? await findMissing(ctx.tx, wanted) : []
  for (const { reading, day } of missing)
    await inTransaction(ctx, async (ctx) => {
      const found = await readNumber(ctx, reading, day)
      await keepPoint(ctx.tx, { reading, day, ...found }, ctx.now)
    })
  return missing.length
}

const takeReadingsJob = defineJob({
  name: 'goals.takeReadings',
  payload: z.object({}),
  run: async (ctx) => {
    await takeReadings(ctx)
  },
})

export const readBackJob = defineJob({
  name: 'goals.readBack',
  payload: z.object({ reading: z.enum(READING_NAMES) }),
  run: async (ctx, payload) => {
    await readBack(ctx, payload)
  },
})

export const goalJobs = [takeReadingsJob, readBackJob]
// Every hour: a day ends at midnight of whatever zone, and a day that is read costs nothing more.
export const goalCron = [{ job: takeReadingsJob, match: '40 * * * *' }]
