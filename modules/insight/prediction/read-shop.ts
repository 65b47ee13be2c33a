import { setImmediate } from 'node:timers/promises'
import type { Ctx } from '../../../kernel/context.ts'
import type { Spending } from './fit-spend.ts'
import { groupInSlices, type Histories, type History } from './histories.ts'
import { Intervals, type Rhythm } from './next-order.ts'
import type { Slices } from './optimise.ts'
import type { Observed } from './purchase-rates.ts'
import {
  nextBatchEnd,
  type PurchaseRow,
  type PurchaseWindow,
  readPurchases,
} from './purchases.queries.ts'

export type Unit = 'day' | 'week' | 'month'
export const MONTH_DAYS = 365 / 12
export const UNIT_DAYS: Record<Unit, number> = { day: 1, week: 7, month: MONTH_DAYS }

/** People at once: what one statement reads and one writes. */
const BATCH = 2000

/** Everybody with an order by the window's end, in batches by id. */
export async function* batches(ctx: Ctx, window: PurchaseWindow): AsyncGenerator<PurchaseRow[]> {
  let after: string | null = null
  for (;;) {
    const upTo: string | null = await nextBatchEnd(ctx.tx, window, after, BATCH)
    if (!upTo) return
    yield await readPurchases(ctx.tx, window, { after, upTo })
    after = upTo
  }
}

/** A shop as the models see it, without names. */
export interface ShopHistory {
  people: number
  /** In days. */
  rows: Observation[]
  rhythm: Rhythm | null
  /** Mean value of a repeat purchase day, minor units. */
  meanValue: number | null
}

/** One person, in days and minor units. */
export interface Observation extends Observed {
  tx: number
  T: number
  mean: number
}

export async function readShop(
  ctx: Ctx,
  window: PurchaseWindow,
  onPeople: (people: number) => Promise<void>,
): Promise<ShopHistory> {
  const rows: Observation[] = []
  const intervals = new Intervals()
  let [value, repeats] = [0, 0]
  for await (const batch of batches(ctx, window)) {
    for (const row of batch) {
      rows.push(observationOf(row))
      intervals.add(row.x, row.txDays, row.intervalSquares)
      value += row.repeatValue
      repeats += row.x
    }
    await onPeople(rows.length)
  }
  const meanValue = repeats > 0 ? value / repeats : null
  return { people: rows.length, rows, rhythm: intervals.rhythm(), meanValue }
}

export function observationOf(row: PurchaseRow): Observation {
  return {
    x: row.x,
    tx: row.txDays,
    T: row.tDays,
    mean: row.x > 0 ? row.repeatValue / row.x : 0,
    silent: row.tDays - row.txDays,
    later: row.later,
    soon: row.soon > 0,
  }
}

export function historiesOf(shop: ShopHistory, unit: Unit): Slices<Histories> {
  return groupInSlices(eachInUnit(shop.rows, unit))
}

function* eachInUnit(rows: readonly Observation[], unit: Unit): Iterable<History> {
  for (const row of rows) yield inUnit(row, unit)
}

export function inUnit({ x, tx, T }: History, unit: Unit): History {
  const days = UNIT_DAYS[unit]
  return { x, tx: tx / days, T: T / days }
}

export const spendingOf = (shop: ShopHistory): Spending[] =>
  shop.rows.map(({ x, mean }) => ({ x, mean }))

/** Does work in slices and lets requests and other jobs have their turn between them. */
export async function inBreaths<T>(work: Slices<T>): Promise<T> {
  let since = Date.now()
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    if (Date.now() - since < A_BREATH) continue
    await setImmediate()
    since = Date.now()
  }
}

const A_BREATH = 8
