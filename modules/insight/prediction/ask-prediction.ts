import { z } from 'zod'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import {
  type NewPrediction,
  newPrediction,
  type PredictionQuestion,
  type PredictionRun,
} from '../contract/prediction.ts'
import { readFrame } from '../frame.ts'
import { texts } from '../prediction.texts.ts'
import type { FrameAnswer } from '../scope.ts'
import { readRun } from './read-predictions.ts'
import { runPrediction, SILENT_SECONDS } from './run-prediction.ts'
import { insertRun, type RunRow } from './runs.queries.ts'

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
 * a day after the end of the records, and for a currency in which nobody has ordered.
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
  await requireOrdersIn(ctx, answer)
  const { calibrationEnd } = asked
  if (calibrationEnd !== undefined && calibrationEnd > answer.asOf) {
    throw invalid(texts.futureEnd, { end: answer.asOf })
  }
  const question = { ...asked, currency: answer.currency }
  return inTransaction(ctx, async (ctx) => {
    const runId = newId()
    await insertRun(ctx.tx, {
      runId,
      purpose: await purposeOf(ctx, question, answer.asOf),
      question,
      askedBy: actorLabel(ctx.actor),
      askedAt: ctx.now,
    })
    await audit(ctx, { action: 'insight.prediction_asked', detail: { runId } })
    return runId
  })
}

/** The company's own currency is no mistake, even before its first order. */
async function requireOrdersIn(ctx: Ctx, { currency, firstOrder, otherCurrencies }: FrameAnswer) {
  const { currency: own } = await readCompany(ctx)
  if (currency === own || firstOrder !== null) return
  const known = [...new Set([own, ...otherCurrencies.map((other) => other.currency)])]
  throw invalid(texts.noSuchCurrency, {
    currency,
    known: known.join(ctx.locale === 'ja' ? '、' : ', '),
  })
}

/** Only what the night would ask speaks for everybody; the rest is read by whoever asked it. */
async function purposeOf(
  ctx: Ctx,
  question: PredictionQuestion,
  recordsEnd: string,
): Promise<RunRow['purpose']> {
  const { calibrationEnd, ...asked } = question
  if (calibrationEnd !== undefined && calibrationEnd < recordsEnd) return 'look_back'
  const { currency } = await readCompany(ctx)
  const nightly: PredictionQuestion = { ...newPrediction.parse({}), currency }
  const names = ['unit', 'horizonDays', 'currency', 'discount', 'model'] as const
  return names.every((name) => asked[name] === nightly[name]) ? 'now' : 'trial'
}
