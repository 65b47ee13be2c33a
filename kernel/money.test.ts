import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimalToMinor, formatMoney, minorToDecimal } from './money.ts'

it('reads and writes minor units exactly', () => {
  expect(minorToDecimal(891140790, 'GBP')).toBe('8911407.90')
  expect(minorToDecimal(-5, 'GBP')).toBe('-0.05')
  expect(minorToDecimal(4980, 'JPY')).toBe('4980')
  expect(decimalToMinor('2.555', 'GBP')).toBe(256)
  expect(decimalToMinor('-0.005', 'GBP')).toBe(-1)
  expect(decimalToMinor('4980.4', 'JPY')).toBe(4980)
  expect(decimalToMinor('.5', 'USD')).toBe(50)
  expect(decimalToMinor('1,000', 'USD')).toBeNull()
  expect(decimalToMinor('', 'USD')).toBeNull()
})

it('comes back unchanged for every amount', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(2 ** 50), max: 2 ** 50 }),
      fc.constantFrom('JPY', 'USD', 'KWD'),
      (minor, currency) => {
        expect(decimalToMinor(minorToDecimal(minor, currency), currency)).toBe(minor)
      },
    ),
  )
})

it('is written as a Japanese shop writes it', () => {
  expect(formatMoney(31480, 'JPY', 'ja')).toBe('31,480円')
  expect(formatMoney(-1770, 'JPY', 'ja')).toBe('−1,770円')
  expect(formatMoney(31480, 'JPY', 'en')).toBe('¥31,480')
  expect(formatMoney(123450, 'GBP', 'en')).toBe('£1,234.50')
})
