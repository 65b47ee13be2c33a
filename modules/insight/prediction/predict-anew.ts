import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { decimalsOf } from '../../../kernel/money.ts'
import { readCompany } from '../../accounts/index.ts'
import type { PredictionOutcome } from '../contract/prediction-outcome.ts'
import type { Fit } from './fit.ts'
import { MODELS } from './forecast.ts'
import { type Basis, predictorOf, predictRows } from './predict-people.ts'
import { type PredictionRow, removePredictionsOf, writePredictions } from './predictions.queries.ts'
import { readPurchases } from './purchases.queries.ts'
import { findLatest, type RunRow } from './runs.queries.ts'

/** Says anew what the newest run expects of these people, e.g. after two became one. */
export async function predictAnew(ctx: Ctx, personIds: readonly string[]): Promise<void> {
  requirePermission(ctx, 'insight.define')
  const run = await findLatest(ctx.tx, 'now')
  if (!run?.outcome || personIds.length === 0) return
  const rows = await foresee(ctx, run, personIds, run.outcome.calibrationEnd)
  if (!rows) return
  await removePredictionsOf(ctx.tx, personIds)
  await writePredictions(ctx.tx, run.runId, rows)
}

/** What a run expects of these people, from what they had ordered by a day; null where it cannot. */
export async function foresee(
  ctx: Ctx,
  { question, outcome }: RunRow,
  personIds: readonly string[],
  end: string,
): Promise<Omit<PredictionRow, 'runId'>[] | null> {
  const basis = outcome && basisOf(outcome)
  if (!basis) return null
  const { zone } = await readCompany(ctx)
  const window = { currency: question.currency, zone, end, laterEnd: end }
  const rows = await readPurchases(ctx.tx, window, { personIds })
  const predictor = predictorOf(basis, question, {
    end,
    ahead: true,
    spend: spendOf(outcome, question.currency),
    meanValue: outcome.meanValue?.minor ?? null,
    margin: outcome.margin,
    rhythm: outcome.interval,
  })
  return predictRows(ctx, predictor, rows)
}

function basisOf({ chosen, models, rates }: PredictionOutcome): Basis | null {
  if (rates) return { by: 'rates', rates }
  const fit = models.find(({ model, fits }) => fits && model === chosen)
  // The database keeps an object's keys in its own order.
  const names = MODELS.find(({ name }) => name === fit?.model)?.parameters
  return fit && names
    ? { by: 'model', name: fit.model, parameters: names.map((name) => fit.parameters[name] ?? 0) }
    : null
}

function spendOf({ spend }: PredictionOutcome, currency: string): Fit {
  if (!spend?.fits) return { fits: false, reason: 'too_few', detail: { people: 0 } }
  const { p = 0, q = 0, gamma = 0 } = spend.parameters
  return {
    fits: true,
    parameters: [p, q, gamma * 10 ** decimalsOf(currency)],
    logErrors: [],
    logLikelihood: spend.logLikelihood ?? 0,
    people: spend.people,
    evaluations: 0,
  }
}
