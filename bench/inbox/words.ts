import { pairsOf, searchable } from '../../modules/inbox/conversations/search-words.ts'
import { ja } from '../../seeds/sample/cards/words.ja.ts'
import { writeCard } from '../../seeds/sample/cards/write-card.ts'
import { Dice } from '../../seeds/sample/dice.ts'
import { FAMILY } from '../../seeds/sample/names.ts'
import { ja as shop } from '../../seeds/sample/words.ja.ts'

/** So many different letters; each is written by a hundred people or so. */
export const LETTERS = 20_000

/** Two letters each, from what nearly everybody writes to what nobody does. */
export const LOOKED_FOR = {
  /** In most letters. */
  frequent: 'ます',
  /** In one letter of a hundred. */
  some: '松島',
  /** In one of 2,000, and not among the newest. */
  rare: '檸檬',
  /** Both kanji are everywhere, side by side nowhere. */
  never: '字茶',
}
const RARE_EVERY = 2000

interface Letter {
  n: number
  words: string
  search: string
  pairs: number[]
}

/** What people of the sample shop write, each with a sentence of its own, and what is answered. */
export function letterAt(n: number): Letter {
  const dice = new Dice(n)
  const { words, reply } = writeCard(dice, ja)
  const product = dice.pick(Object.values(shop.products)).name
  const [family] = dice.pick(FAMILY)
  const own = `${product}を${dice.between(2, 40)}日分、${family[0]}まで。`
  const rare = n % RARE_EVERY === 0 ? '庭の檸檬が実りました。' : ''
  const text = n % 2 === 0 ? `${words}${own}${rare}` : `${reply}${own}`
  const search = searchable(text)
  return { n, words: text, search, pairs: pairsOf(search) }
}
