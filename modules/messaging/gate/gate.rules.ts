import type { Channel, GateReason, Kind, Suppression } from '../messages.rules.ts'
import { isService } from '../messages.rules.ts'
import { hourIn, nextOpen, shutAt, zoned } from './hours.rules.ts'

export type GateVerdict =
  | { ok: true }
  /** `goesAt` null: never, as things are. */
  | { ok: false; because: GateReason; goesAt: Date | null }

export interface GateQuestion {
  channel: Channel
  kind: Kind
  purpose: string
  at: Date
  notBefore?: Date | null | undefined
}

/** What people says of consent, the dial and wishes at an hour of the day. */
export type ContactAt = (
  hour: number,
) => { ok: true } | { ok: false; because: 'consent' | 'refused' | 'quiet' | 'channel' | 'hours' }

export interface GatePerson {
  dial: 'close' | 'normal' | 'quiet'
  contactAt: ContactAt
  /** Of the person if known, else of the company. */
  zone: string
  hasAddress: boolean
  suppressed: Suppression | null
  /** Nobody looks at what comes by this channel any more: it goes at half the pace. */
  isSlowed?: boolean
  /** What they wish at most in a month by mail, SMS, LINE and push together. */
  monthly: number | null
  /** What the shop sent of its own accord within the last 31 days, all channels. */
  spent: readonly { channel: Channel; at: Date }[]
  /** When they last wrote or called. */
  lastWordAt: Date | null
}

export interface GateSettings {
  /** Hours of the day, 0 to 23; the same hour twice means no quiet hours. */
  quietFrom: number
  quietUntil: number
  weights: Record<Channel, number>
  /** Points in 30 days. Who chose quiet gets nothing of this kind. */
  budgets: { close: number; normal: number }
}

export const DEFAULT_GATE: GateSettings = {
  quietFrom: 21,
  quietUntil: 8,
  weights: { mail: 1, line: 2, sms: 3, push: 2, post: 3, phone: 5 },
  budgets: { close: 20, normal: 10 },
}

export const BUDGET_DAYS = 30
const DAY = 86_400_000

/**
 * The one gate. First what can never go, then the person's own monthly limit, then the budget, then the
 * hour. A message that must wait for several of them names the longest and goes at an hour that is open.
 */
export function decideGate(
  question: GateQuestion,
  person: GatePerson,
  house: GateSettings & { isSenderComplete: boolean },
): GateVerdict {
  const never = whyNever(question, person, house.isSenderComplete)
  if (never) return { ok: false, because: never, goesAt: null }
  const waits = [
    laterThan(question),
    monthlyWait(question, person),
    paceWait(question, person, house),
  ].flatMap((wait) => (wait ? [wait] : []))
  const hopeless = waits.find((wait) => wait.goesAt === null)
  if (hopeless) return { ok: false, ...hopeless }
  const [longest] = waits.toSorted((a, b) => Number(b.goesAt) - Number(a.goesAt))
  const from = longest?.goesAt ?? question.at
  const shut = shutAt(question, person, house)
  const goesAt = nextOpen(from, person.zone, (hour) => shut(hour) === null)
  if (!goesAt) return { ok: false, because: 'hours', goesAt: null }
  if (longest) return { ok: false, because: longest.because, goesAt }
  const because = goesAt > question.at ? shut(hourIn(person.zone, question.at)) : null
  return because ? { ok: false, because, goesAt } : { ok: true }
}

/** What a message of this kind takes out of the budget. */
export const weightOf = ({ weights }: GateSettings, channel: Channel): number => weights[channel]

/** Points spent in the 30 days before a moment. */
export function spentAt(
  spent: GatePerson['spent'],
  settings: GateSettings,
  at: Date,
): { points: number; messages: number } {
  const counted = spent.filter((one) => one.at.getTime() > at.getTime() - BUDGET_DAYS * DAY)
  const points = counted.reduce((sum, { channel }) => sum + weightOf(settings, channel), 0)
  return { points, messages: counted.length }
}

function whyNever(
  { channel, kind, purpose, at }: GateQuestion,
  person: GatePerson,
  isSenderComplete: boolean,
): GateReason | null {
  const service = isService({ kind, purpose })
  if (!person.hasAddress) return 'no_address'
  // An address that does not work is dead for everything; a «no more» is about the shop's own wish.
  const { suppressed } = person
  if (suppressed && (!service || suppressed === 'bounced' || suppressed === 'returned'))
    return suppressed
  const contact = person.contactAt(hourIn(person.zone, at))
  if (!contact.ok && contact.because !== 'hours') return contact.because
  // 特定電子メール法 speaks of advertising by mail and SMS.
  const advertises = !service && (channel === 'mail' || channel === 'sms')
  return advertises && !isSenderComplete ? 'sender' : null
}

type Wait = { because: GateReason; goesAt: Date | null }

function laterThan({ notBefore, at }: GateQuestion): Wait | null {
  return notBefore && notBefore > at ? { because: 'later', goesAt: notBefore } : null
}

const COUNTED: readonly Channel[] = ['mail', 'sms', 'line', 'push']

function monthlyWait(question: GateQuestion, { monthly, spent, zone }: GatePerson): Wait | null {
  if (monthly === null || isService(question) || !COUNTED.includes(question.channel)) return null
  if (monthly <= 0) return { because: 'monthly', goesAt: null }
  const now = zoned(zone, question.at)
  const start = now.with({ day: 1 }).startOfDay()
  const sent = spent.filter(
    ({ channel, at }) => COUNTED.includes(channel) && at.getTime() >= start.epochMilliseconds,
  )
  if (sent.length < monthly) return null
  return { because: 'monthly', goesAt: new Date(start.add({ months: 1 }).epochMilliseconds) }
}

/** At half the pace whatever goes by this channel takes twice its points. */
function paceWait(question: GateQuestion, person: GatePerson, settings: GateSettings): Wait | null {
  const wait = budgetWait(question, person, settings)
  if (wait || !person.isSlowed || person.dial === 'quiet') return wait
  const { channel } = question
  const double = Math.min(2 * settings.weights[channel], settings.budgets[person.dial])
  const weights = { ...settings.weights, [channel]: double }
  const slower = budgetWait(question, person, { ...settings, weights })
  return slower && { ...slower, because: 'slowed' }
}

function budgetWait(
  question: GateQuestion,
  { dial, spent }: GatePerson,
  settings: GateSettings,
): Wait | null {
  if (isService(question) || dial === 'quiet') return null
  const needed = weightOf(settings, question.channel)
  const budget = settings.budgets[dial]
  if (needed > budget) return { because: 'budget', goesAt: null }
  let { points } = spentAt(spent, settings, question.at)
  if (points + needed <= budget) return null
  const oldestFirst = spent.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  for (const { channel, at } of oldestFirst) {
    const freed = at.getTime() + BUDGET_DAYS * DAY
    if (freed <= question.at.getTime()) continue
    points -= weightOf(settings, channel)
    if (points + needed <= budget) return { because: 'budget', goesAt: new Date(freed) }
  }
  return { because: 'budget', goesAt: null }
}
