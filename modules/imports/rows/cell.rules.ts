import { type Decimal, minorOf, readDecimal, wholeOf } from '../amounts.rules.ts'
import { readDate } from '../dates.rules.ts'
import type { ProblemReason } from '../problems.rules.ts'
import type { Moments } from './moments.ts'

export type Fault = { reason: ProblemReason; params?: Record<string, string | number> }
export type CellReading<T> = { value: T } | Fault

export const isFault = (reading: object): reading is Fault => 'reason' in reading

/** An instant as ISO 8601. */
export function readMoment(text: string, moments: Moments): CellReading<string> {
  const date = readDate(text, moments.dateOrder)
  if ('reason' in date) return faultOf(date)
  const at = moments.instantOf(date)
  if (at > moments.latest) return { reason: 'dateAhead' }
  return { value: new Date(at).toISOString() }
}

/** A calendar day, e.g. a birthday; a time of day behind it means nothing. */
export function readDay(text: string, moments: Moments): CellReading<string> {
  const date = readDate(text, moments.dateOrder)
  return 'reason' in date ? faultOf(date) : { value: date.day }
}

function faultOf({ reason, ...params }: Fault & Record<string, unknown>): Fault {
  return { reason, params: params as Record<string, string | number> }
}

export function readAmount(text: string): CellReading<Decimal> {
  const value = readDecimal(text)
  if (value) return { value }
  const [digits, ...others] = text.normalize('NFKC').match(/\d[\d,.]*/g) ?? []
  // «=1+1» holds two figures: nobody can say which of them is meant.
  return digits && others.length === 0 && readDecimal(digits)
    ? { reason: 'amountHasWords', params: { digits } }
    : { reason: 'amountUnreadable' }
}

export function readMoney(text: string, currency: string): CellReading<number> {
  const amount = readAmount(text)
  if (isFault(amount)) return amount
  const value = minorOf(amount.value, currency)
  return value === null ? { reason: 'amountTooLarge' } : { value }
}

export function readQuantity(text: string): CellReading<number> {
  const decimal = readDecimal(text.normalize('NFKC').replace(/\s*[個点本袋箱枚包缶セット]+$/, ''))
  if (!decimal) return { reason: 'quantityUnreadable' }
  const value = wholeOf(decimal)
  return value === null ? { reason: 'quantityNotWhole' } : { value }
}

/**
 * A Japanese postal code as 123-4567. Anything that is plainly of another country stays as it is
 * written.
 */
export function readPostalCode(text: string): CellReading<string> {
  const plain = text
    .normalize('NFKC')
    .replace(/^['〒〠\s]+/, '')
    .replace(/[−–‐―ー－]/g, '-')
    .trim()
  const digits = plain.replace(/[\s-]/g, '')
  if (digits === '') return { value: '' }
  if (/^\d+$/.test(digits)) {
    if (digits.length < 7) return { reason: 'postalShort', params: { digits: digits.length } }
    if (digits.length > 7) return { reason: 'postalLong', params: { digits: digits.length } }
    return { value: `${digits.slice(0, 3)}-${digits.slice(3)}` }
  }
  const letters = /^[\dlIoO]{7}$/.test(digits) ? /[lIoO]/.exec(digits)?.[0] : undefined
  if (!letters) return { value: plain }
  return {
    reason: 'postalLetters',
    params: { letter: letters, digit: /[lI]/.test(letters) ? 1 : 0 },
  }
}

const SEXES: Record<string, 'male' | 'female' | 'other'> = Object.fromEntries([
  ...['男', '男性', 'm', 'male', 'man', '1', 'おとこ'].map((word) => [word, 'male']),
  ...['女', '女性', 'f', 'female', 'woman', '2', 'おんな'].map((word) => [word, 'female']),
  ...['その他', 'そのほか', 'other', 'x', '3', '9'].map((word) => [word, 'other']),
  ...['不明', '無回答', '未回答', '回答しない', 'unknown', '0', '-'].map((word) => [
    word,
    undefined,
  ]),
])

/** Empty for «not told». */
export function readSex(text: string): CellReading<string> {
  const word = text.normalize('NFKC').trim().toLowerCase()
  if (!(word in SEXES)) return { reason: 'sexUnknown' }
  return { value: SEXES[word] ?? '' }
}

const YES = new Set([
  '1',
  'y',
  'yes',
  'true',
  'on',
  '○',
  '◯',
  '可',
  '希望',
  '希望する',
  '受け取る',
  '購読',
  '同意',
  'あり',
  '有',
  'ok',
  'subscribed',
])
const NO = new Set([
  '0',
  'n',
  'no',
  'false',
  'off',
  '×',
  '不可',
  '希望しない',
  '受け取らない',
  '非購読',
  'なし',
  '無',
  'ng',
  'unsubscribed',
])

/** `yes`, `no`, or empty for a word that says neither: consent is never guessed. */
export function readConsent(text: string): CellReading<string> {
  const word = text.normalize('NFKC').trim().toLowerCase()
  if (YES.has(word)) return { value: 'yes' }
  return { value: NO.has(word) ? 'no' : '' }
}
