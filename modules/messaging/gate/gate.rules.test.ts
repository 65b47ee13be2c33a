import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANNELS, type Channel } from '../messages.rules.ts'
import {
  DEFAULT_GATE,
  decideGate,
  type GatePerson,
  type GateQuestion,
  spentAt,
} from './gate.rules.ts'

/** In Tokyo: a Wednesday, noon, evening and night. */
const noon = new Date('2026-11-18T03:00:00Z')
const night = new Date('2026-11-18T13:30:00Z')
const nextMorning = new Date('2026-11-18T23:00:00Z')
const DAY = 86_400_000
const ago = (days: number, from = noon) => new Date(from.getTime() - days * DAY)

const person = (more: Partial<GatePerson> = {}): GatePerson => ({
  dial: 'normal',
  contactAt: () => ({ ok: true }),
  zone: 'Asia/Tokyo',
  hasAddress: true,
  suppressed: null,
  monthly: null,
  spent: [],
  lastWordAt: null,
  ...more,
})
const ask = (more: Partial<GateQuestion> = {}): GateQuestion => ({
  channel: 'mail',
  kind: 'campaign',
  purpose: 'news',
  at: noon,
  ...more,
})
const house = { ...DEFAULT_GATE, isSenderComplete: true }
const no = (because: string, goesAt: Date | null = null) => ({ ok: false, because, goesAt })
const mails = (count: number, days: number) =>
  Array.from({ length: count }, () => ({ channel: 'mail' as const, at: ago(days) }))

const service = { kind: 'notice', purpose: 'service' } as const
const reply = { kind: 'reply', purpose: 'service' } as const
const onlyEvening: GatePerson['contactAt'] = (hour) =>
  hour >= 17 && hour < 21 ? { ok: true } : { ok: false, because: 'hours' }

type Row = [
  what: string,
  question: Partial<GateQuestion>,
  person: Partial<GatePerson>,
  verdict: object,
]

const NEVER: Row[] = [
  ['nobody knows where to', {}, { hasAddress: false }, no('no_address')],
  ['a dead address, news', {}, { suppressed: 'bounced' }, no('bounced')],
  ['a dead address, even a reply', reply, { suppressed: 'bounced' }, no('bounced')],
  ['a card that came back', { channel: 'post' }, { suppressed: 'returned' }, no('returned')],
  ['no more news wanted', {}, { suppressed: 'unsubscribed' }, no('unsubscribed')],
  ['but an answer goes', reply, { suppressed: 'unsubscribed' }, { ok: true }],
  ['and so does service', service, { suppressed: 'complained' }, { ok: true }],
  ['no yes', {}, { contactAt: () => ({ ok: false, because: 'consent' }) }, no('consent')],
  ['quiet', {}, { contactAt: () => ({ ok: false, because: 'quiet' }) }, no('quiet')],
]

const HOURS: Row[] = [
  ['news by mail at night', { at: night }, {}, no('quiet_hours', nextMorning)],
  ['a reply by mail at night', { ...reply, at: night }, {}, { ok: true }],
  ['service by mail at night', { ...service, at: night }, {}, { ok: true }],
  ['paper at night', { channel: 'post', at: night }, {}, { ok: true }],
  [
    'service by LINE at night',
    { ...service, channel: 'line', at: night },
    {},
    no('quiet_hours', nextMorning),
  ],
  [
    'a reply by LINE to somebody awake',
    { ...reply, channel: 'line', at: night },
    { lastWordAt: new Date(night.getTime() - 60_000) },
    { ok: true },
  ],
  [
    'a reply by LINE to a word of yesterday',
    { ...reply, channel: 'line', at: night },
    { lastWordAt: ago(1) },
    no('quiet_hours', nextMorning),
  ],
  [
    'a call back at night',
    { ...reply, channel: 'phone', at: night },
    { lastWordAt: night },
    no('quiet_hours', nextMorning),
  ],
  ['the same moment in London', { at: night }, { zone: 'Europe/London' }, { ok: true }],
  [
    'only evenings',
    service,
    { contactAt: onlyEvening },
    no('hours', new Date('2026-11-18T08:00:00Z')),
  ],
  [
    'at no hour at all',
    service,
    { contactAt: () => ({ ok: false, because: 'hours' }) },
    no('hours'),
  ],
  [
    'later, said who sent it',
    { notBefore: new Date('2026-11-19T03:00:00Z') },
    {},
    no('later', new Date('2026-11-19T03:00:00Z')),
  ],
  ['later, but at night', { notBefore: night }, {}, no('later', nextMorning)],
]

const LIMITS: Row[] = [
  ['two a month, one sent', {}, { monthly: 2, spent: mails(1, 3) }, { ok: true }],
  [
    'two a month, two sent',
    {},
    { monthly: 2, spent: mails(2, 3) },
    no('monthly', new Date('2026-11-30T23:00:00Z')),
  ],
  [
    'two a month, one of them in October',
    {},
    { monthly: 2, spent: [...mails(1, 3), ...mails(1, 20)] },
    { ok: true },
  ],
  ['none a month', {}, { monthly: 0 }, no('monthly')],
  ['a month counts no paper', { channel: 'post' }, { monthly: 0 }, { ok: true }],
  [
    'a full budget',
    {},
    { spent: mails(10, 12) },
    no('budget', new Date(ago(12).getTime() + 30 * DAY)),
  ],
  ['a full budget of somebody close', {}, { dial: 'close', spent: mails(10, 12) }, { ok: true }],
  ['a full budget stops no answer', reply, { spent: mails(10, 12) }, { ok: true }],
  [
    'paper and calls count',
    {},
    { spent: [{ channel: 'post', at: ago(2) }, { channel: 'phone', at: ago(9) }, ...mails(2, 1)] },
    no('budget', new Date(ago(9).getTime() + 30 * DAY)),
  ],
  ['what is older than 30 days does not', {}, { spent: mails(10, 30.5) }, { ok: true }],
]

describe.each([
  ['never', NEVER],
  ['hours', HOURS],
  ['limits', LIMITS],
] as const)('%s', (_, rows) => {
  it.each(rows)('%s', (_, question, who, verdict) => {
    expect(decideGate(ask(question), person(who), house)).toEqual(verdict)
  })
})

it('sends no advertising by mail or SMS while it does not say who sends', () => {
  const open = { ...house, isSenderComplete: false }
  expect(decideGate(ask(), person(), open)).toEqual(no('sender'))
  expect(decideGate(ask({ channel: 'sms' }), person(), open)).toEqual(no('sender'))
  expect(decideGate(ask({ channel: 'post' }), person(), open)).toEqual({ ok: true })
  expect(decideGate(ask(reply), person(), open)).toEqual({ ok: true })
})

it('never wants a moment that has passed, and lets it go at the moment it named', () => {
  const channel = fc.constantFrom<Channel>(...CHANNELS)
  const spent = fc.array(
    fc.record({
      channel,
      at: fc.integer({ min: 0, max: 31 * 24 }).map((hours) => ago(hours / 24)),
    }),
    { maxLength: 25 },
  )
  const hour = fc.integer({ min: 0, max: 47 })
  fc.assert(
    fc.property(
      channel,
      spent,
      hour,
      fc.constantFrom('close', 'normal'),
      (channel, spent, hour, dial) => {
        const at = new Date(noon.getTime() + hour * 3_600_000)
        const who = person({ dial: dial as 'close' | 'normal', spent })
        const verdict = decideGate(ask({ channel, at }), who, house)
        if (verdict.ok) {
          const { points } = spentAt(spent, house, at)
          expect(points + house.weights[channel]).toBeLessThanOrEqual(
            house.budgets[who.dial as 'close'],
          )
          return
        }
        expect(verdict.goesAt?.getTime()).toBeGreaterThan(at.getTime())
        const then = ask({ channel, at: verdict.goesAt ?? at })
        expect(decideGate(then, who, house)).toEqual({ ok: true })
      },
    ),
    { numRuns: 200 },
  )
})
