import type { IpadicFeatures } from '@sglkc/kuromoji'
import { isPlainWord, NEVER, NEVER_IN_ENGLISH } from './stop-words.rules.ts'

/** Nouns that stand together as one, adjectives and verbs in their base form, of one sentence. */
export function wordsIn(tokens: readonly IpadicFeatures[]): string[] {
  const words: string[] = []
  let nouns: IpadicFeatures[] = []
  const endNouns = () => {
    const word = nounOf(nouns)
    if (word) words.push(word)
    nouns = []
  }
  for (const token of tokens) {
    if (isPartOfNoun(token, nouns.length > 0)) nouns.push(token)
    else {
      endNouns()
      const word = baseOf(token)
      if (word) words.push(word)
    }
  }
  endNouns()
  return words
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const english = new Intl.Segmenter('en', { granularity: 'word' })

/** The words of a sentence without a Japanese letter, as they stand; null for any other. */
export function englishWordsIn(sentence: string): string[] | null {
  if (JAPANESE.test(sentence)) return null
  return [...english.segment(sentence.toLowerCase().replaceAll('’', "'"))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.replace(/'s$/, ''))
    .filter((word) => /\p{L}{3}/u.test(word) && !NEVER_IN_ENGLISH.has(word))
}

const OF_NOUN = new Set(['一般', 'サ変接続', '固有名詞', '形容動詞語幹', 'ナイ形容詞語幹'])
const LONGEST_NOUN = 4

/** 定期 + 便; numbers, names of days, pronouns and endings alone are no words. */
function isPartOfNoun({ pos, pos_detail_1 }: IpadicFeatures, follows: boolean): boolean {
  if (pos !== '名詞') return false
  return OF_NOUN.has(pos_detail_1) || (follows && pos_detail_1 === '接尾')
}

function nounOf(tokens: readonly IpadicFeatures[]): string | null {
  if (tokens.length === 0 || tokens.length > LONGEST_NOUN) return null
  const last = tokens.at(-1)
  // An honorific is no part of what somebody speaks of.
  const parts =
    last && /^(?:様|さん|さま|氏|達|的|目|たち)$/u.test(last.surface_form)
      ? tokens.slice(0, -1)
      : tokens
  const word = parts.map(({ surface_form }) => surface_form).join('')
  return isPlainWord(word) ? word : null
}

function baseOf({ pos, pos_detail_1, basic_form, surface_form }: IpadicFeatures): string | null {
  if (pos_detail_1 !== '自立' || (pos !== '動詞' && pos !== '形容詞')) return null
  const word = basic_form === '*' ? surface_form : basic_form
  return isPlainWord(word) && !NEVER.has(word) ? word : null
}
