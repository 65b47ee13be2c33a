import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../kernel/context.ts'
import type { PredictionQuestion } from '../contract/prediction.ts'
import type { PredictionOutcome } from '../contract/prediction-outcome.ts'
import type { Parameters } from './buying-model.ts'
import type { Fit } from './fit.ts'
import {
  MODELS,
  type Outlook,
  type Prospect,
  prospectBy,
  prospectByRates,
  valueBy,
} from './forecast.ts'
import type { History } from './histories.ts'
import { nextOrder, type Rhythm } from './next-order.ts'
import { type PredictionRow, removeErasedFrom, writePredictions } from './predictions.queries.ts'
import type { Rates } from './purchase-rates.ts'
import type { PurchaseRow, PurchaseWindow } from './purchases.queries.ts'
import { batches, observationOf } from './read-shop.ts'
import { readDeliveries } from './subscriptions.queries.ts'

/** All that is needed to say something of a person. */
export interface Predictor {
  prospect: (history: History) => Prospect
  value: (known: { x: number; mean: number }) => number
  margin: number
  rhythm: Rhythm | null
  end: string
  /** False from a day in the past, when today's subscriptions were not known. */
  ahead: boolean
}

/** The chosen model, or the rates of the window just past. */
export type Basis =
  | { by: 'model'; name: PredictionOutcome['models'][number]['model']; parameters: Parameters }
  | { by: 'rates'; rates: Rates }

export function prospectOf(basis: Basis, outlook: Outlook): (history: History) => Prospect {
  if (basis.by === 'rates') return prospectByRates(basis.rates, outlook)
  const model = MODELS.find(({ name }) => name === basis.name)
  if (!model) throw new Error(`There is no model ${basis.name}`)
  return prospectBy({ model, parameters: basis.parameters }, outlook)
}

export function predictorOf(
  basis: Basis,
  question: PredictionQuestion,
  shop: {
    end: string
    ahead: boolean
    spend: Fit
    meanValue: number | null
    margin: number | null
    rhythm: Rhythm | null
  },
): Predictor {
  return {
    prospect: prospectOf(basis, question),
    value: valueBy(shop.spend, shop.meanValue),
    margin: shop.margin ?? 1,
    rhythm: shop.rhythm,
    end: shop.end,
    ahead: shop.ahead,
  }
}

function predictPerson(
  predictor: Predictor,
  row: PurchaseRow,
  delivery: string | undefined,
): Omit<PredictionRow, 'runId'> {
  const known = observationOf(row)
  const { alive, orders, discounted, chance } = predictor.prospect(known)
  const value = predictor.value(known)
  const next = nextOrder(predictor.rhythm, {
    count: row.x,
    sum: row.txDays,
    silent: known.silent,
    alive,
  })
  return {
    personId: row.personId,
    repeats: row.x,
    lastOn: row.lastOn,
    recencyDays: row.txDays,
    observedDays: row.tDays,
    meanValue: row.x > 0 ? Math.round(known.mean) : null,
    expectedOrders: orders,
    alive,
    chance90: chance,
    expectedSales: Math.round(orders * value),
    expectedWorth: Math.round(discounted * value * predictor.margin),
    intervalDays: next.interval,
    ...(delivery
      ? { nextOn: delivery, nextBy: 'subscription' as const, nextMissing: null }
      : next.inDays !== null
        ? {
            nextOn: dayAfter(row.lastOn, next.inDays),
            nextBy: 'interval' as const,
            nextMissing: null,
          }
        : { nextOn: null, nextBy: null, nextMissing: next.missing }),
  }
}

/** Whoever has a subscription orders on its day, so far as that lies ahead. */
export async function predictRows(
  ctx: Ctx,
  predictor: Predictor,
  rows: readonly PurchaseRow[],
): Promise<Omit<PredictionRow, 'runId'>[]> {
  const ids = rows.map(({ personId }) => personId)
  const deliveries = predictor.ahead
    ? await readDeliveries(ctx.tx, ids, predictor.end)
    : new Map<string, string>()
  return rows.map((row) => predictPerson(predictor, row, deliveries.get(row.personId)))
}

function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Reads everybody again, batch by batch, and writes what is expected of each. */
export async function predictEverybody(
  ctx: Ctx,
  runId: string,
  predictor: Predictor,
  window: PurchaseWindow,
  onPeople: (people: number) => Promise<void>,
): Promise<{ orders: number; worth: number }> {
  let [people, orders, worth] = [0, 0, 0]
  for await (const batch of batches(ctx, window)) {
    const rows = await predictRows(ctx, predictor, batch)
    await writePredictions(ctx.tx, runId, rows)
    for (const row of rows) {
      orders += row.expectedOrders
      worth += row.expectedWorth
    }
    people += rows.length
    await onPeople(people)
  }
  await removeErasedFrom(ctx.tx, runId)
  return { orders, worth }
}
