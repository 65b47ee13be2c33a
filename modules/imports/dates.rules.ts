/** A date as a file writes it, on the wall clock of wherever it was written. */
export type WrittenDate = {
  /** `YYYY-MM-DD` */
  day: string
  /** `HH:MM:SS`, where a time of day was written. */
  time: string | null
  /** Minutes east of UTC, where the file says so itself. */
  offset: number | null
}

export type DateFault =
  | { reason: 'dateUnreadable' }
  | { reason: 'monthOutside'; month: number }
  | { reason: 'dayOutside'; month: number; day: number }
  | { reason: 'timeOutside'; time: string }
  | { reason: 'yearOutside'; year: number }
  | { reason: 'dateOrderUnknown' }

export type DateOrder = 'ymd' | 'dmy' | 'mdy'

const ERAS: Record<string, number> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  R: 2018,
  H: 1988,
  S: 1925,
  T: 1911,
  M: 1867,
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const ERA =
  /^(令和|平成|昭和|大正|明治|[RHSTM])\s*(元|\d{1,2})\s*(?:[./-]|年)\s*(\d{1,2})\s*(?:[./-]|月)\s*(\d{1,2})日?/i
const YEAR_FIRST = /^(\d{4})\s*(?:[./-]|年)\s*(\d{1,2})\s*(?:[./-]|月)\s*(\d{1,2})日?/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/
const COMPACT_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/
const YEAR_LAST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/
const DAY_NAME = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -](\d{4})/
const NAME_DAY = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})/
const WEEKDAY = /^\s*[（(][日月火水木金土A-Za-z・祝]+[）)]/
const TIME =
  /^[T\s]*(午前|午後)?\s*(\d{1,2})(?::|時)(\d{1,2})(?:(?::|分)\s*(\d{1,2})(?:\.\d+)?秒?|分)?\s*(am|pm)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i
const CLOCK_DIGITS = /^[T\s]+(\d{2})(\d{2})(\d{2})?$/

/** Reads the many ways in which dates are written in Japan and abroad. */
export function readDate(text: string, order: DateOrder = 'ymd'): WrittenDate | DateFault {
  const plain = text.normalize('NFKC').trim()
  const compact = COMPACT_TIME.exec(plain)
  if (compact) {
    const [, y, m, d, h, min, s] = compact
    return checked(Number(y), Number(m), Number(d), ` ${h}:${min}:${s}`)
  }
  const found = findDay(plain, order)
  if (!found) return { reason: 'dateUnreadable' }
  if ('reason' in found) return found
  return checked(found.year, found.month, found.day, plain.slice(found.length).replace(WEEKDAY, ''))
}

type Day = { year: number; month: number; day: number; length: number }

function findDay(text: string, order: DateOrder): Day | DateFault | null {
  const era = ERA.exec(text)
  if (era) {
    const [all, name = '', nth = '', month, day] = era
    const start = ERAS[name.length === 1 ? name.toUpperCase() : name] ?? 0
    const year = start + (nth === '元' ? 1 : Number(nth))
    return { year, month: Number(month), day: Number(day), length: all.length }
  }
  const first = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  if (first) {
    const [all, year, month, day] = first
    return { year: Number(year), month: Number(month), day: Number(day), length: all.length }
  }
  const last = YEAR_LAST.exec(text)
  if (last) return yearLast(last, order)
  return namedMonth(text)
}

function yearLast(match: RegExpExecArray, order: DateOrder): Day | DateFault {
  const [all, a, b, year] = match
  if (order === 'ymd') return { reason: 'dateOrderUnknown' }
  const [day, month] = order === 'dmy' ? [a, b] : [b, a]
  return { year: Number(year), month: Number(month), day: Number(day), length: all.length }
}

function namedMonth(text: string): Day | null {
  const dayFirst = DAY_NAME.exec(text)
  const nameFirst = NAME_DAY.exec(text)
  const [all, name = '', day, year] = dayFirst
    ? [dayFirst[0], dayFirst[2], dayFirst[1], dayFirst[3]]
    : (nameFirst ?? [])
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  if (!all || month === 0) return null
  return { year: Number(year), month, day: Number(day), length: all.length }
}

function checked(year: number, month: number, day: number, rest: string): WrittenDate | DateFault {
  if (month < 1 || month > 12) return { reason: 'monthOutside', month }
  if (year < 1868 || year > 2200) return { reason: 'yearOutside', year }
  if (day < 1 || day > daysIn(year, month)) return { reason: 'dayOutside', month, day }
  const two = (n: number) => String(n).padStart(2, '0')
  const written = `${year}-${two(month)}-${two(day)}`
  if (rest.trim() === '') return { day: written, time: null, offset: null }
  const time = readTime(rest)
  if (!time) return { reason: 'dateUnreadable' }
  if ('reason' in time) return time
  return { day: written, time: time.time, offset: time.offset }
}

function readTime(rest: string): { time: string; offset: number | null } | DateFault | null {
  const match = TIME.exec(rest)
  const digits = match ? null : CLOCK_DIGITS.exec(rest)
  if (!match && !digits) return null
  const [, before, h, m, s, after, zone] = match ?? [
    '',
    undefined,
    digits?.[1],
    digits?.[2],
    digits?.[3],
    undefined,
    undefined,
  ]
  const half = (before ?? after ?? '').toLowerCase()
  const late = half === '午後' || half === 'pm'
  const hour = half === '' ? Number(h) : (Number(h) % 12) + (late ? 12 : 0)
  const [minute, second] = [Number(m), Number(s ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return { reason: 'timeOutside', time: rest.trim() }
  const two = (n: number) => String(n).padStart(2, '0')
  return { time: `${two(hour)}:${two(minute)}:${two(second)}`, offset: offsetOf(zone) }
}

function offsetOf(zone: string | undefined): number | null {
  if (!zone) return null
  if (/^(Z|UTC)$/i.test(zone)) return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
