import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../people/index.ts'
import { gapsIn } from '../drafting-gaps.rules.ts'
import { shareFrom, termsOf } from './likeness.rules.ts'
import { machineRequest } from './machine-request.rules.ts'
import { maskPersonal, type PersonalData, unmask } from './mask.rules.ts'
import { markDays } from './mask-patterns.rules.ts'

const nobody: PersonalData = {
  calledBy: '',
  ...{ names: [], mails: [], phones: [], postalCodes: [], addresses: [], numbers: [] },
}
const hana: PersonalData = {
  calledBy: '髙橋',
  names: ['髙橋', '花', '髙橋花', 'タカハシ', 'ハナ'],
  mails: ['hana.t@example.jp'],
  phones: ['09012345678', '+819012345678'],
  postalCodes: ['192-0083'],
  addresses: ['東京都八王子市旭町1-2-3', '東京都', '八王子市', '旭町1-2-3', '八王子'],
  numbers: ['HD-10234'],
}
const lenient = { locale: 'ja', everywhere: false } as const
const strict = { locale: 'ja', everywhere: true } as const

describe('what is theirs goes out of the words', () => {
  test.each([
    ['高橋様、はじめまして', '［お名前］様、はじめまして'],
    ['たかはし様 ０９０−１２３４−５６７８', '［お名前2］様 ［電話番号］'],
    ['090(1234)5678 までに', '［電話番号］ までに'],
    ['花さんと、桜の花', '［お名前2］さんと、桜の［お名前2］'],
    ['花束をお届け', '花束をお届け'],
    ['八王子も寒いでしょう', '［ご住所］も寒いでしょう'],
    ['ﾀｶﾊｼ HANA.T@example.jp', '［お名前2］ ［メールアドレス］'],
    ['お客様番号はＨＤ１０２３４です', 'お客様番号は［番号］です'],
    ['〒192-0083 旭町１ー２ー３', '［郵便番号］ ［ご住所］'],
    ['カード 4111 1111 1111 1111', 'カード ［カード番号］'],
    ['お隣の田村様とお母様、お客様へ', 'お隣の［お名前2］様とお母様、お客様へ'],
    ['200円が3個、2026年', '200円が3個、2026年'],
    ['お嬢さま、お世話さまです', 'お嬢さま、お世話さまです'],
  ])('%s', (words, wanted) => {
    expect(maskPersonal(words, [hana], lenient).words).toBe(wanted)
  })

  test('and the days of an earlier answer are gaps to fill in', () => {
    expect(markDays('11月27日（金）までに', '［日づけ］')).toBe('［日づけ］までに')
    expect(gapsIn('［日づけ］までに、［お名前2］様と［はがき］')).toEqual([
      '［日づけ］',
      '［お名前2］',
    ])
  })

  test('what the machine wrote in other brackets is put back too', () => {
    const { hidden } = maskPersonal('高橋です', [hana], { ...strict, staff: '木村 直' })
    expect(unmask('［お名前］様 [担当者名]より', hidden)).toBe('髙橋様 木村 直より')
  })
})

const pick = (text: string) => fc.constantFrom(...text.split(' '))
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const someone = fc
  .record({
    family: pick('林 髙橋 山﨑 松本 佐々木 渡邉 𠮷田 Müller 五十嵐 東'),
    given: pick('花 美咲 あい 一郎 Anna ゆり 直 登美子'),
    kana: pick('ハヤシ タカハシ ヤマザキ ミュラー ガモウ'),
    givenKana: pick('ハナ ミサキ アイ ジュン'),
    mail: fc
      .tuple(pick('hana taro k.s m_1'), pick('example.jp docomo.ne.jp'))
      .map((all) => all.join('@')),
    phone: digits(8).map((rest) => `090${rest}`),
    postal: fc.tuple(digits(3), digits(4)).map((all) => all.join('-')),
    city: pick('八王子市 津市 中央区 大洗町'),
    street: fc
      .tuple(pick('旭町 本町 西'), fc.integer({ min: 1, max: 30 }))
      .map(([town, n]) => `${town}${n}-2-3`),
    number: digits(6).map((rest) => `HD${rest}`),
    order: digits(8),
  })
  .map((one) => ({
    one,
    data: {
      calledBy: one.family,
      names: [one.family, one.given, one.family + one.given, one.kana, one.givenKana],
      mails: [one.mail],
      phones: [one.phone],
      postalCodes: [one.postal],
      addresses: [`${one.city}${one.street}`, one.city, one.street],
      numbers: [one.number, one.order],
    } satisfies PersonalData,
  }))

const WIDE = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const written = fc.constantFrom(
  (text: string) => text,
  WIDE,
  (text: string) => text.replace(/(\d{3})(\d{4})(\d{4})/, '$1-$2-$3'),
  (text: string) => text.replace(/(\d{3})(\d{4})(\d{4})/, '（$1）$2ー$3'),
  (text: string) =>
    text.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60)),
)
const letter = fc.tuple(
  someone,
  fc.array(
    fc.tuple(
      fc.constantFrom('いつもありがとう。', '森林の', 'です。', '\n', '、', 'の件、', 'A', '３個'),
      fc.constantFrom(
        'family',
        'given',
        'kana',
        'givenKana',
        'mail',
        'phone',
        'postal',
        'city',
        'street',
        'number',
        'order',
      ),
      written,
    ),
    { maxLength: 12 },
  ),
)

test('none of the data of anybody is in what the machine is sent', () => {
  fc.assert(
    fc.property(letter, ([{ one, data }, parts]) => {
      const words = parts
        .map(([between, key, how]) => between + how(one[key as keyof typeof one]))
        .join('')
      const said = [{ kind: 'word', words }] as const
      const asked = { model: 'm', tone: '', locale: 'ja', isCard: true, staff: '木村 直' } as const
      const { body, hidden } = machineRequest({ ...asked, said, people: [data] })
      const sent = fold(body.messages[1]?.content.replace(/［[^］]*］|【[^】]*】/g, '|') ?? '')
      for (const value of Object.values(data).flat())
        if (value) expect(sent).not.toContain(fold(value))
      // And what it writes with our marks comes back as it was.
      const given = body.messages[1]?.content ?? ''
      expect(fold(unmask(given, hidden))).toContain(fold(words))
    }),
    { numRuns: 300 },
  )
})

test('the house number behind a known place goes with it, however it is written', () => {
  const data = { ...nobody, addresses: ['福岡市中央区', '天神'] }
  for (const place of ['天神1-2-3', '天神一丁目二番三号', '福岡市中央区天神１ー２の３'])
    expect(maskPersonal(`${place}、です`, [data], strict).words).toMatch(/^(［[^］]*］)+、です$/)
})

test('words by which letters are like each other, and how much of a draft is left', () => {
  expect(termsOf('袋のチャックが固くて、あけにくいです')).toEqual(
    expect.arrayContaining([fold('袋'), fold('チャック')]),
  )
  expect(
    shareFrom('あたためてお召しあがりください', 'あたためてお召しあがりください。木村'),
  ).toBeGreaterThan(0.7)
  expect(shareFrom('あたためてお召しあがりください', '本日発送しました')).toBeLessThan(0.3)
  expect(maskPersonal('何もない', [nobody], strict).words).toBe('何もない')
})
