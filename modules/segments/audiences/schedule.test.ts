import { describe, expect, it } from 'vitest'
import type { Schedule } from '../audiences.rules.ts'
import { nextRun } from './schedule.ts'

const next = (schedule: Schedule, zone: string, after: string) =>
  nextRun(schedule, zone, new Date(after))?.toISOString() ?? null

describe('a schedule', () => {
  const tokyo = 'Asia/Tokyo'
  it('of every day follows the hour of the company', () => {
    const daily: Schedule = { every: 'day', hour: 6 }
    expect(next(daily, tokyo, '2026-11-21T20:59:59Z')).toBe('2026-11-21T21:00:00.000Z')
    expect(next(daily, tokyo, '2026-11-21T21:00:00Z')).toBe('2026-11-22T21:00:00.000Z')
  })

  it('of every hour, week and month', () => {
    expect(next({ every: 'hand' }, tokyo, '2026-11-22T00:00:00Z')).toBeNull()
    expect(next({ every: 'hour' }, tokyo, '2026-11-22T00:00:00Z')).toBe('2026-11-22T01:00:00.000Z')
    // The 22nd is a Sunday.
    const monday: Schedule = { every: 'week', weekday: 1, hour: 9 }
    expect(next(monday, tokyo, '2026-11-22T00:00:00Z')).toBe('2026-11-23T00:00:00.000Z')
    expect(next(monday, tokyo, '2026-11-23T00:00:00Z')).toBe('2026-11-30T00:00:00.000Z')
    const sunday: Schedule = { every: 'week', weekday: 7, hour: 9 }
    expect(next(sunday, tokyo, '2026-11-22T01:00:00Z')).toBe('2026-11-29T00:00:00.000Z')
    const last: Schedule = { every: 'month', monthday: 31, hour: 0 }
    expect(next(last, tokyo, '2027-01-31T00:00:00Z')).toBe('2027-02-27T15:00:00.000Z')
    expect(next(last, tokyo, '2027-02-28T00:00:00Z')).toBe('2027-03-30T15:00:00.000Z')
  })

  it('keeps its hour over a change of the clocks, and runs once on each day', () => {
    const zone = 'America/New_York'
    const six: Schedule = { every: 'day', hour: 6 }
    expect(next(six, zone, '2027-03-13T12:00:00Z')).toBe('2027-03-14T10:00:00.000Z')
    expect(next(six, zone, '2027-11-06T12:00:00Z')).toBe('2027-11-07T11:00:00.000Z')
    // Two o'clock is skipped on 14 March; one o'clock comes twice on 7 November.
    const two: Schedule = { every: 'day', hour: 2 }
    expect(next(two, zone, '2027-03-13T08:00:00Z')).toBe('2027-03-14T07:00:00.000Z')
    expect(next(two, zone, '2027-03-14T07:00:00Z')).toBe('2027-03-15T06:00:00.000Z')
    const one: Schedule = { every: 'day', hour: 1 }
    expect(next(one, zone, '2027-11-06T12:00:00Z')).toBe('2027-11-07T05:00:00.000Z')
    expect(next(one, zone, '2027-11-07T05:00:00Z')).toBe('2027-11-08T06:00:00.000Z')
  })
})
