import { Temporal } from 'temporal-polyfill'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import type { PredictionOutcome, PredictionRun } from '../contract/prediction.ts'
import { readFrame } from '../frame.ts'
import { money } from '../insight.rules.ts'
import { texts } from '../prediction.texts.ts'
import { fitAnswer } from './fit-answer.ts'
import { choose, type FittedModel, fitAll, MODELS } from './forecast.ts'
import { type Basis, predictEverybody, predictorOf, prospectOf } from './predict-people.ts'
import { removeOtherPredictions } from './predictions.queries.ts'
import { calibrate, hitRateOf } from './proof.ts'
import { learnRates } from './purchase-rates.ts'
import { readMargin, type Shop } from './purchases.queries.ts'
import { inBreaths, readShop, type ShopHistory, type Unit } from './read-shop.ts'
import { findLatest, findRun, finishRun, moveRunOn, type RunRow, takeRun } from './runs.queries.ts'
import { subscriptionSurvival } from './subscription-survival.ts'
import { readLives } from './subscriptions.queries.ts'

export const SILENT_SECONDS = 120
const WINDOW_DAYS = 90
const A_SECOND = 1000

type Progress = NonNullable<PredictionRun['progress']>
type Tell = (progress: Progress, always?: boolean) => Promise<void>

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
      ahead: run.purpose === 'now',
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

interface FittedShop {
  end: string
  laterEnd: string
  history: ShopHistory
  models: FittedModel[]
  spend: Awaited<ReturnType<typeof fitAll>>['spend']
  spendSeconds: number
  basis: Basis | null
}

/** Everybody's history up to a day, the models on it, and what to predict by. */
async function fitShop(
  ctx: Ctx,
  { question }: RunRow,
  shop: Shop,
  { end, laterEnd }: { end: string; laterEnd: string },
  tell: Tell,
): Promise<FittedShop> {
  const history = await readShop(ctx, { ...shop, end, laterEnd }, (done) =>
    tell({ step: 'reading', of: end, done, total: null }),
  )
  let done = 0
  const fitted = await fitAll(history, question.unit, (name) =>
    tell({ step: 'fitting', of: name, done: done++, total: MODELS.length + 1 }, true),
  )
  const chosen = choose(fitted.models, question.model ?? null)
  const basis: Basis | null = chosen
    ? { by: 'model', name: chosen.model.name, parameters: chosen.parameters }
    : await ratesBefore(ctx, shop, end, tell)
  return { end, laterEnd, history, ...fitted, basis: history.people === 0 ? null : basis }
}

/** Where no model fits: what people alike did in the 90 days up to `end`. */
async function ratesBefore(ctx: Ctx, shop: Shop, end: string, tell: Tell): Promise<Basis> {
  const window = { ...shop, end: moved(end, -WINDOW_DAYS), laterEnd: end }
  const before = await readShop(ctx, window, (done) =>
    tell({ step: 'reading', of: window.end, done, total: null }),
  )
  return { by: 'rates', rates: await inBreaths(learnRates(before.rows, WINDOW_DAYS)) }
}

/**
 * The same reckoning as it would have stood on an earlier day, beside what came: from `end` where
 * that lies in the past, else from 90 days before it.
 */
async function prove(
  ctx: Ctx,
  run: RunRow,
  shop: Shop,
  here: FittedShop,
  tell: Tell,
): Promise<PredictionOutcome['proof']> {
  await tell({ step: 'proving', of: null, done: 0, total: null }, true)
  const past =
    here.laterEnd > here.end
      ? here
      : await fitShop(
          ctx,
          run,
          shop,
          { end: moved(here.end, -WINDOW_DAYS), laterEnd: here.end },
          tell,
        )
  if (!past.basis || past.history.people === 0) return null
  const days = Temporal.PlainDate.from(past.end).until(past.laterEnd).days
  const soon = Math.min(days, WINDOW_DAYS)
  const { unit } = run.question
  const { rows } = past.history
  const prospect = prospectOf(past.basis, { unit, horizonDays: days, discount: 0, soonDays: soon })
  return {
    from: moved(past.end, 1),
    to: past.laterEnd,
    days,
    by: nameOf(past.basis),
    calibration: await inBreaths(calibrate(rows, prospect)),
    hits: { days: soon, ...(await inBreaths(hitRateOf(rows, prospect))) },
  }
}

/** Only the newest run of each purpose keeps its people. */
async function clearAway(ctx: Ctx): Promise<void> {
  const newest = [await findLatest(ctx.tx, 'now'), await findLatest(ctx.tx, 'look_back')]
  const keep = newest.flatMap((run) => (run ? [run.runId] : []))
  while ((await removeOtherPredictions(ctx.tx, keep, 20_000)) > 0);
}

const nameOf = (basis: Basis) => (basis.by === 'model' ? basis.name : ('empirical' as const))
const moved = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
const later = (a: string, b: string) => (a > b ? a : b)
