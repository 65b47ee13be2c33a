import { z } from 'zod'
import { instantOf } from '../../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { DomainError, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { getSegment, holdSegment, listMembers } from '../../segments/index.ts'
import { askTexts as texts } from '../asks.texts.ts'
import { nameOf } from '../forms/decide-survey.ts'
import { findSurvey } from '../forms/surveys.queries.ts'
import { invite } from './invite.ts'
import { isDrawn } from './lot.ts'
import { insertRound, lockRound, type RoundRow, updateRound } from './rounds.queries.ts'

/** So many in one transaction: a stop waits for no more than these. */
const CHUNK = 25
/** After so long it stands in line again, so that other jobs have their turn. */
const TURN_MS = 15_000

export interface StartRound {
  surveyId: string
  segmentId: string
  /** Of a hundred people so many are asked. */
  share: number
  /** At ten in the morning of a day to come; now, unless told otherwise. */
  startsOn?: string | undefined
}

/** Sends a survey to the members of a segment, now or at a moment to come. */
export async function startRound(ctx: Ctx, input: StartRound): Promise<{ roundId: string }> {
  requirePermission(ctx, 'surveys.ask')
  return inTransaction(ctx, async (ctx) => {
    const { surveyId, segmentId, share } = input
    const survey = await findSurvey(ctx.tx, surveyId)
    if (!survey) throw notFound(texts.noSuchSurvey)
    if (survey.state !== 'open') throw preconditionFailed(texts.notOpen)
    await holdSegment(ctx, { segmentId })
    const { name } = await getSegment(ctx, { segmentId })
    const { zone } = await readCompany(ctx)
    const wished = input.startsOn ? instantOf(zone, `${input.startsOn}T10:00:00`) : ctx.now
    const startsAt = wished > ctx.now ? wished : ctx.now
    const roundId = newId()
    const row: RoundRow = {
      roundId,
      surveyId,
      segmentId,
      segmentName: name,
      share,
      startsAt,
      state: 'planned',
      cursor: null,
      taken: 0,
      asked: 0,
      spared: 0,
      createdByName: nameOf(ctx),
    }
    await insertRound(ctx.tx, row, ctx.now)
    await enqueue(ctx, runRoundJob, { roundId }, { key: keyOf(roundId), runAt: startsAt })
    await audit(ctx, {
      action: 'surveys.round_started',
      subject: { kind: 'survey', id: surveyId },
      detail: { roundId, segmentId, share },
    })
    return { roundId }
  })
}

/** Nobody more is asked; who has the link may still answer. */
export async function stopRound(
  ctx: Ctx,
  { roundId }: { roundId: string },
): Promise<{ roundId: string }> {
  requirePermission(ctx, 'surveys.ask')
  return inTransaction(ctx, async (ctx) => {
    const row = await lockRound(ctx.tx, roundId)
    if (!row) throw notFound(texts.noSuchRound)
    if (row.state === 'planned' || row.state === 'running')
      await updateRound(ctx.tx, { ...row, state: 'stopped' })
    const subject = { kind: 'survey', id: row.surveyId }
    await audit(ctx, { action: 'surveys.round_stopped', subject, detail: { roundId } })
    await publish(ctx, 'surveys', { surveyId: row.surveyId })
    return { roundId }
  })
}

const keyOf = (roundId: string) => `surveys.round:${roundId}`

/** Takes the members further, a chunk a transaction; breaking off anywhere asks nobody twice. */
export async function runRound(ctx: Ctx, { roundId }: { roundId: string }): Promise<void> {
  requirePermission(ctx, 'surveys.ask')
  const until = Date.now() + TURN_MS
  for (;;) {
    const isMore = await takeChunk({ ...ctx, now: new Date() }, roundId)
    if (!isMore) return
    if (Date.now() > until) {
      await enqueue(ctx, runRoundJob, { roundId }, { key: keyOf(roundId) })
      return
    }
  }
}

async function takeChunk(ctx: Ctx, roundId: string): Promise<boolean> {
  try {
    return await step(ctx, roundId, takeFurther)
  } catch (error) {
    // The segment is gone, say: it is a person's to mend. What was begun is undone first, links and all.
    if (!(error instanceof DomainError)) throw error
    return step(ctx, roundId, async (_ctx, row) => ({ ...row, state: 'stopped' }))
  }
}

/** One step of a round that is not over; answers whether more is to come. */
async function step(
  ctx: Ctx,
  roundId: string,
  take: (ctx: Ctx, row: RoundRow) => Promise<RoundRow>,
): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const row = await lockRound(ctx.tx, roundId)
    if (row?.state !== 'planned' && row?.state !== 'running') return false
    const after = await take(ctx, row)
    await updateRound(ctx.tx, after)
    await publish(ctx, 'surveys', { surveyId: row.surveyId })
    return after.state === 'running'
  })
}

async function takeFurther(ctx: Ctx, row: RoundRow): Promise<RoundRow> {
  const { roundId, surveyId, segmentId, share, cursor } = row
  const survey = await findSurvey(ctx.tx, surveyId)
  if (survey?.state !== 'open') return { ...row, state: 'stopped' }
  const page = await listMembers(ctx, { segmentId, limit: CHUNK, ...(cursor && { cursor }) })
  const drawn = page.items.filter(({ personId }) => isDrawn(personId, roundId, share))
  const people = drawn.map(({ personId }) => ({ personId, key: `round:${roundId}` }))
  const { asked, spared } = await invite(ctx, survey, people, { roundId })
  return {
    ...row,
    state: page.nextCursor ? 'running' : 'done',
    cursor: page.nextCursor,
    taken: row.taken + page.items.length,
    asked: row.asked + asked,
    spared: row.spared + spared,
  }
}

export const runRoundJob = defineJob({
  name: 'surveys.runRound',
  payload: z.object({ roundId: z.uuid() }),
  run: (ctx, payload) => runRound(ctx, payload),
})
