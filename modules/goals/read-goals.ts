import { addDays, dayIn, startOfDay } from '../../kernel/clock.ts'
import { asJob, type Ctx, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { readCompany, staffByIds } from '../accounts/index.ts'
import type { Benchmark, Goal, GoalDetail, Measure, ReadingPoint } from './contract.ts'
import {
  findGoal,
  listBenchmarks,
  listGoalRows,
  listMeasureRows,
  listPoints,
  type ShownGoal,
} from './goals.queries.ts'
import type { ReadingName } from './goals.rules.ts'
import { goalTexts as texts } from './goals.texts.ts'
import { readNumber } from './read-number.ts'
import { countVoices, findStarted } from './readings.queries.ts'

/** How far back the line of a goal is drawn before it began. */
const DAYS_BEFORE = 366
const QUARTERS = 5

export async function listGoals(
  ctx: Ctx,
): Promise<{ items: Goal[]; week: { from: string; count: number } }> {
  requirePermission(ctx, 'goals.read')
  const { zone } = await readCompany(ctx)
  const from = addDays(dayIn(zone, ctx.now), -6)
  const heard = await countVoices(ctx.tx, { from: startOfDay(zone, from), until: ctx.now })
  return { items: await listGoalRows(ctx.tx), week: { from, count: heard.n } }
}

/** One goal with its line, its measures and what each changed. Throws `not_found`. */
export async function readGoal(ctx: Ctx, { goalId }: { goalId: string }): Promise<GoalDetail> {
  requirePermission(ctx, 'goals.read')
  const goal = await findGoal(ctx.tx, goalId)
  if (!goal) throw notFound(texts.noSuchGoal)
  const { reading, startedOn, endedOn } = goal
  const points = reading && startedOn ? await pointsOf(ctx, reading, startedOn) : []
  return {
    ...goal,
    readings: points.filter(({ day }) => endedOn === null || day <= endedOn),
    plan: await planOf(ctx, goal),
    benchmarks: reading ? await listBenchmarks(ctx.tx, reading) : [],
  }
}

const pointsOf = (ctx: Ctx, reading: ReadingName, startedOn: string) =>
  listPoints(ctx.tx, reading, addDays(startedOn, -DAYS_BEFORE))

/** Part of verbs that have asked for a right. */
export async function planOf(ctx: Ctx, { goalId, reading }: ShownGoal): Promise<Measure[]> {
  const rows = await listMeasureRows(ctx.tx, goalId)
  const owners = await staffByIds(
    asJob(ctx, 'goals.owners'),
    rows.flatMap(({ ownerId }) => (ownerId ? [ownerId] : [])),
  )
  const first = rows[0]
  const points = reading && first ? await listPoints(ctx.tx, reading, first.startsOn) : []
  return rows.map((row) => {
    const inside = points.filter(({ day }) => day >= row.startsOn && day <= row.endsOn)
    const after = inside.at(-1)
    const before = inside[0]?.day === row.startsOn ? inside[0].value : null
    return {
      ...row,
      ownerName: (row.ownerId && owners.get(row.ownerId)?.name) || null,
      before,
      after:
        before === null || !after || after.day === row.startsOn
          ? null
          : { day: after.day, value: after.value },
      beside: rows.filter(
        (other) =>
          other.measureId !== row.measureId &&
          other.state !== 'dropped' &&
          other.startsOn <= row.endsOn &&
          other.endsOn >= row.startsOn,
      ).length,
    }
  })
}

/** A number's last year, quarter by quarter and now, and what others reach. */
export async function readHistory(
  ctx: Ctx,
  { reading }: { reading: ReadingName },
): Promise<{ points: ReadingPoint[]; benchmarks: Benchmark[] }> {
  requirePermission(ctx, 'goals.read')
  const today = dayIn((await readCompany(ctx)).zone, ctx.now)
  const points: ReadingPoint[] = []
  for (let back = QUARTERS - 1; back >= 0; back -= 1) {
    const day = addDays(today, -91 * back)
    points.push({ day, ...(await readNumber(ctx, reading, day)) })
  }
  return { points, benchmarks: await listBenchmarks(ctx.tx, reading) }
}

/** How far a new shop is on the way to its first answered voice. */
export async function readStarter(ctx: Ctx) {
  requirePermission(ctx, 'goals.read')
  const { heardAt, answeredAt, hasDecided, toAnswer } = await findStarted(ctx.tx)
  const wait = heardAt && answeredAt ? answeredAt.getTime() - heardAt.getTime() : null
  return {
    heard: heardAt !== null,
    answered: answeredAt !== null,
    decided: hasDecided,
    toAnswer,
    minutes: wait !== null && wait >= 0 ? Math.round(wait / 60_000) : null,
  }
}
