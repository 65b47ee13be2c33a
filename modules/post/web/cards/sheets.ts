import type { CardLine } from '../../contract.ts'

/** Pieces of paper for the words of letters. */
export const sheetsOf = (cards: readonly CardLine[]) =>
  cards.reduce((sum, { sheets }) => sum + sheets, 0)
