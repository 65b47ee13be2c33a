/** How long a notice waits that the lot has drawn for later. The improvement itself never waits. */
export const LOT_DAYS = 30

/** What became of telling somebody, for whoever reads it. */
export const TOLD_STATES = ['not_yet', 'waiting', 'told', 'refused'] as const
export type ToldState = (typeof TOLD_STATES)[number]

const QUOTE = 70

/** What stands for what in the words to those who asked. */
export interface LetterValues {
  said: string
  words: string
  title: string
  changed: string
  writer: string
  shop: string
}

const NAMES: Record<string, keyof LetterValues> = {
  日にち: 'said',
  お声: 'words',
  したこと: 'title',
  くわしく: 'changed',
  書き手: 'writer',
  店: 'shop',
  day: 'said',
  words: 'words',
  done: 'title',
  detail: 'changed',
  writer: 'writer',
  shop: 'shop',
}
const PLACE = /【([^】]{1,10})】|\[([^\]]{1,10})\]/g

/** Fills the names in brackets; a paragraph around one of which there is nothing to say is left out. */
export function fillLetter(letter: string, values: LetterValues): string {
  const filled = letter.split(/\n{2,}/).flatMap((part) => {
    let missing = false
    const words = part.replace(PLACE, (whole, ja?: string, en?: string) => {
      const name = NAMES[ja ?? en ?? '']
      if (!name) return whole
      if (values[name] === '') missing = true
      return values[name]
    })
    return missing ? [] : [words]
  })
  return filled.join('\n\n').trim()
}

/** Their own words as they are quoted: one line, and no longer than a card bears. */
export function quoted(words: string): string {
  const line = [...words.replace(/\s+/g, ' ').trim()]
  return line.length <= QUOTE ? line.join('') : `${line.slice(0, QUOTE - 1).join('')}…`
}
