import type { Locale } from '../../kernel/i18n.ts'
import { toHiragana, toKatakana } from './fold.rules.ts'

export type Named = {
  familyName: string | null
  givenName: string | null
  familyKana: string | null
  givenKana: string | null
  companyName?: string | null
}

/** The name as it is called in a language: 田中 節子, or Setsuko Tanaka from its reading. */
export function displayName(person: Named, locale: Locale): string {
  const { familyName, givenName, familyKana, givenKana, companyName = null } = person
  const written = [familyName, givenName].filter(Boolean).join(' ')
  if (isLatin(written)) return [givenName, familyName].filter(Boolean).join(' ')
  if (locale === 'en') {
    const read = [givenKana, familyKana].flatMap((kana) => (kana ? [romanise(kana)] : []))
    if (read.length > 0) return read.join(' ')
  }
  return written || [familyKana, givenKana].filter(Boolean).join(' ') || companyName || ''
}

/** What stands small beside the name: its reading in Japanese, the Japanese name in English. */
export function besideName(person: Named, locale: Locale): string {
  const { familyName, givenName, familyKana, givenKana } = person
  const written = [familyName, givenName].filter(Boolean).join(' ')
  const read = [familyKana, givenKana].filter(Boolean).join(' ')
  if (!written || !read) return ''
  return locale === 'en' && !isLatin(written) ? written : toHiragana(read)
}

const isLatin = (text: string) => text !== '' && /^[\p{Script=Latin}\p{P}\p{Zs}\d]+$/u.test(text)

const SYLLABLES = new Map(
  `ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi
  ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me
  モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヰ i ヱ e ヲ o ガ ga ギ gi グ gu ゲ ge
  ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa
  ピ pi プ pu ペ pe ポ po ヴ vu ァ a ィ i ゥ u ェ e ォ o`
    .trim()
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, at, words) => {
      if (at % 2 === 0) pairs.push([word, words[at + 1] ?? ''])
      return pairs
    }, []),
)

/** Hepburn as in Japanese passports, which leave long vowels short: オオタ is Ota, コウイチ Koichi. */
export function romanise(kana: string): string {
  const words = toKatakana(kana).split(/[\s\u3000・]+/)
  return words.map((word) => capital(romaniseWord(word))).join(' ')
}

function romaniseWord(word: string): string {
  let text = ''
  for (const letter of word) {
    const glide = { ャ: 'a', ュ: 'u', ョ: 'o' }[letter]
    if (glide) {
      const hard = /(sh|ch|j)i$/.test(text)
      text = `${text.replace(/i$/, '')}${hard ? '' : 'y'}${glide}`
    } else {
      text += letter === 'ー' ? '' : (SYLLABLES.get(letter) ?? letter)
    }
  }
  return text
    .replace(/ッch/g, 'tch')
    .replace(/ッ([a-z])/g, '$1$1')
    .replace(/ン(?=[bmp])/g, 'm')
    .replace(/ン/g, 'n')
    .replace(/(?<=o)o/g, '')
    .replace(/(?<=o)u(?![aeiou])/g, '')
    .replace(/(?<=u)u/g, '')
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
