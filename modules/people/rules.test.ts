import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asReading, fold, foldReading, gramsOf, queryTokens, searchText } from './fold.rules.ts'
import { identityKey, normalIdentity } from './identity.rules.ts'
import { displayName, romanise } from './names.rules.ts'
import {
  ageOn,
  alikeKeys,
  birthdayIn,
  birthdayOf,
  monthsBetween,
  postalCodeOf,
  splitName,
} from './people.rules.ts'
import { phoneOf } from './phone.rules.ts'
import { mayContact, type Wishes } from './wishes.rules.ts'

const word = fc.string({ unit: 'grapheme', maxLength: 20 })
const kana = fc.string({
  unit: fc.constantFrom(
    ...'アイウエオカキクケコガギサシスセソタチツッテトナニヌノハヒフヘホマミムメモヤュヨラリルレロワンー',
  ),
  minLength: 1,
  maxLength: 10,
})

describe('folding', () => {
  test('is settled at once, whatever comes', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(foldReading(foldReading(text))).toBe(foldReading(text))
        expect(asReading(asReading(text))).toBe(asReading(text))
      }),
    )
  })

  test('hiragana, katakana and half width are one', () => {
    const half: Record<string, string> = { ガ: 'ｶﾞ', パ: 'ﾊﾟ', ア: 'ｱ', ー: 'ｰ' }
    fc.assert(
      fc.property(kana, (reading) => {
        const hiragana = reading.replace(/[ァ-ヶ]/g, (c) =>
          String.fromCharCode(c.charCodeAt(0) - 0x60),
        )
        expect(fold(hiragana)).toBe(fold(reading))
        expect(fold(reading.replace(/[ガパアー]/g, (c) => half[c] ?? c))).toBe(fold(reading))
      }),
    )
    expect(foldReading('ゆーこ')).toBe(foldReading('ユウコ'))
    expect(fold('髙﨑')).toBe(fold('高崎'))
  })

  test('any part of a name that is looked for stands in the search text', () => {
    fc.assert(
      fc.property(word, fc.nat(10), fc.integer({ min: 1, max: 5 }), (name, from, length) => {
        const part = [...fold(name)].slice(from, from + length).join('')
        if (!part || /^[\d\s+]+$/.test(part)) return
        for (const token of queryTokens(part)) expect(searchText([name])).toContain(token)
        const letters = [...part]
        if (letters.length <= 2 && !/\d/.test(part)) expect(gramsOf([name])).toContain(part)
      }),
    )
  })
})

describe('identities', () => {
  test('are settled at once, and never longer than they may be', () => {
    const kinds = fc.constantFrom('email', 'phone', 'customer_number', 'line', 'anonymous')
    fc.assert(
      fc.property(kinds, word, (kind, value) => {
        const first = normalIdentity({ kind, value })
        if (first.refused) return
        const second = normalIdentity({ kind, value: first.value })
        expect(identityKey(second)).toBe(identityKey(first))
      }),
    )
  })

  test('a Japanese phone is one however it is cut', () => {
    const digits = fc
      .integer({ min: 10_000_000, max: 99_999_999 })
      .filter((n) => !/0{6}|(\d)\1{6}/.test(String(n)))
    const cut = fc.constantFrom('', '-', '－', ' ', 'ー', '‐')
    fc.assert(
      fc.property(digits, cut, cut, (number, one, two) => {
        const text = String(number)
        const written = `090${one}${text.slice(0, 4)}${two}${text.slice(4)}`
        expect(phoneOf(written)).toEqual({ value: `+8190${text}`, refused: null })
      }),
    )
  })

  test.each([
    ['email', 'guest@shop.jp'],
    ['email', 'test@example.com'],
    ['email', 'TEST01@shop.jp'],
    ['email', 'someone@localhost'],
    ['phone', '0000000000'],
    ['phone', '000-0000-0000'],
    ['phone', '09000000000'],
    ['phone', '111-1111-1111'],
    ['phone', '0312'],
    ['customer_number', 'guest'],
    ['customer_number', 'NULL'],
    ['customer_number', '0'],
    ['customer_number', 'ゲスト'],
    ['user_id', 'undefined'],
    ['user_id', '[object Object]'],
    ['anonymous', 'null'],
  ])('%s %s stands for nobody', (kind, value) => {
    expect(normalIdentity({ kind, value }).refused).not.toBeNull()
  })

  test.each([
    ['email', 'a..b.@docomo.ne.jp', 'a..b.@docomo.ne.jp'],
    ['email', ' Ｔａｎａｋａ@EZWEB.ne.jp', 'tanaka@ezweb.ne.jp'],
    ['customer_number', ' １０４-2288 ', '104-2288'],
    ['phone', '+44 20 7946 0958', '+442079460958'],
  ])('%s %s is accepted as %s', (kind, value, normal) => {
    expect(normalIdentity({ kind, value })).toMatchObject({ value: normal, refused: null })
  })

  test('a phone joins nobody by itself, a mail does unless it is only claimed', () => {
    expect(normalIdentity({ kind: 'phone', value: '045-901-2345' }).verified).toBe(false)
    expect(normalIdentity({ kind: 'email', value: 'a@shop.jp' }).verified).toBe(true)
    expect(normalIdentity({ kind: 'email', value: 'a@shop.jp', verified: false }).verified).toBe(
      false,
    )
  })
})

test('likeness needs a full name beside what is shared', () => {
  const nobody = {
    familyName: null,
    givenName: null,
    familyKana: null,
    givenKana: null,
    companyName: null,
  }
  const shared = {
    birthday: '1950-01-01',
    postalCodes: ['1000001'],
    phones: ['+81459012345'],
    mails: [],
  }
  expect(alikeKeys({ ...nobody, ...shared })).toEqual([])
  expect(alikeKeys({ ...nobody, ...shared, familyName: '林' })).toEqual([])
  const full = alikeKeys({ ...nobody, ...shared, familyName: '林', givenName: '誠' })
  expect(full.map(([reason]) => reason)).toEqual(['name_phone', 'name_birthday', 'name_postal'])
})

describe('birthdays', () => {
  test('of 29 February turn on 1 March of a common year, and are kept on 28 February', () => {
    expect(birthdayOf('1952-02-29')).toBe('1952-02-29')
    expect(birthdayOf('1953-02-29')).toBeNull()
    expect(birthdayOf('昭和')).toBeNull()
    expect(birthdayOf('1952年2月29日')).toBe('1952-02-29')
    expect(ageOn('1952-02-29', '2026-02-28')).toBe(73)
    expect(ageOn('1952-02-29', '2026-03-01')).toBe(74)
    expect(ageOn('1952-02-29', '2028-02-29')).toBe(76)
    expect(birthdayIn('1952-02-29', 2026)).toBe('2026-02-28')
    expect(birthdayIn('1952-02-29', 2028)).toBe('2028-02-29')
  })

  test('never make anybody younger as days go by', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from = '', to = ''] = [a, b].map((d) => d.toISOString().slice(0, 10)).sort()
        const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)
        expect(ageOn(from, to)).toBeGreaterThanOrEqual(0)
        expect(ageOn(from, next)).toBeGreaterThanOrEqual(ageOn(from, to))
        expect(monthsBetween(from, next)).toBeGreaterThanOrEqual(monthsBetween(from, to))
      }),
    )
    expect(monthsBetween('2015-08-20', '2026-11-22')).toBe(135)
  })
})

test('names are split and called as each language does', () => {
  expect(splitName('田中　節子')).toEqual({ family: '田中', given: '節子' })
  expect(splitName('Setsuko Tanaka')).toEqual({ family: 'Tanaka', given: 'Setsuko' })
  expect(splitName('Tanaka, Setsuko')).toEqual({ family: 'Tanaka', given: 'Setsuko' })
  expect(splitName('田中節子')).toEqual({ family: '田中節子', given: null })
  const person = {
    familyName: '大田',
    givenName: '順一',
    familyKana: 'オオタ',
    givenKana: 'ジュンイチ',
  }
  expect(displayName(person, 'ja')).toBe('大田 順一')
  expect(displayName(person, 'en')).toBe('Junichi Ota')
  const read = ['はっとり', 'ホンマ', 'イノウエ', 'キョウコ'].map(romanise)
  expect(read).toEqual(['Hattori', 'Homma', 'Inoue', 'Kyoko'])
  expect(postalCodeOf("'〒１０５-0011")).toBe('1050011')
})

test('post only, afternoons: nothing breaks the wish', () => {
  const wishes: Wishes = { channels: ['post'], dayParts: ['afternoon'], monthly: null, note: null }
  const channels = ['post', 'phone', 'mail', 'sms', 'line'] as const
  const consents = new Map(channels.map((channel) => [`${channel} news`, true]))
  fc.assert(
    fc.property(
      fc.constantFrom(...channels),
      fc.nat(23),
      fc.constantFrom('news', 'service'),
      (channel, hour, purpose) => {
        const { ok } = mayContact({ dial: 'close', wishes, consents }, { channel, purpose, hour })
        expect(ok).toBe(channel === 'post')
      },
    ),
  )
  const may = (dial: 'quiet' | 'normal', purpose: string, given = consents) =>
    mayContact({ dial, wishes: null, consents: given }, { channel: 'mail', purpose, hour: 14 })
  expect(may('quiet', 'news')).toEqual({ ok: false, because: 'quiet' })
  expect(may('quiet', 'service')).toEqual({ ok: true })
  expect(may('normal', 'news', new Map())).toEqual({ ok: false, because: 'consent' })
  expect(may('normal', 'news', new Map([['mail news', false]]))).toEqual({
    ok: false,
    because: 'refused',
  })
})
