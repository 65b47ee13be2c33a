import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import type { PredictionOutcome } from '../contract/prediction-outcome.ts'
import { readFrame } from '../frame.ts'
import { money } from '../insight.rules.ts'
import { texts } from '../prediction.texts.ts'
import { fitAnswer } from './fit-answer.ts'
import { type FittedShop, fitShop, nameOf, type Progress, prove, type Tell } from './fit-shop.ts'
import { predictEverybody, predictorOf, prospectOf } from './predict-people.ts'
import { removeOtherPredictions } from './predictions.queries.ts'
import { calibrate } from './proof.ts'
import { readMargin, type Shop } from './purchases.queries.ts'
import { inBreaths, type Unit } from './read-shop.ts'
import { findLatest, findRun, finishRun, moveRunOn, type RunRow, takeRun } from './runs.queries.ts'
import { subscriptionSurvival } from './subscription-survival.ts'
import { readLives } from './subscriptions.queries.ts'

export const SILENT_SECONDS = 120
const A_SECOND = 1000

/**
 * Fits the models to the orders, looks back at how they would have done, and writes what is expected
 * of everybody. Answers `busy` while another process works on it. A run that broke off can be begun
 * anew. Its state, progress and outcome stand in its row.
 */
export async function runPrediction(
  ctx: Ctx,
  { runId, onProgress }: { runId: string; onProgress?: (progress: Progress) => void },
): Promise<'done' | 'busy'> {
  requirePermission(ctx, 'insight.define')
  const run = await findRun(ctx.tx, runId)
  if (!run) throw notFound(texts.noSuchRun)
  if (run.state === 'done') return 'done'
  if (!(await takeRun(ctx.tx, runId, SILENT_SECONDS))) return 'busy'
  let told = 0
  const tell: Tell = async (progress, always = false) => {
    if (!always && Date.now() - told < A_SECOND) return
    told = Date.now()
    onProgress?.(progress)
    await moveRunOn(ctx.tx, runId, progress)
    await publish(ctx, 'predictions', { runId })
  }
  try {
    await finishRun(ctx.tx, runId, await work(ctx, run, tell))
  } catch (error) {
    await finishRun(ctx.tx, runId, null)
    throw error
  } finally {
    await publish(ctx, 'predictions', { runId })
  }
  await clearAway(ctx)
  return 'done'
}

async function work(ctx: Ctx, run: RunRow, tell: Tell): Promise<PredictionOutcome> {
  const { question } = run
  const { currency } = question
  const frame = await readFrame(ctx, { currency })
  const shop: Shop = { currency, zone: frame.zone }
  const recordsEnd = frame.answer.asOf
  const end = question.calibrationEnd ?? recordsEnd
  const here = await fitShop(ctx, run, shop, { end, laterEnd: later(end, recordsEnd) }, tell)
  const margin = await readMargin(ctx.tx, shop, end)
  const proof = await prove(ctx, run, shop, here, tell)
  const predictor =
    here.basis &&
    predictorOf(here.basis, question, {
      ...here.history,
      end,
      ahead: run.purpose !== 'look_back',
      margin,
      spend: here.spend,
    })
  const expected = predictor
    ? await predictEverybody(ctx, run.runId, predictor, { ...shop, end, laterEnd: end }, (done) =>
        tell({ step: 'writing', of: null, done, total: here.history.people }),
      )
    : { orders: 0, worth: 0 }
  await tell({ step: 'subscriptions', of: null, done: 0, total: null }, true)
  const lives = await readLives(ctx.tx, { ...shop, end }, question.unit)
  const { rows, meanValue, rhythm, people } = here.history
  return {
    calibrationEnd: end,
    recordsEnd,
    people,
    repeaters: rows.reduce((sum, { x }) => sum + (x > 0 ? 1 : 0), 0),
    repeats: rows.reduce((sum, { x }) => sum + x, 0),
    models: await modelAnswers(here, question.unit, end < recordsEnd ? proof : null),
    spend:
      people > 0 ? fitAnswer(here.spend, ['p', 'q', 'gamma'], here.spendSeconds, currency) : null,
    margin,
    meanValue: meanValue === null ? null : money(Math.round(meanValue), currency),
    interval: rhythm,
    chosen: here.basis && nameOf(here.basis),
    rates: here.basis?.by === 'rates' ? here.basis.rates : null,
    expected: { orders: expected.orders, worth: money(expected.worth, currency) },
    proof,
    survival: await inBreaths(subscriptionSurvival(lives, { unit: question.unit, currency })),
  }
}

/** Each model, with how it alone would have done where there is something to compare. */
async function modelAnswers(
  here: FittedShop,
  unit: Unit,
  proof: PredictionOutcome['proof'],
): Promise<PredictionOutcome['models']> {
  const answers: PredictionOutcome['models'] = []
  for (const { model, fit, seconds } of here.models) {
    const prospect =
      proof && fit.fits
        ? prospectOf(
            { by: 'model', name: model.name, parameters: fit.parameters },
            { unit, horizonDays: proof.days, discount: 0 },
          )
        : null
    answers.push({
      model: model.name,
      ...fitAnswer(fit, model.parameters, seconds),
      holdout: prospect && (await inBreaths(calibrate(here.history.rows, prospect))),
    })
  }
  return answers
}

const PURPOSES = ['now', 'look_back', 'trial'] as const

/** Only the newest run of each purpose that found anybody keeps its people. */
async function clearAway(ctx: Ctx): Promise<void> {
  const keep: string[] = []
  for (const purpose of PURPOSES) {
    const run = await findLatest(ctx.tx, purpose)
    if (run) keep.push(run.runId)
  }
  while ((await removeOtherPredictions(ctx.tx, keep, 20_000)) > 0);
}

const later = (a: string, b: string) => (a > b ? a : b)
