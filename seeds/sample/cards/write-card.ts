import type { CardKind } from '../../../modules/post/index.ts'
import type { Dice } from '../dice.ts'
import type { CardWords } from './words.ts'

export interface WrittenCard {
  words: string
  kind: CardKind
  topics: string[]
  /** What is answered to it, without greeting and signature. */
  reply: string
}

/** One card of its own: a greeting, what it is about, and how it ends. */
export function writeCard(dice: Dice, { openings, bodies, closings }: CardWords): WrittenCard {
  const { kind, topics, words, reply } = dice.pick(bodies)
  const parts = [dice.pick(openings), words, dice.pick(closings)]
  const isLatin = /^[\u0020-\u024f\u2018\u2019]+$/.test(words)
  return { words: parts.join(isLatin ? ' ' : ''), kind, topics: [...topics], reply }
}
