import type { Piece } from './piece.ts'

/** A day less the hour that a clock change may take: what a file tells of one day lies within. */
const ANOTHER_DAY = 23 * 3_600_000

export function isOtherDay(one: string | Date, other: string | Date): boolean {
  return Math.abs(new Date(one).getTime() - new Date(other).getTime()) >= ANOTHER_DAY
}

/**
 * Why two rows with one number can not be one order: they name different people, or different days.
 * A row that says nothing about either goes with any.
 */
export function whyNotOneOrder(one: Piece, other: Piece): 'otherPerson' | 'otherDate' | null {
  if (isOtherPerson(one.person, other.person)) return 'otherPerson'
  const [a, b] = [one.order.placedAt, other.order.placedAt]
  return a && b && isOtherDay(a, b) ? 'otherDate' : null
}

/** Told by the strongest thing that both rows say. */
function isOtherPerson(one: Piece['person'], other: Piece['person']): boolean {
  for (const name of ['customerNumber', 'email', 'phone'] as const) {
    const [a, b] = [one[name], other[name]]
    if (a && b) return folded(a) !== folded(b)
  }
  const [a, b] = [nameOf(one), nameOf(other)]
  return a !== '' && b !== '' && folded(a) !== folded(b)
}

export function nameOf({ fullName, familyName, givenName, companyName }: Piece['person']): string {
  return fullName || [familyName, givenName].filter(Boolean).join(' ') || companyName || ''
}

const folded = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()
