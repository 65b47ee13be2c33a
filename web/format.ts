import { useMemo } from 'react'
import type { Locale } from '../kernel/i18n.ts'
import { translator } from '../kernel/i18n.ts'
import { decimalsOf, formatMoney } from '../kernel/money.ts'
import { type Surroundings, useSurroundings } from './surroundings.ts'
import { texts } from './web.texts.ts'

const UNITS = {
  people: texts.unitPeople,
  items: texts.unitItems,
  orders: texts.unitOrders,
  voices: texts.unitVoices,
  rows: texts.unitRows,
  times: texts.unitTimes,
  days: texts.unitDays,
  months: texts.unitMonths,
  years: texts.unitYears,
  letters: texts.unitLetters,
  points: texts.unitPoints,
}
export type Unit = keyof typeof UNITS
/** A date of the calendar (`2026-11-24`) or a moment (ISO text or Date). */
export type When = string | Date

/** A figure and its unit apart, for the large type. */
export interface Figure {
  value: string
  unit: string
}

const UNKNOWN = '—'
const DAY = 86_400_000
type Maybe<T> = T | null | undefined

export type Format = ReturnType<typeof formatFor>

/** Figures and dates as a person reads them, in the language, money and zone of the session. */
export function useFormat(): Format {
  const around = useSurroundings()
  return useMemo(() => formatFor(around), [around])
}

/** The same without React. Whatever is not known, or not finite, is 「—」, never a bare 0. */
export function formatFor({ locale, currency, zone }: Surroundings) {
  const t = translator(locale)
  const tag = tagOf(locale)
  const number = (value: Maybe<number>, digits = 0): string =>
    known(value)
      ? new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits })
          .format(value)
          .replace('-', '−')
      : UNKNOWN
  const unitOf = (count: number, unit: Unit) => t(UNITS[unit], { count })
  const space = locale === 'ja' ? '' : ' '

  return {
    ...datesFor(locale, zone),
    number,
    /** `12名`, `12 people`. */
    count: (value: Maybe<number>, unit: Unit = 'items', digits = 0): string =>
      known(value) ? `${number(value, digits)}${space}${unitOf(value, unit)}` : UNKNOWN,
    /** `12` and `名` apart. */
    figure: (value: Maybe<number>, unit: Unit, digits = 0): Figure =>
      known(value)
        ? { value: number(value, digits), unit: unitOf(value, unit) }
        : { value: UNKNOWN, unit: '' },
    /** Minor units in, `31,480円` or `£1,234.50` out. */
    money: (minor: Maybe<number>, of = currency): string =>
      known(minor) ? formatMoney(Math.round(minor), of, locale) : UNKNOWN,
    /** In short, where the exact figure stands elsewhere: `1833万円`, `£18K`. */
    moneyShort: (minor: Maybe<number>, of = currency): string =>
      known(minor) ? shortMoney(minor / 10 ** decimalsOf(of), of, locale) : UNKNOWN,
    moneyFigure: (minor: Maybe<number>, of = currency): Figure => {
      if (!known(minor)) return { value: UNKNOWN, unit: '' }
      const text = formatMoney(Math.round(minor), of, locale)
      return text.endsWith('円')
        ? { value: text.slice(0, -1), unit: '円' }
        : { value: text, unit: '' }
    },
    /** A ratio in: 0.784 is `78.4%`. */
    percent: (ratio: Maybe<number>, digits = 1): string =>
      known(ratio) ? `${number(ratio * 100, digits)}%` : UNKNOWN,
    percentFigure: (ratio: Maybe<number>, digits = 1): Figure =>
      known(ratio)
        ? { value: number(ratio * 100, digits), unit: '%' }
        : { value: UNKNOWN, unit: '' },
    /** With its sign: `+1.6`, `−84`, and 「変わらず」 is yours to say for 0. */
    signed: (value: Maybe<number>, digits = 0): string =>
      known(value) ? `${value > 0 ? '+' : ''}${number(value, digits)}` : UNKNOWN,
  }
}

function shortMoney(value: number, currency: string, locale: Locale): string {
  const short = { notation: 'compact' } as const
  if (locale === 'ja' && currency === 'JPY')
    return `${new Intl.NumberFormat('ja-JP', { ...short, maximumFractionDigits: 0 }).format(value)}円`
  return new Intl.NumberFormat(tagOf(locale), {
    ...short,
    maximumFractionDigits: 1,
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).format(value)
}

function datesFor(locale: Locale, zone: string) {
  const t = translator(locale)
  const tag = tagOf(locale)
  const write = (when: When, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: isDay(when) ? 'UTC' : zone, ...options }).format(
      new Date(when),
    )
  const dayNumber = (when: When) =>
    Date.parse(
      isDay(when)
        ? when
        : new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(when)),
    ) / DAY
  const daysUntil = (when: When) => dayNumber(when) - dayNumber(new Date())
  const year = (when: When) => write(when, { year: 'numeric' })
  const day = (when: Maybe<When>): string => {
    if (!when) return UNKNOWN
    const thisYear = year(when) === year(new Date())
    return write(when, { month: 'long', day: 'numeric', ...(thisYear ? {} : { year: 'numeric' }) })
  }

  return {
    /** `11月24日`, with its year unless it is this one. */
    day,
    /** With its year even if it is this one, for a span of years. */
    fullDay: (when: When): string =>
      write(when, { year: 'numeric', month: 'long', day: 'numeric' }),
    /** `11月24日 火曜日`. */
    weekday: (when: When): string => {
      const name = write(when, { weekday: 'long' })
      return locale === 'ja' ? `${day(when)} ${name}` : `${name} ${day(when)}`
    },
    /** `11月24日 9:12`. */
    dayTime: (when: Maybe<When>): string =>
      when ? `${day(when)} ${write(when, { hour: 'numeric', minute: '2-digit' })}` : UNKNOWN,
    /** Everything, for what appears on hover. */
    exact: (when: When): string =>
      write(when, { dateStyle: 'full', ...(isDay(when) ? {} : { timeStyle: 'medium' as const }) }),
    time: (when: When): string => write(when, { hour: 'numeric', minute: '2-digit' }),
    /** `2026-07` or any date of it: `2026年7月`. */
    month: (when: When): string =>
      write(typeof when === 'string' && when.length === 7 ? `${when}-01` : when, {
        year: 'numeric',
        month: 'long',
      }),
    daysUntil,
    /** To the second, for what is watched live: `9:12:05`. */
    clock: (when: When): string =>
      write(when, { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
    /** The year of the company's calendar, for marks on a timeline. */
    yearOf: (when: When): number =>
      Number(
        new Intl.DateTimeFormat('en', {
          timeZone: isDay(when) ? 'UTC' : zone,
          year: 'numeric',
        }).format(new Date(when)),
      ),
    /** `きょう`, `きのう`, `3日前`, `2か月前`, `4年前`. */
    ago: (when: Maybe<When>): string => {
      if (!when) return UNKNOWN
      const days = -daysUntil(when)
      if (days < 0) return day(when)
      if (days === 0) return t(texts.today)
      if (days === 1) return t(texts.yesterday)
      if (days < 60) return t(texts.daysAgo, { count: days })
      if (days < 730) return t(texts.monthsAgo, { count: Math.round(days / 30.44) })
      return t(texts.yearsAgo, { count: Math.floor(days / 365.25) })
    },
  }
}

function known(value: Maybe<number>): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

const isDay = (when: When): when is string => typeof when === 'string' && when.length === 10

const tagOf = (locale: Locale) => (locale === 'ja' ? 'ja-JP' : 'en-GB')
