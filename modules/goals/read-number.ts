import { addDays, startOfDay } from '../../kernel/clock.ts'
import { asJob, type Ctx } from '../../kernel/context.ts'
import { readCompany } from '../accounts/index.ts'
import { reportScorecard } from '../insight/index.ts'
import type { ReadingName } from './goals.rules.ts'
import {
  type Counted,
  countBuyers,
  countCsat,
  countMembers,
  countNps,
  countReplies,
  countReviews,
  countStars,
  countSubscribers,
  countVoices,
  daysToChange,
  sumSales,
  type Window,
} from './readings.queries.ts'

const DAY_MS = 86_400_000
/** Marks are few: a quarter of a year of them; all else that is counted, thirty days. */
const MARK_DAYS = 90
const DAYS = 30
const YEAR_DAYS = 365

/**
 * What a number was at the end of a day; of today so far. Scores and rates that the reports know are read
 * from them, so that no two disagree.
 */
export async function readNumber(ctx: Ctx, reading: ReadingName, day: string): Promise<Counted> {
  const { zone, currency } = await readCompany(ctx)
  const end = startOfDay(zone, addDays(day, 1))
  const until = end < ctx.now ? end : ctx.now
  const span = (days: number): Window => ({
    from: new Date(until.getTime() - days * DAY_MS),
    until,
  })
  const { tx } = ctx
  switch (reading) {
    case 'retention':
    case 'repeat':
    case 'ltv':
      // Whoever sees the goals sees their numbers.
      return fromScorecard({ ...asJob(ctx, 'goals.reading'), now: until }, reading, day)
    case 'nps':
      return countNps(tx, span(MARK_DAYS))
    case 'csat':
      return countCsat(tx, span(MARK_DAYS))
    case 'stars':
      return countStars(tx, span(0))
    case 'reviews':
      return countReviews(tx, span(DAYS))
    case 'replies':
      return countReplies(tx, span(DAYS))
    case 'voices':
      return countVoices(tx, span(DAYS))
    case 'daysToChange':
      return daysToChange(tx, span(YEAR_DAYS), zone)
    case 'members':
      return countMembers(tx, span(0))
    case 'subscribers':
      return countSubscribers(tx, span(0))
    case 'buyers':
      return countBuyers(tx, span(DAYS))
    case 'sales':
      return sumSales(tx, span(DAYS), currency)
  }
}

async function fromScorecard(
  ctx: Ctx,
  reading: 'retention' | 'repeat' | 'ltv',
  day: string,
): Promise<Counted> {
  const card = await reportScorecard(ctx, { to: day })
  const { people, value } = card[reading]
  return { value: typeof value === 'number' ? value : (value?.minor ?? null), n: people }
}
