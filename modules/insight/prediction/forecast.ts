/** A shop's models fitted, and what the chosen one says of a person. */
import { bgNbd } from './bg-nbd.ts'
import type { BuyingModel, ModelName, Parameters } from './buying-model.ts'
import { type Fit, fitModel } from './fit.ts'
import { fitSpend } from './fit-spend.ts'
import { expectedSpend } from './gamma-gamma.ts'
import type { History } from './histories.ts'
import { mbgNbd } from './mbg-nbd.ts'
import { paretoNbd } from './pareto-nbd.ts'
import { type Rates, rateOf } from './purchase-rates.ts'
import {
  historiesOf,
  inBreaths,
  inUnit,
  MONTH_DAYS,
  type ShopHistory,
  spendingOf,
  UNIT_DAYS,
  type Unit,
} from './read-shop.ts'

export const MODELS: readonly BuyingModel[] = [bgNbd, mbgNbd, paretoNbd]

export interface FittedModel {
  model: BuyingModel
  fit: Fit
  seconds: number
}

/** All models on one shop; each reports before it begins. */
export async function fitAll(
  shop: ShopHistory,
  unit: Unit,
  onModel: (name: ModelName | 'gamma_gamma') => Promise<void>,
): Promise<{ models: FittedModel[]; spend: Fit; spendSeconds: number }> {
  const histories = await inBreaths(historiesOf(shop, unit))
  const models: FittedModel[] = []
  for (const model of MODELS) {
    await onModel(model.name)
    const since = Date.now()
    const fit = await inBreaths(fitModel(model, histories))
    models.push({ model, fit, seconds: (Date.now() - since) / 1000 })
  }
  await onModel('gamma_gamma')
  const since = Date.now()
  const spend = await inBreaths(fitSpend(spendingOf(shop)))
  return { models, spend, spendSeconds: (Date.now() - since) / 1000 }
}

/** All models have four parameters, so likelihoods compare; a gain of this much is decisive. */
const DECISIVE = 2

/** The one asked for, else BG/NBD, the simplest, unless another is decisively likelier. */
export function choose(
  models: readonly FittedModel[],
  wanted: ModelName | null,
): { model: BuyingModel; parameters: Parameters } | null {
  const fitting = models.flatMap(({ model, fit }) =>
    fit.fits && (wanted === null || wanted === model.name)
      ? [{ model, parameters: fit.parameters, likelihood: fit.logLikelihood }]
      : [],
  )
  const [first, ...others] = fitting
  if (!first) return null
  return others.reduce(
    (best, one) => (one.likelihood > best.likelihood + DECISIVE ? one : best),
    first,
  )
}

export interface Prospect {
  /** Null where no model of dropping out fits. */
  alive: number | null
  /** Purchase days over the horizon. */
  orders: number
  /** The same, each month discounted to today. */
  discounted: number
  /** Chance of a purchase within 90 days, or as told. */
  chance: number
}

export interface Outlook {
  unit: Unit
  horizonDays: number
  /** A month, e.g. 0.01. */
  discount: number
  /** Days of `chance`; 90 unless told. */
  soonDays?: number
}

const SOON_DAYS = 90

/**
 * What to expect of people by one model. What holds if they still buy depends on frequency and
 * time observed alone, so it is worked out once for all who share those.
 */
export function prospectBy(
  { model, parameters }: { model: BuyingModel; parameters: Parameters },
  { unit, horizonDays, discount, soonDays = SOON_DAYS }: Outlook,
): (history: History) => Prospect {
  const known = new Map<string, Omit<Prospect, 'alive'>>()
  const day = 1 / UNIT_DAYS[unit]
  return (inDays) => {
    const history = inUnit(inDays, unit)
    const key = `${inDays.x} ${inDays.T}`
    let ahead = known.get(key)
    if (!ahead) {
      const chance = model.chanceIfAlive(parameters, history, soonDays * day)
      ahead = {
        chance,
        ...discountedBy(discount, horizonDays, (days) =>
          model.ordersIfAlive(parameters, history, days * day),
        ),
      }
      known.set(key, ahead)
    }
    const alive = model.alive(parameters, history)
    return {
      alive,
      orders: alive * ahead.orders,
      discounted: alive * ahead.discounted,
      chance: alive * ahead.chance,
    }
  }
}

/** The same by what people alike did in the window just past. */
export function prospectByRates(
  rates: Rates,
  { horizonDays, discount }: Outlook,
): (history: History) => Prospect {
  return ({ x, tx, T }) => {
    const { perDay, share } = rateOf(rates, x, T - tx)
    return {
      alive: null,
      chance: share,
      ...discountedBy(discount, horizonDays, (days) => perDay * days),
    }
  }
}

/** Month by month, the orders of month m divided by (1 + discount)ᵐ. */
function discountedBy(
  discount: number,
  horizonDays: number,
  ordersIn: (days: number) => number,
): { orders: number; discounted: number } {
  let [orders, discounted] = [0, 0]
  for (let month = 1; orders >= 0; month += 1) {
    const days = Math.min(month * MONTH_DAYS, horizonDays)
    const upTo = ordersIn(days)
    discounted += (upTo - orders) / (1 + discount) ** month
    orders = upTo
    if (days >= horizonDays) break
  }
  return { orders, discounted }
}

/** Expected value of a purchase day, minor units; 0 where nothing was ever bought again. */
export function valueBy(
  spend: Fit,
  meanValue: number | null,
): (known: { x: number; mean: number }) => number {
  if (spend.fits) return ({ x, mean }) => expectedSpend(spend.parameters, x, Math.max(0, mean))
  // Where the model says nothing, everybody's mean counts as one purchase of the person's own.
  return ({ x, mean }) => ((meanValue ?? 0) + x * Math.max(0, mean)) / (1 + x)
}
