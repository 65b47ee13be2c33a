/** Money is an integer of minor units: yen, or cents and pence where the currency has them. */

/** How many decimals a currency has by ISO 4217: 0 for JPY, 2 for GBP. */
export function decimalsOf(currency: string): number {
  const known = decimals.get(currency)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const found = format.resolvedOptions().maximumFractionDigits ?? 0
  decimals.set(currency, found)
  return found
}

// A formatter costs 15 µs and garbage; imports and tracking ask for every line.
const decimals = new Map<string, number>()

/** An exact decimal, never a float: `minorToDecimal(891140790, 'GBP')` is `"8911407.90"`. */
export function minorToDecimal(minor: number, currency: string): string {
  const decimals = decimalsOf(currency)
  if (decimals === 0) return String(minor)
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0')
  const sign = minor < 0 ? '-' : ''
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** Reads `"1234.5"` as minor units, rounding half away from zero; null if it is not a number. */
export function decimalToMinor(text: string, currency: string): number | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim())
  if (!match || (!match[2] && !match[3])) return null
  const decimals = decimalsOf(currency)
  const fraction = (match[3] ?? '').padEnd(decimals + 1, '0')
  const kept = Number(`${match[2] || '0'}${fraction.slice(0, decimals)}`)
  const rounded = kept + (Number(fraction[decimals]) >= 5 ? 1 : 0)
  if (!Number.isSafeInteger(rounded)) return null
  return match[1] === '-' ? -rounded : rounded
}

/** For reading: `31,480円` in Japanese, `¥31,480` or `£1,234.50` elsewhere. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const value = Number(minorToDecimal(minor, currency))
  if (currency === 'JPY' && locale === 'ja') {
    return `${new Intl.NumberFormat('ja').format(value).replace('-', '−')}円`
  }
  return new Intl.NumberFormat(locale === 'ja' ? 'ja' : 'en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).format(value)
}
