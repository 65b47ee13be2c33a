import type { GapKind } from '../drafting-gaps.rules.ts'
import type { Found } from './mask.rules.ts'

const D = '[\\d０-９]'
const BAR = '[\\s\\-\\u2010-\\u2015\\u2212\\uff0dー]'

const PREFECTURES =
  '北海道|青森県|岩手県|宮城県|秋田県|山形県|福島県|茨城県|栃木県|群馬県|埼玉県|千葉県|東京都|神奈川県|新潟県|富山県|石川県|福井県|山梨県|長野県|岐阜県|静岡県|愛知県|三重県|滋賀県|京都府|大阪府|兵庫県|奈良県|和歌山県|鳥取県|島根県|岡山県|広島県|山口県|徳島県|香川県|愛媛県|高知県|福岡県|佐賀県|長崎県|熊本県|大分県|宮崎県|鹿児島県|沖縄県'

/** Who is called so is nobody in particular. */
const NOBODY =
  /^(?:客|皆|奥|母|父|子|孫|娘|息子|嫁|婿|祖母|祖父|婆|爺|姉|兄|妹|弟|伯母|叔母|伯父|叔父|主人|旦那|家族|友達|隣|医者|薬剤師|先生|看護師|患者|業者|郵便屋|店員|配達員|神|仏|何|皆々|各位|王|姫|殿|嬢|坊|世話|馳走|苦労|陰|蔭|日|星|月|貴方|彼方|職人|職員|運転手|配達|郵便|農家|生産者|係|担当|社長|店長|近所)$/u

const PATTERNS: readonly [GapKind, RegExp][] = [
  ['mail', /[\w.+-]+[@＠][\w-]+(?:\.[\w-]+)+/g],
  ['card', new RegExp(`(?<!${D})(?:${D}${BAR}?){12,18}${D}(?!${D})`, 'g')],
  [
    'phone',
    new RegExp(
      `(?<!${D})[+＋]?(?:${D}[\\s()（）\\-\\u2010-\\u2015\\u2212\\uff0dー]?){9,11}${D}(?!${D})`,
      'g',
    ),
  ],
  ['postal', new RegExp(`〒\\s*${D}{3}${BAR}?${D}{4}|(?<!${D})${D}{3}${BAR}${D}{4}(?!${D})`, 'g')],
  ['address', new RegExp(`(?:${PREFECTURES})[^\\s、。，．！？\\n]{2,40}`, 'g')],
  ['number', new RegExp(`(?<!${D})${D}{6,}(?!${D})`, 'g')],
  ['number', /\b[A-Za-z]{1,5}-?\d{4,}\b/g],
]

/** What looks like a piece of somebody, whether or not it is known. */
export function patternsIn(words: string): Found[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...words.matchAll(pattern)].map(({ 0: text, index }) => ({
      ...{ from: index, to: index + text.length },
      kind,
    })),
  )
  return [...found, ...politeNames(words)]
}

/** 「田村様」「ハナさん」: somebody, even where nobody here knows them. */
function politeNames(words: string): Found[] {
  const named =
    /(\p{Script=Han}{1,4}(?:[\s\u3000]\p{Script=Han}{1,3})?|[ァ-ヶー]{2,8})(?=様|さま|さん|殿)/gu
  return [...words.matchAll(named)].flatMap(({ 0: name, index }): Found[] =>
    NOBODY.test(name) ? [] : [{ from: index, to: index + name.length, kind: 'name' }],
  )
}

/** Days that an earlier answer named have passed: each becomes a gap. */
export function markDays(words: string, mark: string): string {
  const day = new RegExp(`(?:${D}{4}年)?${D}{1,2}月${D}{1,2}日(?:[（(][月火水木金土日][)）])?`, 'g')
  return words.replace(day, mark)
}
