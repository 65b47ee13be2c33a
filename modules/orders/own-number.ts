import { randomInt } from 'node:crypto'

// Without letters and figures that are mistaken for one another on the telephone.
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A number for what is entered here: short enough to read out, too many to guess the next. */
export function ownNumber(prefix: string): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)])
  return `${prefix}-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
