import { minorToDecimal } from '../../kernel/money.ts'

/** Money as every report answers it: an exact decimal to read, minor units to reckon with. */
export interface Money {
  amount: string
  minor: number
  currency: string
}

export function money(minor: number, currency: string): Money {
  return { amount: minorToDecimal(minor, currency), minor, currency }
}

/** Why a figure is missing. Each has a sentence in the texts; a screen never shows a bare 0 for it. */
export type Missing =
  | 'noOrders'
  | 'noCustomers'
  | 'shortRecord'
  | 'noBase'
  | 'noCostEntries'
  | 'noSubscriptions'
  | 'noListYet'
  | 'notBuiltYet'

/** From how many people on a share says more than chance. Below it the screen says so. */
export const FEW_PEOPLE = 30

/** Why an estimate is not to be leaned on yet. */
export type Thin = 'fewPeople' | 'underAYear'

export function thinness(people: number, recordDays: number): Thin | null {
  if (people < FEW_PEOPLE) return 'fewPeople'
  return recordDays < 365 ? 'underAYear' : null
}

/** `part / whole`, or null where there is nothing to divide by. Never NaN, never Infinity. */
export function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}

/** Mean in whole minor units, half away from zero. */
export function meanMinor(total: number, people: number): number | null {
  return people > 0 ? roundHalfAway(total / people) : null
}

function roundHalfAway(value: number): number {
  const rounded = Math.sign(value) * Math.round(Math.abs(value))
  return rounded === 0 ? 0 : rounded
}

/**
 * Means of parts, rounded so that they still add up to the rounded mean of their sum: what rounding
 * left over goes to the parts that lost most by it (largest remainder).
 */
export function meansThatAddUp(parts: readonly number[], people: number): number[] {
  if (people <= 0) return parts.map(() => 0)
  const exact = parts.map((part) => part / people)
  const down = exact.map(Math.floor)
  const sum = exact.reduce((a, b) => a + b, 0)
  let left = roundHalfAway(sum) - down.reduce((a, b) => a + b, 0)
  const byLoss = exact
    .map((value, index) => ({ index, loss: value - Math.floor(value) }))
    .sort((a, b) => b.loss - a.loss)
  for (const { index } of byLoss) {
    if (left <= 0) break
    down[index] = (down[index] ?? 0) + 1
    left -= 1
  }
  return down
}

/** The three levers of lifetime value as a formula: sales, not profit. */
export interface Levers {
  /** Average order value in minor units. */
  averageOrder: number
  ordersPerYear: number
  years: number
}

/** Lifetime value = average order value × orders a year × years. 5,000 × 4 × 3 = 60,000. */
export function formulaValue({ averageOrder, ordersPerYear, years }: Levers): number {
  return roundHalfAway(averageOrder * ordersPerYear * years)
}

export interface SimulationInput {
  /** People who bought in the last year. */
  customers: number
  /** First-time buyers a year; taken to stay the same. */
  newPerYear: number
  /** Share of one year's buyers who buy again in the next, 0 to 1. */
  retention: number
  /** Gross profit of a buyer in a year, in minor units; taken to stay the same. */
  profitPerYear: number
  /** Points added to retention: 5 means +0.05. */
  points: number
  years: number
}

export interface SimulationYear {
  year: number
  customers: number
  customersRaised: number
  profit: number
  profitRaised: number
}

export interface Simulation {
  years: SimulationYear[]
  raisedRetention: number
  profit: number
  profitRaised: number
  gain: number
  /** Gain as a share of profit; null when there is no profit to compare with. */
  gainShare: number | null
}

/** No shop keeps everybody; above this the model says nothing. */
export const MOST_RETENTION = 0.99

/** Buyers of a year = last year's buyers × retention + new buyers; profit = buyers × profit each. */
export function simulateRetention(input: SimulationInput): Simulation {
  const { customers, newPerYear, retention, profitPerYear, points, years } = input
  const raisedRetention = Math.min(MOST_RETENTION, Math.max(0, retention + points / 100))
  const rows: SimulationYear[] = []
  let plain = customers
  let raised = customers
  for (let year = 1; year <= years; year += 1) {
    plain = plain * retention + newPerYear
    raised = raised * raisedRetention + newPerYear
    rows.push({
      year,
      customers: Math.round(plain),
      customersRaised: Math.round(raised),
      profit: roundHalfAway(plain * profitPerYear),
      profitRaised: roundHalfAway(raised * profitPerYear),
    })
  }
  const profit = rows.reduce((sum, row) => sum + row.profit, 0)
  const profitRaised = rows.reduce((sum, row) => sum + row.profitRaised, 0)
  const gain = profitRaised - profit
  return {
    years: rows,
    raisedRetention,
    profit,
    profitRaised,
    gain,
    gainShare: profit > 0 ? gain / profit : null,
  }
}

/** Months counted from year 0, so that month sums are plain sums: `2010-12` is 24131. */
export function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

export function monthName(index: number): string {
  const year = Math.floor(index / 12)
  return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

export type CohortBy = 'month' | 'quarter' | 'year'

/** The cohort a month belongs to: `2010-12`, `2010-Q4` or `2010`. */
export function cohortName(index: number, by: CohortBy): string {
  const year = String(Math.floor(index / 12)).padStart(4, '0')
  if (by === 'year') return year
  if (by === 'quarter') return `${year}-Q${Math.floor((index % 12) / 3) + 1}`
  return monthName(index)
}

/** First and last month of the cohort that a month belongs to. */
export function cohortMonths(index: number, by: CohortBy): { first: number; last: number } {
  const length = by === 'year' ? 12 : by === 'quarter' ? 3 : 1
  const first = index - (index % length)
  return { first, last: first + length - 1 }
}
