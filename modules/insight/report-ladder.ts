import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { enqueue } from '../../kernel/jobs.ts'
import { reading } from '../../kernel/reading.ts'
import type { LadderReport } from './contract/growth.ts'
import { type Frame, readFrame } from './frame.ts'
import { monthName } from './insight.rules.ts'
import { buildLadderJob } from './jobs.ts'
import { STAGES, type Stage } from './queries/ladder.ts'
import { countFlows, countStages, type FlowRow, ladderState } from './queries/ladder-flows.ts'
import { currentDefinition } from './read-definitions.ts'
import type { ScopeInput } from './scope.ts'

const MONTHS = 12

/**
 * The ladder fan → customer → member → repeater → KOC: who stands where, and each month's steps.
 * Everybody has one stage; for each stage opening + in − out = closing.
 */
export async function reportLadder(ctx: Ctx, input: ScopeInput): Promise<LadderReport> {
  requirePermission(ctx, 'insight.read')
  const { report, whole } = await reading(ctx, (ctx) => readLadder(ctx, input))
  // People who came without a fact of their own, or whose import was undone. Outside the snapshot,
  // in which two readers could not both ask.
  if (!whole) await enqueue(ctx, buildLadderJob, {}, { key: buildLadderJob.name })
  return report
}

async function readLadder(ctx: Ctx, input: ScopeInput) {
  const frame = await readFrame(ctx, input)
  const { body, version } = await currentDefinition(ctx, 'ladder')
  const { built, whole } = await ladderState(ctx.tx, ctx.now)
  const counts = await countStages(ctx.tx, frame)
  const flows = await countFlows(ctx.tx, frame)
  const report: LadderReport = {
    frame: frame.answer,
    definition: { ...body, version },
    missing: built || whole ? null : 'notBuiltYet',
    people: counts.reduce((sum, { people }) => sum + people, 0),
    stages: STAGES.map((stage) => {
      const row = counts.find((row) => row.stage === stage)
      return { stage, people: row?.people ?? 0, medianDays: row?.medianDays ?? null }
    }),
    months: monthsOf(frame, flows),
  }
  return { report, whole }
}

function monthsOf(frame: Frame, flows: readonly FlowRow[]): LadderReport['months'] {
  const first = flows.reduce((least, { month }) => Math.min(least, month), frame.month)
  const from = Math.max(first, frame.fromMonth ?? 0, frame.month - MONTHS + 1)
  return Array.from({ length: Math.max(0, frame.month - from + 1) }, (_, index) => {
    const month = from + index
    const now = flows.filter((flow) => flow.month === month)
    return {
      month: monthName(month),
      complete: month < frame.openMonth,
      stages: STAGES.map((stage) => {
        const opening = standing(
          flows.filter((flow) => flow.month < month),
          stage,
        )
        const entered = peopleOf(now.filter(({ to }) => to === stage))
        const left = peopleOf(now.filter((flow) => flow.from === stage))
        return { stage, opening, in: entered, out: left, closing: opening + entered - left }
      }),
      moves: now.map(({ from, to, people }) => ({ from, to, people })),
    }
  })
}

/** All who entered less all who left. */
function standing(flows: readonly FlowRow[], stage: Stage): number {
  return (
    peopleOf(flows.filter(({ to }) => to === stage)) -
    peopleOf(flows.filter(({ from }) => from === stage))
  )
}

function peopleOf(flows: readonly FlowRow[]): number {
  return flows.reduce((sum, { people }) => sum + people, 0)
}
