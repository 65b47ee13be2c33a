import { Temporal } from 'temporal-polyfill'
import { instantOf } from '../../kernel/clock.ts'
import { monthName } from './insight.rules.ts'

/** So many calendar months earlier, at the same time of day in the zone. */
export function monthsBefore(at: Date, months: number, zone: string): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  return new Date(zoned.subtract({ months }).epochMilliseconds)
}

/** The first moment of a month number. */
export function monthStart(month: number, zone: string): Date {
  return instantOf(zone, `${monthName(month)}-01T00:00:00`)
}

/** January 1970; whatever is older counts as the month before it. */
export const EPOCH = 1970 * 12

const known = new Map<string, Date[]>()

/** The starts of all months from January 1970 to this one, in a zone. */
export function monthStarts(zone: string, last: number): Date[] {
  const starts = known.get(zone) ?? []
  for (let month = EPOCH + starts.length; month <= last; month += 1) {
    starts.push(monthStart(month, zone))
  }
  known.set(zone, starts)
  return starts.slice(0, last - EPOCH + 1)
}
