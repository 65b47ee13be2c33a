import { dayIn, monthIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/context.ts'
import { readCompany } from '../accounts/index.ts'
import { monthIndex } from './insight.rules.ts'
import { readRecordSpan } from './queries/span.ts'
import {
  type FrameAnswer,
  type Scope,
  type ScopeInput,
  type Segment,
  scopeSchema,
} from './scope.ts'

/** What a report looks at: every query of a report takes it, so that no two disagree. */
export interface Frame {
  segment: Segment
  currency: string
  zone: string
  source: string | null
  from: Date | null
  /** Month of `from`; null without one. */
  fromMonth: number | null
  /** First moment that is not counted any more. */
  until: Date
  /** True where that is this moment, so that nothing recorded is left out. */
  endsNow: boolean
  /** Month of the last counted moment, as `monthIndex`. */
  month: number
  /** First month that is not over yet at `until`; equals `month + 1` where that one is over. */
  openMonth: number
  first: Date | null
  last: Date | null
  answer: FrameAnswer
}

/**
 * Records that stop this many days before today belong to a past time (an old file, a closed
 * shop): reports then stop with them instead of counting years of silence.
 */
const SILENCE_DAYS = 60
const DAY = 86_400_000

/** Settles currency, zone and period of a report. */
export async function readFrame(ctx: Ctx, input: ScopeInput): Promise<Frame> {
  const scope = scopeSchema.parse(input)
  const company = await readCompany(ctx)
  const { zone } = company
  const currency = scope.currency ?? company.currency
  const span = await readRecordSpan(ctx.tx, { currency, source: scope.source ?? null })
  const recordsEnd =
    !scope.to && span.last !== null && ctx.now.getTime() - span.last.getTime() > SILENCE_DAYS * DAY
  const until = endOf(scope, zone, recordsEnd ? span.last : null, ctx.now)
  const lastMoment = new Date(until.getTime() - 1)
  const month = monthIndex(monthIn(zone, lastMoment))
  const openMonth = monthIndex(monthIn(zone, until))
  return {
    segment: scope.segment,
    currency,
    zone,
    source: scope.source ?? null,
    from: scope.from ? startOfDay(zone, scope.from) : null,
    fromMonth: scope.from ? monthIndex(scope.from) : null,
    until,
    endsNow: !scope.to && !recordsEnd,
    month,
    openMonth,
    first: span.first,
    last: span.last,
    answer: {
      segment: scope.segment,
      currency,
      zone,
      source: scope.source ?? null,
      from: scope.from ?? null,
      asOf: dayIn(zone, lastMoment),
      recordsEnd,
      firstOrder: span.first && dayIn(zone, span.first),
      lastOrder: span.last && dayIn(zone, span.last),
      otherCurrencies: span.others,
    },
  }
}

function endOf(scope: Scope, zone: string, recordEnd: Date | null, now: Date): Date {
  if (scope.to) return nextDay(zone, scope.to)
  return recordEnd ? nextDay(zone, dayIn(zone, recordEnd)) : now
}

function nextDay(zone: string, day: string): Date {
  const noon = new Date(startOfDay(zone, day).getTime() + 1.5 * DAY)
  return startOfDay(zone, dayIn(zone, noon))
}
