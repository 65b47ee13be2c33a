import { cutText } from '../../kernel/cut-text.ts'
import { asReading, asWritten, fold, foldReading, nationalDigits, tidy } from './fold.rules.ts'

export type { Dial, Sex } from './dial.rules.ts'

export type PersonNames = {
  familyName: string | null
  givenName: string | null
  familyKana: string | null
  givenKana: string | null
  companyName: string | null
}

/** Splits a name written in one field: 姓 名, or `Given Family` where the letters are Latin. */
export function splitName(full: string): { family: string | null; given: string | null } {
  const words = asWritten(full)
    .split(/[\s\u3000]+/)
    .filter(Boolean)
  const [first = null, ...rest] = words
  if (first === null || rest.length === 0) return { family: first, given: null }
  if (/^[\p{Script=Latin}\p{P}\s]+$/u.test(words.join(' '))) {
    if (first.endsWith(',')) return { family: first.slice(0, -1), given: rest.join(' ') }
    return { family: words.at(-1) ?? null, given: words.slice(0, -1).join(' ') }
  }
  return { family: first, given: rest.join(' ') }
}

type NameInput = {
  familyName?: string | null | undefined
  givenName?: string | null | undefined
  fullName?: string | null | undefined
  familyKana?: string | null | undefined
  givenKana?: string | null | undefined
  fullKana?: string | null | undefined
  companyName?: string | null | undefined
}

const orNull = (text: string | null | undefined) => cutText(asWritten(text ?? ''), 200) || null
const readingOrNull = (text: string | null | undefined) =>
  cutText(asReading(text ?? ''), 200) || null

/** Names as they are stored: as written; readings in full-width katakana. */
export function namesOf(input: NameInput): PersonNames {
  const whole =
    input.fullName && !input.familyName && !input.givenName ? splitName(input.fullName) : null
  const reading =
    input.fullKana && !input.familyKana && !input.givenKana ? splitName(input.fullKana) : null
  return {
    familyName: orNull(whole ? whole.family : input.familyName),
    givenName: orNull(whole ? whole.given : input.givenName),
    familyKana: readingOrNull(reading ? reading.family : input.familyKana),
    givenKana: readingOrNull(reading ? reading.given : input.givenKana),
    companyName: orNull(input.companyName),
  }
}

/** A real day of the calendar between 1850 and today's year, else null. */
export function birthdayOf(text: string | null | undefined): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(tidy(text ?? ''))
  if (!match) return null
  const [, year = '', month = '', dayOfMonth = ''] = match
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  const date = new Date(`${day}T00:00:00Z`)
  const real = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
  return real && Number(year) >= 1850 && Number(year) <= 2200 ? day : null
}

/**
 * Full years on a day. Who was born on 29 February turns a year older when 28 February of a common
 * year ends, that is on 1 March, as Japanese law has it.
 */
export function ageOn(birthday: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4))
  return today.slice(5) >= birthday.slice(5) ? years : years - 1
}

/** The day on which a birthday is kept in a year: 28 February for 29 February in a common year. */
export function birthdayIn(birthday: string, year: number): string {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const day = birthday.slice(5) === '02-29' && !leap ? '02-28' : birthday.slice(5)
  return `${year}-${day}`
}

/** Whole years and months between two calendar days, as a person would say «11 years and 3 months». */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 1, toDay = 1] = to.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth)
  return Math.max(0, toDay < fromDay ? months - 1 : months)
}

/** Seven digits, or what was written where the code is of another country. */
export function postalCodeOf(text: string | null | undefined): string | null {
  const plain = tidy(text ?? '').replace(/^['〒\s]+/, '')
  const digits = plain.replace(/[-\u2010-\u2015\u2212ー\s]/g, '')
  if (/^\d{7}$/.test(digits)) return digits
  return cutText(plain, 20) || null
}

export const formatPostalCode = (code: string) =>
  /^\d{7}$/.test(code) ? `${code.slice(0, 3)}-${code.slice(3)}` : code

/** By which people stand in lists: their reading, else the name, else whatever there is. */
export function sortNameOf(names: PersonNames, otherwise: string): string {
  const kana = [names.familyKana, names.givenKana].filter(Boolean).join(' ')
  const name = [names.familyName, names.givenName].filter(Boolean).join(' ')
  return cutText(kana || name || names.companyName || otherwise, 120)
}

export type AlikeSource = PersonNames & {
  birthday: string | null
  postalCodes: readonly string[]
  phones: readonly string[]
  mails: readonly string[]
}

export const ALIKE_REASONS = [
  'kana_phone',
  'kana_birthday',
  'kana_postal',
  'name_phone',
  'name_birthday',
  'name_postal',
  'same_mail',
] as const
export type AlikeReason = (typeof ALIKE_REASONS)[number]

/**
 * What two records of one human would share. A shared phone or address alone is a family, so each
 * key holds a full name too: both its parts, or at least four letters.
 */
export function alikeKeys(person: AlikeSource): [reason: AlikeReason, key: string][] {
  const kana = wholeName(person.familyKana, person.givenKana, foldReading)
  const name = wholeName(person.familyName, person.givenName, fold)
  const keys: [AlikeReason, string][] = []
  for (const [named, whole] of [
    ['kana', kana],
    ['name', name],
  ] as const) {
    if (!whole) continue
    for (const phone of person.phones)
      keys.push([`${named}_phone`, `${whole}|${nationalDigits(phone)}`])
    if (person.birthday) keys.push([`${named}_birthday`, `${whole}|${person.birthday}`])
    for (const code of person.postalCodes) keys.push([`${named}_postal`, `${whole}|${fold(code)}`])
  }
  for (const mail of person.mails) keys.push(['same_mail', mail])
  return keys
}

function wholeName(family: string | null, given: string | null, how: (text: string) => string) {
  const whole = how(`${family ?? ''}${given ?? ''}`)
  return (family && given) || whole.length >= 4 ? whole : ''
}
