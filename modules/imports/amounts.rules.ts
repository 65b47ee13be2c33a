import { decimalsOf } from '../../kernel/money.ts'

/** An exact decimal: `digits` × 10^−`scale`. */
export type Decimal = { digits: bigint; scale: number }

const SIGNS = /^(?:[¥￥\\$£€]|JPY|USD|GBP|EUR)\s*|\s*(?:円|yen|JPY|USD|GBP|EUR)$/gi

/**
 * Reads `1980`, `1,980`, `¥1,980`, `１，９８０円`, `(1,980)`, `▲1,980`, `-12.50`. Null for anything
 * else: «1,980円税込» is for a person to decide.
 */
export function readDecimal(text: string): Decimal | null {
  let plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[−–‐―]/g, '-')
    .replace(/^'/, '')
  let negative = false
  const wrapped = /^\((.+)\)$/.exec(plain)
  if (wrapped?.[1]) [plain, negative] = [wrapped[1], true]
  plain = plain.replace(SIGNS, '').trim()
  const sign = /^([-+▲△])\s*/.exec(plain)
  if (sign) {
    negative = sign[1] !== '+'
    plain = plain.slice(sign[0].length).replace(SIGNS, '')
  }
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?$/.exec(plain)
  if (!match || (match[1] === undefined && match[2] === undefined)) return null
  const [, whole = '', fraction = ''] = match
  const digits = BigInt(whole.replaceAll(',', '') + fraction)
  return { digits: negative ? -digits : digits, scale: fraction.length }
}

/** Minor units of a currency, half away from zero; null beyond a safe integer. */
export function minorOf(value: Decimal, currency: string): number | null {
  return rounded(value, decimalsIn(currency))
}

/** `count` times a price: multiplied first and rounded once, so that 0.001 × 80,995 stays exact. */
export function timesMinor(price: Decimal, count: number, currency: string): number | null {
  return rounded({ digits: price.digits * BigInt(count), scale: price.scale }, decimalsIn(currency))
}

/** A whole number; null for 1.5 or beyond an int4. */
export function wholeOf({ digits, scale }: Decimal): number | null {
  const unit = 10n ** BigInt(scale)
  if (digits % unit !== 0n) return null
  const whole = Number(digits / unit)
  return Math.abs(whole) <= 2_147_483_647 ? whole : null
}

export function numberOf({ digits, scale }: Decimal): number {
  return Number(digits) / 10 ** scale
}

function rounded({ digits, scale }: Decimal, decimals: number): number | null {
  const positive = digits < 0n ? -digits : digits
  const minor =
    scale <= decimals
      ? positive * 10n ** BigInt(decimals - scale)
      : (positive * 2n + 10n ** BigInt(scale - decimals)) / (2n * 10n ** BigInt(scale - decimals))
  const value = Number(minor)
  if (!Number.isSafeInteger(value)) return null
  return digits < 0n ? -value : value
}

const decimals = new Map<string, number>()

function decimalsIn(currency: string): number {
  const known = decimals.get(currency)
  if (known !== undefined) return known
  const found = decimalsOf(currency)
  decimals.set(currency, found)
  return found
}
