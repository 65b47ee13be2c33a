import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factOf, type Surroundings } from './facts-of.ts'
import { isRejection, type Message, readMessage } from './message.ts'

const NOW = new Date('2026-11-22T09:00:00Z')
const around: Surroundings = {
  now: NOW,
  sentAt: null,
  corrects: true,
  currency: 'JPY',
  spaces: new Set(['order', 'contact', 'survey']),
}

function message(raw: object): Message {
  const read = readMessage({ type: 'track', event: 'Seen', userId: 'u1', ...raw }, null, true)
  if (isRejection(read)) throw new Error(read.reason)
  return read
}

const reasonOf = (raw: unknown) => {
  const read = readMessage(raw, null, true)
  return isRejection(read) ? read.reason : null
}
const fact = (raw: object, more: Partial<Surroundings> = {}) =>
  factOf(message(raw), 'p', { ...around, ...more })

describe('names', () => {
  test("a shop's own event keeps its name", () => {
    expect(fact({ event: 'Order Completed' }).name).toBe('Order Completed')
    expect(fact({ event: 'cart.viewed' }).name).toBe('cart.viewed')
  })

  test('nobody can claim a fact of ours', () => {
    expect(fact({ event: 'order.placed' }).name).toBe('track.order.placed')
    expect(fact({ event: 'survey.asked' }).name).toBe('track.survey.asked')
  })

  test('but a name by custom stays, for a shop may have a tool of its own', () => {
    expect(fact({ event: 'survey.answered' }).name).toBe('survey.answered')
  })

  test('pages and the rest', () => {
    const nameOf = (type: string) => fact({ type, groupId: 'g', previousId: 'p' }).name
    expect(['page', 'screen', 'identify', 'group', 'alias'].map(nameOf)).toEqual([
      'page.viewed',
      'screen.viewed',
      'person.identified',
      'group.joined',
      'person.aliased',
    ])
  })
})

describe('times', () => {
  test('a clock that is an hour behind is corrected', () => {
    const at = fact(
      { originalTimestamp: '2026-11-22T07:50:00Z' },
      { sentAt: new Date('2026-11-22T08:00:00Z') },
    ).occurredAt
    expect(at).toEqual(new Date('2026-11-22T08:50:00Z'))
  })

  test('the way through the net is no skew', () => {
    const at = fact(
      { timestamp: '2026-11-22T08:59:00Z' },
      { sentAt: new Date('2026-11-22T08:59:59Z') },
    ).occurredAt
    expect(at).toEqual(new Date('2026-11-22T08:59:00Z'))
  })

  test('history keeps its times, and no time is now', () => {
    const sentAt = new Date('2026-11-22T08:00:00Z')
    const at = fact({ timestamp: '1997-01-01T00:00:00Z' }, { sentAt, corrects: false }).occurredAt
    expect(at).toEqual(new Date('1997-01-01T00:00:00Z'))
    expect(fact({}).occurredAt).toEqual(NOW)
  })
})

describe('amounts', () => {
  test('revenue in the currency of the shop', () => {
    expect(fact({ properties: { revenue: 4980 } }).amount).toBe(4980)
    expect(
      fact({ properties: { total: '12.34', currency: 'GBP' } }, { currency: 'GBP' }).amount,
    ).toBe(1234)
    expect(fact({ properties: { revenue: 5, currency: 'USD' } }).amount).toBeNull()
    expect(fact({ properties: { revenue: 1e15 } }).amount).toBeNull()
  })
})

describe('what is refused, and why', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`)
  test.each([
    ['notAnObject', 'text'],
    ['notAnObject', null],
    ['notAnObject', []],
    ['badType', { type: 'buy', userId: 'u' }],
    ['noPerson', { type: 'track', event: 'a' }],
    ['noPerson', { type: 'track', event: 'a', userId: {} }],
    ['noEvent', { type: 'track', userId: 'u' }],
    ['noGroup', { type: 'group', userId: 'u' }],
    ['noPreviousId', { type: 'alias', userId: 'u' }],
    ['badTime', { type: 'page', userId: 'u', timestamp: 'yesterday' }],
    ['tooLong', { type: 'track', event: 'x'.repeat(201), userId: 'u' }],
    ['tooDeep', { type: 'track', event: 'a', userId: 'u', properties: deep }],
    [
      'tooLarge',
      { type: 'track', event: 'a', userId: 'u', properties: { a: '字'.repeat(12_000) } },
    ],
  ])('%s', (reason, raw) => {
    expect(reasonOf(raw)).toBe(reason)
  })
})

test('whatever comes is either read or refused, and what is read can be stored', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.constant(null),
    fc.object(),
  )
  const raw = fc.record(
    {
      type: fc.constantFrom('track', 'identify', 'page', 'alias', 'group', 'x'),
      userId: value,
      anonymousId: value,
      event: value,
      messageId: value,
      timestamp: value,
      properties: value,
      traits: value,
      context: value,
    },
    { requiredKeys: ['type'] },
  )
  fc.assert(
    fc.property(raw, (raw) => {
      const read = readMessage(raw, null, true)
      if (isRejection(read)) return
      const { name, key } = factOf(read, 'p', around)
      expect(`${name}${key}`).not.toContain('\u0000')
      expect(name.length).toBeGreaterThan(0)
    }),
  )
})
