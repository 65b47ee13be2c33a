import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { contributed } from '../../kernel/module.ts'
import { reading } from '../../kernel/reading.ts'
import type { HomeReport } from './contract/home.ts'
import { type Frame, readFrame } from './frame.ts'
import { money, monthName, ratio } from './insight.rules.ts'
import { buyersIn, startersSince, sum } from './month-pairs.ts'
import { monthStart } from './months.ts'
import { namesOf } from './names.ts'
import {
  byWordOfMouth,
  countLetters,
  countPeople,
  countStart,
  countVoices,
  findVoices,
  hasTrackedFact,
  runningSubscribers,
} from './queries/home.ts'
import { countLines, sumWorth, type WorthSums } from './queries/ltv.ts'
import { countMonthPairs, type MonthPair } from './queries/retention.ts'
import { currentDefinition } from './read-definitions.ts'
import { readFormula, workings } from './report-ltv.ts'
import { readRetention } from './report-retention.ts'
import type { ScopeInput } from './scope.ts'

export type HomePeriod = HomeReport['period']
const MONTHS: Record<HomePeriod, number> = { month: 1, quarter: 3, year: 12 }
const WEEK = 7 * 86_400_000
const VOICES = 3
/** Above so many orders nobody needs to be told how to start. */
const STARTING = 20_000

/** The first screen. Retention, lifetime value and voices stand before sales. */
export async function reportHome(
  ctx: Ctx,
  input: ScopeInput & { period?: HomePeriod },
): Promise<HomeReport> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const frame = await readFrame(ctx, input)
    const period = input.period ?? 'year'
    const pairs = await countMonthPairs(ctx.tx, frame)
    const definition = await currentDefinition(ctx, 'retention')
    const retention = await readRetention(ctx, frame, definition, pairs)
    const sums = await sumWorth(ctx.tx, frame)
    const { customers, repeaters } = sums
    return {
      frame: frame.answer,
      period,
      retention,
      ltv: await ltvOf(ctx, frame, pairs, sums),
      voices: await voicesOf(ctx),
      repeat: { customers, repeaters, rate: ratio(repeaters, customers) },
      wordOfMouth: await wordOfMouth(ctx, frame, pairs),
      letters: await countLetters(ctx.tx),
      sales: await salesOf(ctx, frame, pairs, frame.month - MONTHS[period] + 1),
      start: await startOf(ctx),
    }
  })
}

async function ltvOf(
  ctx: Ctx,
  frame: Frame,
  pairs: readonly MonthPair[],
  sums: WorthSums,
): Promise<HomeReport['ltv']> {
  const formula = await readFormula(ctx, frame, pairs)
  return {
    customers: sums.customers,
    perPerson: workings(sums, frame.currency).perPerson?.profit ?? null,
    missing: sums.customers === 0 ? 'noOrders' : null,
    lines: await countLines(ctx.tx, frame),
    averageOrder: formula.averageOrder,
    ordersPerYear: formula.ordersPerYear,
    years: formula.years,
    formula: formula.value,
    thin: formula.thin,
    formulaPeople: formula.paceCustomers,
  }
}

/** Words of the last seven days. Sample or old data may have none, which is then said. */
async function voicesOf(ctx: Ctx): Promise<HomeReport['voices']> {
  const span = { since: new Date(ctx.now.getTime() - WEEK), until: ctx.now }
  const { count, people } = await countVoices(ctx.tx, span)
  const voices = await findVoices(ctx.tx, { ...span, limit: VOICES })
  const names = await namesOf(ctx, voices)
  return {
    count,
    people,
    items: voices.map(({ personId, channel, words, at }) => ({
      personId,
      name: names(personId),
      channel,
      words,
      at,
    })),
  }
}

/** Of the new customers of twelve months, those whose first order came by word of mouth. */
async function wordOfMouth(
  ctx: Ctx,
  frame: Frame,
  pairs: readonly MonthPair[],
): Promise<HomeReport['wordOfMouth']> {
  const { body } = await currentDefinition(ctx, 'wordOfMouth')
  const newPeople = startersSince(pairs, frame.month - 11)
  if (body.channels.length + body.mediaCodes.length === 0) {
    return { newPeople, byWord: 0, rate: null, missing: 'noListYet' }
  }
  const since = monthStart(frame.month - 11, frame.zone)
  const byWord = await countPeople(ctx.tx, byWordOfMouth(frame, since, body))
  const missing = newPeople === 0 ? ('noCustomers' as const) : null
  return { newPeople, byWord, rate: ratio(byWord, newPeople), missing }
}

async function salesOf(
  ctx: Ctx,
  frame: Frame,
  pairs: readonly MonthPair[],
  from: number,
): Promise<HomeReport['sales']> {
  const inside = pairs.filter(({ month }) => month >= from)
  return {
    from: monthName(from),
    revenue: money(sum(inside, 'sales'), frame.currency),
    orders: sum(inside, 'orders'),
    buyers: buyersIn(pairs, from, frame.month),
    newPeople: startersSince(pairs, from),
    subscribers: await countPeople(ctx.tx, runningSubscribers(frame)),
  }
}

/** How far the shop has come in setting up. */
async function startOf(ctx: Ctx): Promise<HomeReport['start']> {
  const counts = await countStart(ctx.tx)
  const own = contributed(ctx.host.modules, 'facts').flatMap(({ value }) => Object.keys(value))
  const events = counts.orders > STARTING || (await hasTrackedFact(ctx.tx, own))
  return { ...counts, events }
}
