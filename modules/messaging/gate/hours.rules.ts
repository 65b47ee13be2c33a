import { Temporal } from 'temporal-polyfill'
import { isService } from '../messages.rules.ts'
import type { GatePerson, GateQuestion, GateSettings } from './gate.rules.ts'

const AWAKE = 2 * 3_600_000

/** Why an hour of the day is closed for this message, or null. */
export function shutAt(
  question: GateQuestion,
  person: GatePerson,
  settings: GateSettings,
): (hour: number) => 'quiet_hours' | 'hours' | null {
  const minds = mindsTheNight(question, person)
  return (hour) => {
    if (minds && isQuiet(settings, hour)) return 'quiet_hours'
    const contact = person.contactAt(hour)
    return !contact.ok && contact.because === 'hours' ? 'hours' : null
  }
}

/**
 * A letter lies in the box until it is fetched, and a mail about one's own matter is expected at once.
 * What rings waits for the morning, unless it answers somebody who wrote within the last two hours.
 */
function mindsTheNight({ channel, kind, purpose, at }: GateQuestion, person: GatePerson): boolean {
  if (channel === 'post') return false
  if (channel === 'mail') return !isService({ kind, purpose })
  if (channel === 'phone' || kind !== 'reply') return true
  return person.lastWordAt === null || at.getTime() - person.lastWordAt.getTime() > AWAKE
}

function isQuiet({ quietFrom, quietUntil }: GateSettings, hour: number): boolean {
  if (quietFrom === quietUntil) return false
  if (quietFrom < quietUntil) return hour >= quietFrom && hour < quietUntil
  return hour >= quietFrom || hour < quietUntil
}

/** The moment itself if its hour is open, else the next full hour that is; null when none ever is. */
export function nextOpen(at: Date, zone: string, isOpen: (hour: number) => boolean): Date | null {
  let moment = zoned(zone, at)
  if (isOpen(moment.hour)) return at
  for (let step = 0; step < 25; step++) {
    moment = moment.add({ hours: 1 }).round({ smallestUnit: 'hour', roundingMode: 'floor' })
    if (isOpen(moment.hour)) return new Date(moment.epochMilliseconds)
  }
  return null
}

export const zoned = (zone: string, at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)

export const hourIn = (zone: string, at: Date) => zoned(zone, at).hour
