import { z } from 'zod'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { audit } from '../../accounts/index.ts'
import { type NewPrediction, newPrediction, type PredictionRun } from '../contract/prediction.ts'
import { readFrame } from '../frame.ts'
import { texts } from '../prediction.texts.ts'
import { readRun } from './read-predictions.ts'
import { runPrediction, SILENT_SECONDS } from './run-prediction.ts'
import { insertRun } from './runs.queries.ts'

/** Without a run it makes one: what the night does. */
export const predictJob = defineJob({
  name: 'insight.predict',
  payload: z.object({ runId: z.uuid().optional() }),
  maxAttempts: 3,
  run: async (ctx, { runId }) => {
    const run = runId ?? (await noteDown(ctx, {}))
    if ((await runPrediction(ctx, { runId: run })) === 'busy') await workLater(ctx, run)
  },
})

/** Whoever works on it may have been killed: somebody looks again when its silence says so. */
const workLater = (ctx: Ctx, runId: string) =>
  enqueue(
    ctx,
    predictJob,
    { runId },
    {
      key: `${predictJob.name}:${runId}`,
      runAt: new Date(Date.now() + (SILENT_SECONDS + 5) * 1000),
    },
  )

/**
 * Asks for a prediction, which a job works out; the answer is its run, waiting. Throws `invalid` for
 * a day after the end of the records.
 */
export async function askPrediction(ctx: Ctx, input: NewPrediction): Promise<PredictionRun> {
  requirePermission(ctx, 'insight.define')
  return inTransaction(ctx, async (ctx) => {
    const runId = await noteDown(ctx, input)
    await enqueue(ctx, predictJob, { runId }, { key: `${predictJob.name}:${runId}` })
    return readRun(ctx, { runId })
  })
}

/** The same at once, for the command line and tests. */
export async function fitPrediction(
  ctx: Ctx,
  input: NewPrediction & { onProgress?: Parameters<typeof runPrediction>[1]['onProgress'] },
): Promise<PredictionRun> {
  requirePermission(ctx, 'insight.define')
  const { onProgress, ...question } = input
  const runId = await noteDown(ctx, question)
  await runPrediction(ctx, { runId, ...(onProgress && { onProgress }) })
  return readRun(ctx, { runId })
}

async function noteDown(ctx: Ctx, input: NewPrediction): Promise<string> {
  const asked = newPrediction.parse(input)
  const { answer } = await readFrame(ctx, { currency: asked.currency })
  const { calibrationEnd } = asked
  if (calibrationEnd !== undefined && calibrationEnd > answer.asOf) {
    throw invalid(texts.futureEnd, { end: answer.asOf })
  }
  return inTransaction(ctx, async (ctx) => {
    const runId = newId()
    await insertRun(ctx.tx, {
      runId,
      purpose: calibrationEnd !== undefined && calibrationEnd < answer.asOf ? 'look_back' : 'now',
      question: { ...asked, currency: answer.currency },
      askedBy: actorLabel(ctx.actor),
      askedAt: ctx.now,
    })
    await audit(ctx, { action: 'insight.prediction_asked', detail: { runId } })
    return runId
  })
}
