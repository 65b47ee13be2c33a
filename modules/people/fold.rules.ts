/** Folding of Japanese text so that what looks or sounds alike is found. Stored text stays as written. */

const CONTROL = /[\p{Cc}\p{Cf}]/gu
const SPACES = /\s+/gu

/** As written, with width and composition made one (NFKC), controls dropped and spaces single. */
export function tidy(text: string): string {
  return text.normalize('NFKC').replace(SPACES, ' ').replace(CONTROL, '').trim()
}

/** The same letters as the person wrote them: only outer spaces and controls go. */
export function asWritten(text: string): string {
  return text.replace(SPACES, ' ').replace(CONTROL, '').trim()
}

/** Hiragana as katakana; everything else stays. */
export function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096\u309d\u309e]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) + 0x60),
  )
}

export function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6\u30fd\u30fe]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0x60),
  )
}

/** A reading as it is stored: full-width katakana, whatever was typed. */
export function asReading(text: string): string {
  return toKatakana(tidy(text))
}

const VARIANTS = variants(
  '高髙 崎﨑嵜碕 辺邊邉 斉齊齋斎 沢澤 広廣 浜濱濵 徳德 島嶋嶌 桜櫻 国國 瀬瀨 恵惠 真眞 富冨 桑桒 柳栁 槙槇 吉𠮷 弥彌 円圓 蔵藏 寿壽 淵渕 曽曾 桧檜 条條 竜龍 滝瀧 沖冲 関關 鉄鐵 黒黑 塩鹽 実實 栄榮 学學 万萬 与與 亀龜 寛寬 峰峯 松枩 館舘 児兒',
)

function variants(table: string): Map<string, string> {
  return new Map(
    table.split(' ').flatMap((group) => {
      const [plain = '', ...others] = [...group]
      return others.map((other): [string, string] => [other, plain])
    }),
  )
}

/** 髙 as 高, 﨑 as 崎 and so on: for finding only, never for showing. */
export function foldKanji(text: string): string {
  return [...text].map((letter) => VARIANTS.get(letter) ?? letter).join('')
}

const HYPHENS = /[-\u2010-\u2015\u2212\uff0d\u30fb·_]/g
/** Between digits a long-vowel mark is a hyphen typed with the kana keyboard. */
const DIGIT_BAR = /(?<=\d)[ー〜~](?=\d)/g

/** One token as it is compared: width, case, kana, kanji variants, hyphens and spaces folded away. */
export function fold(text: string): string {
  return foldKanji(toKatakana(tidy(text)).toLowerCase())
    .replace(DIGIT_BAR, '')
    .replace(HYPHENS, '')
    .replace(/\s/g, '')
}

const SMALL = 'ァィゥェォッャュョヮヵヶ'
const LARGE = 'アイウエオツヤユヨワカケ'

/** A reading for comparing people: also small kana, ヅ/ズ and long vowels made one. */
export function foldReading(text: string): string {
  return fold(text)
    .replace(/[ァィゥェォッャュョヮヵヶ]/g, (c) => LARGE[SMALL.indexOf(c)] ?? c)
    .replace(/[ヅヂヲヰヱ]/g, (c) => ({ ヅ: 'ズ', ヂ: 'ジ', ヲ: 'オ', ヰ: 'イ', ヱ: 'エ' })[c] ?? c)
    .replace(/(?<=[オコソトノホモヨロゴゾドボポ])[ウー]/g, 'オ')
    .replace(/(?<=[ウクスツヌフムユルグズブプ])ー/g, 'ウ')
    .replace(/ー/g, '')
}

/** The one text in which a person is looked for: every part folded, one a line. */
export function searchText(parts: readonly (string | null | undefined)[]): string {
  const folded = parts.map((part) => fold(part ?? '')).filter(Boolean)
  return [...new Set(folded)].join('\n')
}

/** Single letters and pairs of words without digits; they answer queries shorter than a trigram. */
export function gramsOf(parts: readonly (string | null | undefined)[]): string[] {
  const grams = new Set<string>()
  for (const part of parts) {
    const letters = [...fold(part ?? '')]
    letters.forEach((letter, at) => {
      if (/\d/.test(letter)) return
      grams.add(letter)
      const next = letters[at + 1]
      if (next && !/\d/.test(next)) grams.add(letter + next)
    })
  }
  return [...grams]
}

/** What to look for: a phone, number or postal code is one token however it was cut, words are several. */
export function queryTokens(query: string): string[] {
  const plain = tidy(query)
  if (/^[+〒]?[\d\s()\-.\u2010-\u2015\u2212ー〜~]+$/.test(plain)) {
    const digits = plain.replace(/\D/g, '')
    const national = plain.startsWith('+81') ? `0${digits.slice(2)}` : digits
    return national ? [national] : []
  }
  const tokens = plain.split(' ').map(fold).filter(Boolean)
  return [...new Set(tokens)].slice(0, 8)
}

/** Digits as they are dialled within Japan, for searching: `+81312345678` is `0312345678`. */
export function nationalDigits(value: string): string {
  return value.startsWith('+81') ? `0${value.slice(3)}` : value.replace(/\D/g, '')
}
