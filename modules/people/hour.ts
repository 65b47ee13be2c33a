import { Temporal } from 'temporal-polyfill'

/** Hour of the day, 0 to 23, in a zone. */
export function instantHour(zone: string, at: Date): number {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).hour
}
