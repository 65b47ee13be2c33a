import { Temporal } from 'temporal-polyfill'

/** The company's calendar day at an instant, as `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: Date): string {
  return zoned(zone, instant).toPlainDate().toString()
}

/** The company's day and time at an instant, as spreadsheets read it: `2026-11-22 19:33`. */
export function minuteIn(zone: string, instant: Date): string {
  const options = { smallestUnit: 'minute', roundingMode: 'trunc' } as const
  return zoned(zone, instant).toPlainDateTime().toString(options).replace('T', ' ')
}

/** The company's calendar month at an instant, as `YYYY-MM`. */
export function monthIn(zone: string, instant: Date): string {
  return zoned(zone, instant).toPlainDate().toPlainYearMonth().toString()
}

/** The instant at which a calendar day begins in a zone; right on days that skip midnight. */
export function startOfDay(zone: string, day: string): Date {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(zone)
  return new Date(start.epochMilliseconds)
}

/** Wall-clock time in a zone as an instant: `2026-11-23T09:30:00`. Ambiguous hours take the earlier. */
export function instantOf(zone: string, wallTime: string): Date {
  const at = Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone)
  return new Date(at.epochMilliseconds)
}

/** True for a zone that the runtime knows, e.g. `Asia/Tokyo`. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

function zoned(zone: string, instant: Date) {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
}

/** A calendar day so many days later (or earlier, if negative). */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
