import type { Match } from '../scans.rules.ts'

/** Numbers on a card by which its sender may be found. */
export interface Numbers {
  phones: string[]
  postalCodes: string[]
  /** Whatever else has four figures or more: perhaps a customer number. */
  others: string[]
}

const STROKES = /[‐‑‒–—―−ー－ｰ〜~_]/g
const BLANKS = /[^\S\n]+/g
const MOST = 12

/** All numbers in what was read, each once; strokes that a reader takes for letters are strokes. */
export function numbersIn(seen: string): Numbers {
  const plain = seen
    .normalize('NFKC')
    .replace(STROKES, '-')
    .replace(/[()]/g, '-')
    .replace(/(?<=\d)[^\S\n]*-+[^\S\n]*(?=\d)/g, '-')
    .replace(BLANKS, ' ')
  const numbers: Numbers = { phones: [], postalCodes: [], others: [] }
  for (const [found] of plain.matchAll(/\d[\d-]*\d/g)) sort(numbers, found)
  return {
    phones: once(numbers.phones),
    postalCodes: once(numbers.postalCodes),
    others: once(numbers.others),
  }
}

function sort(numbers: Numbers, found: string): void {
  const digits = found.replaceAll('-', '')
  if (/^0\d{9,10}$/.test(digits) && /^0\d{1,4}-?\d{1,4}-?\d{3,4}$/.test(found))
    numbers.phones.push(digits)
  else if (/^\d{3}-\d{4}$/.test(found)) {
    numbers.postalCodes.push(digits)
    numbers.others.push(found)
  } else if (digits.length >= 4 && digits.length <= 16) {
    if (digits.length === 7) numbers.postalCodes.push(digits)
    numbers.others.push(found)
  }
}

const once = (list: string[]) => [...new Set(list)].slice(0, MOST)

/** For telling whether something stands in what was read, whatever its blanks and widths. */
export const bare = (text: string): string =>
  text.normalize('NFKC').replace(STROKES, '-').replace(/\s/g, '').toLowerCase()

/** What speaks for a person, the strongest first; a place alone speaks for nobody. */
const WEIGHT: Record<Match, number> = { number: 5, phone: 4, name: 3, postal: 1, address: 1 }

export const weightOf = (matches: readonly Match[]): number =>
  matches.reduce((sum, match) => sum + WEIGHT[match], 0)

/** Whether so much stands on the card that the person is set before the typist's eyes as the sender. */
export const isSure = (matches: readonly Match[]): boolean => weightOf(matches) >= 5
