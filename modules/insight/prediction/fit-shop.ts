import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../kernel/context.ts'
import type { PredictionRun } from '../contract/prediction.ts'
import type { PredictionOutcome } from '../contract/prediction-outcome.ts'
import { choose, type FittedModel, fitAll, MODELS } from './forecast.ts'
import { type Basis, prospectOf } from './predict-people.ts'
import { calibrate, hitRateOf } from './proof.ts'
import { learnRates } from './purchase-rates.ts'
import { countYear, type Shop } from './purchases.queries.ts'
import { inBreaths, readShop, type ShopHistory } from './read-shop.ts'
import type { RunRow } from './runs.queries.ts'

const WINDOW_DAYS = 90

export type Progress = NonNullable<PredictionRun['progress']>
export type Tell = (progress: Progress, always?: boolean) => Promise<void>

export interface FittedShop {
  end: string
  laterEnd: string
  history: ShopHistory
  models: FittedModel[]
  spend: Awaited<ReturnType<typeof fitAll>>['spend']
  spendSeconds: number
  basis: Basis | null
}

/** Everybody's history up to a day, the models on it, and what to predict by. */
export async function fitShop(
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

/** Where no model fits: what people alike did in the 90 days up to `end`, levelled over a year. */
async function ratesBefore(ctx: Ctx, shop: Shop, end: string, tell: Tell): Promise<Basis> {
  const window = { ...shop, end: moved(end, -WINDOW_DAYS), laterEnd: end }
  const before = await readShop(ctx, window, (done) =>
    tell({ step: 'reading', of: window.end, done, total: null }),
  )
  const rates = await inBreaths(learnRates(before.rows, WINDOW_DAYS))
  const year = await countYear(ctx.tx, shop, end, WINDOW_DAYS)
  const yearLevel = year && year.recent > 0 ? year.orders / 365 / (year.recent / WINDOW_DAYS) : null
  return { by: 'rates', rates: { ...rates, yearLevel } }
}

/**
 * The same reckoning as it would have stood on an earlier day, beside what came: from `end` where
 * that lies in the past, else from 90 days before it.
 */
export async function prove(
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

export const nameOf = (basis: Basis) => (basis.by === 'model' ? basis.name : ('empirical' as const))
const moved = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
