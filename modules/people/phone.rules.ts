import { formatIncompletePhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { tidy } from './fold.rules.ts'

/** Hyphens, bars and the long-vowel mark that kana keyboards put between digits. */
const BARS = /[\u2010-\u2015\u2212ー〜~]/g

const JP_MOBILE = /^0[5789]0[1-9]\d{7}$/

/** E.164, or the bare digits with a reason. Numbers without a country are Japanese. */
export function phoneOf(text: string): {
  value: string
  refused: 'cheap' | 'malformed' | null
} {
  const plain = tidy(text).replace(BARS, '-')
  const digits = plain.replace(/\D/g, '')
  if (isCheapNumber(digits)) return { value: digits, refused: 'cheap' }
  // The common case, without the parser: a file brings hundreds of thousands of them.
  if (JP_MOBILE.test(digits) && !plain.startsWith('+')) {
    return { value: `+81${digits.slice(1)}`, refused: null }
  }
  const parsed = parsePhoneNumberFromString(plain, 'JP')
  if (parsed?.isPossible()) return { value: parsed.number, refused: null }
  return { value: digits || plain, refused: 'malformed' }
}

function isCheapNumber(digits: string): boolean {
  const national = digits.replace(/^81/, '')
  if (/^0*(\d)\1{5,}$/.test(national)) return true
  if (/0{6,}$/.test(national) || /^0[5789]0(\d)\1{7}$/.test(national)) return true
  return /^0?1?2345678(9|90)?$/.test(national) && national.length >= 8
}

/** For reading: `03-1234-5678`, or the international form of a foreign number. */
export function formatPhone(value: string): string {
  const parsed = value.startsWith('+') ? parsePhoneNumberFromString(value) : undefined
  if (!parsed) return formatIncompletePhoneNumber(value, 'JP')
  return parsed.country === 'JP' ? parsed.formatNational() : parsed.formatInternational()
}
