import { describe, expect, it } from 'vitest'
import { minorOf, readDecimal, timesMinor, wholeOf } from './amounts.rules.ts'
import { readDate } from './dates.rules.ts'
import { fitMapping, guessColumns } from './guess.rules.ts'
import { readyMappings } from './ready-mappings.ts'
import { readPostalCode, readQuantity } from './rows/cell.rules.ts'

describe('dates', () => {
  it.each([
    ['2026/1/2', '2026-01-02', null],
    ['2026-01-02 9:05', '2026-01-02', '09:05:00'],
    ['２０２６年１月２日', '2026-01-02', null],
    ['2026年1月2日(金) 午後3時5分', '2026-01-02', '15:05:00'],
    ['令和8年1月2日', '2026-01-02', null],
    ['令和元年5月1日', '2019-05-01', null],
    ['R8.1.2', '2026-01-02', null],
    ['S49/12/31', '1974-12-31', null],
    ['20260102', '2026-01-02', null],
    ['20260102090506', '2026-01-02', '09:05:06'],
    ['2026/02/28 23:59:59', '2026-02-28', '23:59:59'],
    ['2024/2/29', '2024-02-29', null],
    ['2 Jan 2026', '2026-01-02', null],
    ['January 2, 2026 3:05 PM', '2026-01-02', '15:05:00'],
  ])('%s', (text, day, time) => {
    expect(readDate(text)).toEqual({ day, time, offset: null })
  })

  it('takes an offset that the file writes', () => {
    expect(readDate('2025-10-07 09:50:26 +0200')).toMatchObject({ offset: 120 })
    expect(readDate('2025-10-07T09:50:26.123Z')).toMatchObject({ offset: 0 })
  })

  it('says what is wrong', () => {
    expect(readDate('2026/13/02')).toEqual({ reason: 'monthOutside', month: 13 })
    expect(readDate('2026/2/30')).toEqual({ reason: 'dayOutside', month: 2, day: 30 })
    expect(readDate('2026/1/2 25:00')).toMatchObject({ reason: 'timeOutside' })
    expect(readDate('あした')).toEqual({ reason: 'dateUnreadable' })
    expect(readDate('02/03/2026')).toEqual({ reason: 'dateOrderUnknown' })
    expect(readDate('02/03/2026', 'dmy')).toMatchObject({ day: '2026-03-02' })
    expect(readDate('02/03/2026', 'mdy')).toMatchObject({ day: '2026-02-03' })
  })
})

describe('amounts', () => {
  const yen = (text: string) => {
    const decimal = readDecimal(text)
    return decimal && minorOf(decimal, 'JPY')
  }

  it.each([
    ['1980', 1980],
    ['1,980', 1980],
    ['¥1,980', 1980],
    ['￥１，９８０', 1980],
    ['1,980円', 1980],
    ['(1,980)', -1980],
    ['▲1,980', -1980],
    ['−500', -500],
    ['-¥500', -500],
    ["'-500", -500],
    ['1980.00', 1980],
    ['0', 0],
  ])('%s', (text, expected) => {
    expect(yen(text)).toBe(expected)
  })

  it.each(['4,980円税込', '1,98', '12,34,567', '一万', '', '1.2.3', 'NaN', '1e5'])(
    'not %s',
    (text) => {
      expect(readDecimal(text)).toBeNull()
    },
  )

  it('multiplies before it rounds', () => {
    const price = readDecimal('0.001')
    expect(price && timesMinor(price, 80_995, 'GBP')).toBe(8100)
    const odd = readDecimal('1.005')
    expect(odd && timesMinor(odd, 1, 'GBP')).toBe(101)
  })

  it('quantities are whole', () => {
    expect(readQuantity('２個')).toEqual({ value: 2 })
    expect(readQuantity('1.5')).toEqual({ reason: 'quantityNotWhole' })
    expect(wholeOf({ digits: 3_000_000_000n, scale: 0 })).toBeNull()
  })
})

describe('postal codes', () => {
  it.each([
    ['105-0011', { value: '105-0011' }],
    ['〒１０５－００１１', { value: '105-0011' }],
    ['1050011', { value: '105-0011' }],
    ["'75008", { reason: 'postalShort', params: { digits: 5 } }],
    ['225-00l1', { reason: 'postalLetters', params: { letter: 'l', digit: 1 } }],
    ['〒22', { reason: 'postalShort', params: { digits: 2 } }],
    ['SW1A 1AA', { value: 'SW1A 1AA' }],
  ])('%s', (text, expected) => {
    expect(readPostalCode(text)).toEqual(expected)
  })
})

describe('guesses', () => {
  it('joins phones and postal codes that stand in parts', () => {
    const header = [
      '注文ID',
      '会員ID',
      'お名前(姓)',
      'お名前(名)',
      '郵便番号1',
      '郵便番号2',
      'TEL1',
      'TEL2',
      'TEL3',
      '注文日',
      '合計',
    ]
    expect(guessColumns(header, 'orders')).toMatchObject({
      number: '注文ID',
      customerNumber: '会員ID',
      familyName: 'お名前(姓)',
      givenName: 'お名前(名)',
      postalCode: ['郵便番号1', '郵便番号2'],
      phone: ['TEL1', 'TEL2', 'TEL3'],
      placedAt: '注文日',
      total: '合計',
    })
  })

  it('fits a ready mapping to columns that a shop has configured', () => {
    const ready = readyMappings().find(({ name }) => name === 'ec-cube4')
    const header = [
      '注文番号',
      '注文日',
      '合計',
      'TEL1',
      'TEL2',
      'TEL3',
      'メールアドレス',
      '商品名',
      '価格',
      '個数',
    ]
    const { mapping } = fitMapping(ready?.mapping ?? neverMapping(), header)
    expect(mapping.columns).toMatchObject({ total: '合計', phone: ['TEL1', 'TEL2', 'TEL3'] })
    expect(mapping.columns.companyName).toBeUndefined()
    expect(mapping.rules).toEqual([])
  })

  it('every ready mapping can be read with', () => {
    expect(readyMappings().map(({ name }) => name)).toContain('online-retail')
  })
})

function neverMapping(): never {
  throw new Error('the ready mapping is missing')
}
