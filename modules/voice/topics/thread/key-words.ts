import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { IpadicFeatures, Tokenizer } from '@sglkc/kuromoji'
import { MOST_KEY_WORDS } from './stop-words.rules.ts'
import { englishWordsIn, wordsIn } from './words-in.rules.ts'

const CUT = /[。．！？!?\n\r]+|\.\s/u
const LONGEST_SENTENCE = 400

let opened: Promise<Tokenizer<IpadicFeatures>> | null = null

/**
 * What each text speaks of: nouns that stand together as one, adjectives and verbs in their base form; of
 * English whatever is no particle.
 */
export async function keyWords(texts: readonly string[]): Promise<string[][]> {
  opened ??= open()
  const tokenizer = await opened
  return texts.map((text) => {
    const found = new Set<string>()
    for (const sentence of text.normalize('NFKC').split(CUT)) {
      if (!sentence.trim()) continue
      const short = sentence.slice(0, LONGEST_SENTENCE)
      for (const word of englishWordsIn(short) ?? wordsIn(tokenizer.tokenize(short)))
        found.add(word)
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
