import { addDays, dayIn } from '../../kernel/clock.ts'
import { asJob, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { invalid, notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { publish } from '../../kernel/live.ts'
import { audit, listStaff, readCompany } from '../accounts/index.ts'
import type { Benchmark, Measure } from './contract.ts'
import { nameOf } from './decide-goal.ts'
import {
  deleteBenchmark,
  deleteMeasure,
  findGoal,
  insertBenchmark,
  lockMeasure,
  type MeasureRow,
  saveMeasure,
} from './goals.queries.ts'
import type { MeasureState, ReadingName, Touchpoint } from './goals.rules.ts'
import { goalTexts as texts } from './goals.texts.ts'
import { planOf } from './read-goals.ts'
import { takeMissing } from './take-readings.ts'

export interface AddMeasure {
  goalId: string
  title: string
  touchpoint: Touchpoint
  ownerId: string | null
  startsOn: string
  endsOn: string
}

/** Writes down what is done for a goal. Throws `not_found`, `invalid` for days that cross. */
export async function addMeasure(ctx: Ctx, input: AddMeasure): Promise<Measure> {
  requirePermission(ctx, 'goals.measure')
  return inTransaction(ctx, async (ctx) =>
    store(ctx, { ...input, measureId: newId(), state: 'planned', result: '' }),
  )
}

export type ChangeMeasure = { measureId: string } & {
  [K in Exclude<keyof AddMeasure, 'goalId'>]?: AddMeasure[K] | undefined
} & { state?: MeasureState | undefined; result?: string | undefined }

/** Changes a measure, or notes what came of it. */
export async function changeMeasure(ctx: Ctx, input: ChangeMeasure): Promise<Measure> {
  requirePermission(ctx, 'goals.measure')
  return inTransaction(ctx, async (ctx) => {
    const before = await hold(ctx, input.measureId)
    const given = Object.entries(input).filter(([, value]) => value !== undefined)
    return store(ctx, { ...before, ...Object.fromEntries(given) })
  })
}

export async function removeMeasure(ctx: Ctx, { measureId }: { measureId: string }): Promise<void> {
  requirePermission(ctx, 'goals.measure')
  await inTransaction(ctx, async (ctx) => {
    const { goalId, title } = await hold(ctx, measureId)
    await deleteMeasure(ctx.tx, measureId)
    await audit(ctx, {
      action: 'goals.measure_removed',
      subject: { kind: 'goal', id: goalId },
      detail: { title },
    })
    await publish(ctx, 'goals', {})
  })
}

async function hold(ctx: Ctx, measureId: string): Promise<MeasureRow> {
  const row = await lockMeasure(ctx.tx, measureId)
  if (!row) throw notFound(texts.noSuchMeasure)
  return row
}

async function store(ctx: Ctx, row: MeasureRow): Promise<Measure> {
  const { goalId, measureId, startsOn, endsOn, ownerId } = row
  if (endsOn < startsOn) throw invalid(texts.datesCross)
  const goal = await findGoal(ctx.tx, goalId)
  if (!goal) throw notFound(texts.noSuchGoal)
  if (ownerId) {
    const { items } = await listStaff(asJob(ctx, 'goals.owners'))
    if (!items.some(({ staffId }) => staffId === ownerId)) throw invalid(texts.noSuchOwner)
  }
  await saveMeasure(ctx.tx, row, ctx.now)
  const { reading } = goal
  const yesterday = addDays(dayIn((await readCompany(ctx)).zone, ctx.now), -1)
  const past = [startsOn, endsOn].filter((day) => day <= yesterday)
  if (reading)
    await takeMissing(
      ctx,
      past.map((day) => ({ reading, day })),
    )
  await audit(ctx, {
    action: 'goals.measure_written',
    subject: { kind: 'goal', id: goalId },
    detail: { title: row.title, state: row.state },
  })
  await publish(ctx, 'goals', {})
  const shown = (await planOf(ctx, goal)).find((one) => one.measureId === measureId)
  if (!shown) throw notFound(texts.noSuchMeasure)
  return shown
}

/** Notes what others reach, with its source. */
export async function addBenchmark(
  ctx: Ctx,
  input: { reading: ReadingName; name: string; value: number; source: string; onDay: string },
): Promise<Benchmark> {
  requirePermission(ctx, 'goals.write')
  return inTransaction(ctx, async (ctx) => {
    const row = { ...input, benchmarkId: newId(), byName: nameOf(ctx) }
    await insertBenchmark(ctx.tx, row, ctx.now)
    await audit(ctx, { action: 'goals.benchmark_written', detail: { ...input } })
    return row
  })
}

export async function removeBenchmark(
  ctx: Ctx,
  { benchmarkId }: { benchmarkId: string },
): Promise<void> {
  requirePermission(ctx, 'goals.write')
  await inTransaction(ctx, async (ctx) => {
    if (!(await deleteBenchmark(ctx.tx, benchmarkId))) throw notFound(texts.noSuchBenchmark)
    await audit(ctx, { action: 'goals.benchmark_removed', detail: { benchmarkId } })
  })
}
