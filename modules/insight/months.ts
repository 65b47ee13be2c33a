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
