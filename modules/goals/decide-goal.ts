import { dayIn } from '../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { notFound, preconditionFailed } from '../../kernel/errors.ts'
import { translator } from '../../kernel/i18n.ts'
import { newId } from '../../kernel/ids.ts'
import { enqueue } from '../../kernel/jobs.ts'
import { publish } from '../../kernel/live.ts'
import { audit, readCompany } from '../accounts/index.ts'
import type { Goal } from './contract.ts'
import {
  findGoal,
  type GoalRow,
  keepPoint,
  lockGoal,
  lockShare,
  saveGoal,
  unshare,
} from './goals.queries.ts'
import { CHECKS, type GoalDraft, type GoalState, smartChecks } from './goals.rules.ts'
import { goalTexts as texts } from './goals.texts.ts'
import { readNumber } from './read-number.ts'
import { readBackJob } from './take-readings.ts'

export const nameOf = ({ actor }: Pick<Ctx, 'actor'>): string =>
  'name' in actor && actor.kind !== 'job' ? actor.name : ''

/** Writes a goal down. It is a wish until it is started. */
export async function createGoal(ctx: Ctx, input: GoalDraft): Promise<Goal> {
  requirePermission(ctx, 'goals.write')
  return inTransaction(ctx, async (ctx) => {
    const row: GoalRow = {
      ...input,
      goalId: newId(),
      state: 'wish',
      isShared: false,
      startValue: null,
      startedOn: null,
      endValue: null,
      endedOn: null,
      learned: '',
      byName: nameOf(ctx),
      updatedAt: ctx.now,
    }
    return store(ctx, row, 'goals.created')
  })
}

export type ChangeGoal = { goalId: string } & {
  [K in keyof GoalDraft]?: GoalDraft[K] | undefined
}

/** Changes a goal; one that runs must pass the five checks still. Another number begins anew. */
export async function changeGoal(ctx: Ctx, input: ChangeGoal): Promise<Goal> {
  requirePermission(ctx, 'goals.write')
  return inTransaction(ctx, async (ctx) => {
    const before = await hold(ctx, input.goalId)
    const given = Object.entries(input).filter(([, value]) => value !== undefined)
    const after: GoalRow = { ...before, ...Object.fromEntries(given) }
    // Its line and its result are figures of that number.
    if (after.state === 'ended' && after.reading !== before.reading)
      throw preconditionFailed(texts.hasEnded)
    if (after.state === 'running') {
      // A date that has gone by is no reason to refuse another word in the title.
      const on = after.dueOn === before.dueOn ? (before.startedOn ?? '') : await today(ctx)
      holdToChecks(ctx, after, on)
      if (after.reading !== before.reading) await begin(ctx, after)
    }
    return store(ctx, after, 'goals.changed')
  })
}

/**
 * Starts a goal, ends it, or puts it back. A goal without a number or a date cannot be started: throws
 * `precondition_failed` with what it lacks. The first that runs is everybody's.
 */
export async function setGoalState(
  ctx: Ctx,
  { goalId, state, learned }: { goalId: string; state: GoalState; learned?: string | undefined },
): Promise<Goal> {
  requirePermission(ctx, 'goals.write')
  return inTransaction(ctx, async (ctx) => {
    const shared = await lockShare(ctx.tx)
    const before = await hold(ctx, goalId)
    const after: GoalRow = { ...before, state, learned: learned ?? before.learned }
    if (state === 'running') {
      if (before.state === 'wish') {
        holdToChecks(ctx, after, await today(ctx))
        await begin(ctx, after)
      }
      after.endedOn = null
      after.endValue = null
      after.isShared = before.isShared || shared === null
    } else {
      after.isShared = false
      if (state === 'ended' && before.state !== 'ended') await end(ctx, after)
    }
    return store(ctx, after, 'goals.state_set')
  })
}

/** Makes a goal that runs everybody's, in place of the one before. */
export async function shareGoal(ctx: Ctx, { goalId }: { goalId: string }): Promise<Goal> {
  requirePermission(ctx, 'goals.write')
  return inTransaction(ctx, async (ctx) => {
    await lockShare(ctx.tx)
    const row = await hold(ctx, goalId)
    if (row.state !== 'running') throw preconditionFailed(texts.notRunning)
    await unshare(ctx.tx)
    return store(ctx, { ...row, isShared: true }, 'goals.shared')
  })
}

const today = async (ctx: Ctx) => dayIn((await readCompany(ctx)).zone, ctx.now)

function holdToChecks(ctx: Ctx, row: GoalRow, on: string): void {
  const passed = smartChecks(row, on)
  const t = translator(ctx.locale)
  const lacks = CHECKS.filter((check) => !passed[check]).map((check) => t(texts[`lacks_${check}`]))
  if (lacks.length === 0) return
  throw preconditionFailed(texts.notSmart, { lacks: lacks.join(ctx.locale === 'ja' ? '、' : '; ') })
}

/** Its line begins with what the number is now. */
async function begin(ctx: Ctx, row: GoalRow): Promise<void> {
  const { reading } = row
  if (!reading) return
  const day = await today(ctx)
  const found = await readNumber(ctx, reading, day)
  await keepPoint(ctx.tx, { reading, day, ...found }, ctx.now)
  row.startValue = found.value
  row.startedOn = day
  await enqueue(ctx, readBackJob, { reading }, { key: `goals.readBack:${reading}` })
}

async function end(ctx: Ctx, row: GoalRow): Promise<void> {
  const day = await today(ctx)
  row.endedOn = day
  if (!row.reading) return
  const found = await readNumber(ctx, row.reading, day)
  await keepPoint(ctx.tx, { reading: row.reading, day, ...found }, ctx.now)
  row.endValue = found.value
}

async function hold(ctx: Ctx, goalId: string): Promise<GoalRow> {
  const row = await lockGoal(ctx.tx, goalId)
  if (!row) throw notFound(texts.noSuchGoal)
  return row
}

async function store(ctx: Ctx, row: GoalRow, action: string): Promise<Goal> {
  const { goalId, state } = row
  await saveGoal(ctx.tx, row, ctx.now)
  await audit(ctx, { action, subject: { kind: 'goal', id: goalId }, detail: { state } })
  await publish(ctx, 'goals', {})
  const shown = await findGoal(ctx.tx, goalId)
  if (!shown) throw notFound(texts.noSuchGoal)
  return shown
}
