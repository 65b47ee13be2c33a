import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { IpadicFeatures, Tokenizer } from '@sglkc/kuromoji'
import { isPlainWord, MOST_KEY_WORDS, NEVER } from './stop-words.ts'

const CUT = /[。．！？!?\n\r]+/u
const LONGEST_SENTENCE = 400

let opened: Promise<Tokenizer<IpadicFeatures>> | null = null

/** What each text speaks of: nouns that stand together as one, adjectives and verbs in their base form. */
export async function keyWords(texts: readonly string[]): Promise<string[][]> {
  opened ??= open()
  const tokenizer = await opened
  return texts.map((text) => {
    const found = new Set<string>()
    for (const sentence of text.normalize('NFKC').split(CUT)) {
      if (!sentence.trim()) continue
      const tokens = tokenizer.tokenize(sentence.slice(0, LONGEST_SENTENCE))
      for (const word of wordsIn(tokens)) found.add(word)
    }
    return [...found].slice(0, MOST_KEY_WORDS)
  })
}

async function open(): Promise<Tokenizer<IpadicFeatures>> {
  const { default: kuromoji } = await import('@sglkc/kuromoji')
  const home = dirname(createRequire(import.meta.url).resolve('@sglkc/kuromoji/package.json'))
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: join(home, 'dict') }).build((error, tokenizer) => {
      if (tokenizer) resolve(tokenizer)
      else reject(error)
    })
  })
}

function wordsIn(tokens: readonly IpadicFeatures[]): string[] {
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
