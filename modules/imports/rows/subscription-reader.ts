import type { FieldName } from '../fields.rules.ts'
import { courseOf, readCycle, readState, type Said } from '../subscriptions.rules.ts'
import type { BoundMapping } from './bind-mapping.ts'
import { isFault, readConsent, readDay, readQuantity } from './cell.rules.ts'
import type { Moments } from './moments.ts'
import type { Say } from './part-readers.ts'
import type { SubscriptionPart } from './piece.ts'

const MONTHS_AT_MOST = 1200
const TOO_MANY = { reason: 'monthsTooMany', params: { limit: MONTHS_AT_MOST } } as const

type Fields = BoundMapping['fields']
type Written = (name: FieldName) => string

/** Reads what a row says about the subscription itself. Days are those of the company's calendar. */
export function readSubscription(
  fields: Fields,
  cells: string[],
  moments: Moments,
  say: Say,
): SubscriptionPart {
  const written: Written = (name) => fields.get(name)?.read(cells) ?? ''
  const said = readSaid(written, moments, say)
  const nextOn = dayOf('nextOn', written, moments, say)
  const cycle = cycleOf(written, say)
  const course = courseOf(said)
  if ('reason' in course) {
    say(fields.has('endedAt') ? 'endedAt' : fields.has('churned') ? 'churned' : 'state', course)
    return {}
  }
  const reason = written('endReason')
  const { startedOn, endedOn, status } = course
  const at = (day: string) =>
    new Date(moments.instantOf({ day, time: null, offset: null })).toISOString()
  return {
    ...cycle,
    ...(startedOn && { startedAt: at(startedOn) }),
    ...(endedOn && { endedAt: at(endedOn) }),
    ...(status && { status }),
    ...(nextOn && { nextOn }),
    ...(reason && { endReason: reason.slice(0, 1000) }),
  }
}

function readSaid(written: Written, moments: Moments, say: Say): Said {
  const said: Said = {}
  const startedOn = pastDayOf('startedAt', written, moments, say)
  const endedOn = pastDayOf('endedAt', written, moments, say)
  const asOf = dayOf('asOf', written, moments, say)
  const months = written('monthsLived')
  const churned = written('churned')
  const state = written('state')
  if (startedOn) said.startedOn = startedOn
  if (endedOn) said.endedOn = endedOn
  if (asOf) said.asOf = asOf
  if (months) {
    const count = monthsIn(months)
    if (typeof count === 'number') said.months = count
    else say('monthsLived', count)
  }
  if (churned) {
    const reading = readConsent(churned)
    if (isFault(reading) || reading.value === '') say('churned', { reason: 'yesNoUnreadable' })
    else said.churned = reading.value === 'yes'
  }
  if (state) {
    const found = readState(state)
    if (found) said.state = found
    else say('state', { reason: 'stateUnknown' })
  }
  return said
}

function monthsIn(text: string) {
  const plain = text.normalize('NFKC').replace(/\s*(か月|ヶ月|カ月|ヵ月|months?)$/i, '')
  // However many digits: what is only too much is not called unreadable.
  if (/^\d{8,}$/.test(plain.replaceAll(',', ''))) return TOO_MANY
  const count = readQuantity(plain)
  if (isFault(count) || count.value < 0) return { reason: 'monthsUnreadable' } as const
  return count.value > MONTHS_AT_MOST ? TOO_MANY : count.value
}

function cycleOf(written: Written, say: Say) {
  const text = written('cycle')
  if (!text) return {}
  const cycle = readCycle(text)
  if (!cycle) say('cycle', { reason: 'cycleUnreadable' }, text)
  return cycle ?? {}
}

function dayOf(name: FieldName, written: Written, moments: Moments, say: Say): string | undefined {
  const text = written(name)
  if (!text) return undefined
  const day = readDay(text, moments)
  if (!isFault(day)) return day.value
  say(name, day, text)
  return undefined
}

/** What has happened lies in the past. */
function pastDayOf(name: FieldName, written: Written, moments: Moments, say: Say) {
  const day = dayOf(name, written, moments, say)
  const isAhead = day && moments.instantOf({ day, time: null, offset: null }) > moments.latest
  if (isAhead) say(name, { reason: 'dateAhead' }, day)
  return isAhead ? undefined : day
}
