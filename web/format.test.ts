// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { formatFor } from './format.ts'

const ja = formatFor({ locale: 'ja', currency: 'JPY', zone: 'Asia/Tokyo' })
const en = formatFor({ locale: 'en', currency: 'GBP', zone: 'Europe/London' })

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T00:30:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('figures carry their units', () => {
  expect(ja.count(18460, 'people')).toBe('18,460名')
  expect(en.count(1, 'people')).toBe('1 person')
  expect(en.count(12, 'people')).toBe('12 people')
  expect(ja.money(31480)).toBe('31,480円')
  expect(ja.money(-1770)).toBe('−1,770円')
  expect(en.money(891140790)).toBe('£8,911,407.90')
  expect(ja.percent(0.784)).toBe('78.4%')
  expect(ja.signed(1.6, 1)).toBe('+1.6')
})

test('what is not known, or not finite, is a dash and never a bare 0', () => {
  for (const unknown of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(ja.count(unknown, 'people')).toBe('—')
    expect(ja.money(unknown)).toBe('—')
    expect(ja.percent(unknown)).toBe('—')
    expect(ja.figure(unknown, 'people')).toEqual({ value: '—', unit: '' })
  }
})

test('dates are written out, with the year only when it is another', () => {
  expect(ja.day('2026-11-20')).toBe('11月20日')
  expect(ja.day('2025-10-12')).toBe('2025年10月12日')
  expect(ja.weekday('2026-11-24')).toBe('11月24日 火曜日')
  expect(en.weekday('2026-11-24')).toBe('Tuesday 24 November')
  expect(ja.month('2026-07')).toBe('2026年7月')
})

test("a moment is a day in the company's zone", () => {
  // 23:30 on the 23rd in London is the 24th in Tokyo.
  expect(ja.day('2026-11-23T23:30:00Z')).toBe('11月24日')
  expect(en.day('2026-11-23T23:30:00Z')).toBe('23 November')
  expect(ja.ago('2026-11-23T23:30:00Z')).toBe('きょう')
  expect(en.ago('2026-11-23T23:30:00Z')).toBe('Yesterday')
})

test('ages read as one would say them', () => {
  expect(ja.ago('2026-11-21')).toBe('3日前')
  expect(ja.ago('2026-08-24')).toBe('3か月前')
  expect(ja.ago('2022-11-20')).toBe('4年前')
  expect(ja.daysUntil('2026-11-28')).toBe(4)
})
