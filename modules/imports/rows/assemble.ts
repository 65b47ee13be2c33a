import type { FieldName } from '../fields.rules.ts'
import type { Mapping } from '../mapping.rules.ts'
import type { ProblemReason } from '../problems.rules.ts'
import { append } from './joiner.ts'
import type { Piece } from './piece.ts'
import { nameOf, whyNotOneOrder } from './same-order.ts'

/** An order with more rows than this is a number that is no order number. */
export const MOST_LINES = 5000

export type Refusal = {
  reason: ProblemReason
  /** The field to correct, and the line on which it stands. */
  field: FieldName
  line: number
  params: Record<string, string | number>
}

export interface Assembled {
  piece: Piece
  refusal: Refusal | null
}

/**
 * Puts the pieces of one key together. In a file with a line per row they are one order; in a file
 * with an order per row a number may come twice only if both rows say the same.
 */
export function assemble(
  pieces: Piece[],
  mapping: Pick<Mapping, 'shape'>,
  zone: string,
): Assembled[] {
  const [first, ...others] = pieces
  if (!first) return []
  if (first.number === null || first.kind === 'person')
    return pieces.map((piece) => ({ piece, refusal: refusalOf(piece) }))
  if (mapping.shape === 'line-per-row') {
    const stranger = strangerAmong(first, others, zone)
    for (const other of others) append(first, other)
    return [{ piece: first, refusal: stranger ?? refusalOf(first) }]
  }
  const content = contentOf(first)
  const different = others.filter((other) => contentOf(other) !== content)
  for (const same of others) if (!different.includes(same)) first.at.push(...same.at)
  const firstLine = first.at[0] ?? 0
  return [
    { piece: first, refusal: refusalOf(first) },
    ...different.map((piece) => ({
      piece,
      refusal: refuse(piece, 'numberTwice', 'number', { line: firstLine }),
    })),
  ]
}

/** The first of the rows that is of another person or day than the order with their number. */
export function strangerAmong(first: Piece, others: Piece[], zone: string): Refusal | null {
  for (const other of others) {
    const reason = whyNotOneOrder(first, other)
    if (!reason) continue
    const { number, person, order } = first
    const params = { number: number ?? '', name: nameOf(person), when: order.placedAt ?? '', zone }
    const isOther = first.kind === 'subscription' && reason === 'otherPerson'
    return refuse(other, isOther ? 'otherSubscriber' : reason, 'number', params)
  }
  return null
}

function contentOf({ at: _, ...content }: Piece): string {
  return JSON.stringify(content)
}

function refusalOf(piece: Piece): Refusal | null {
  const { kind, order, person, lines, at } = piece
  if (at.length > MOST_LINES)
    return refuse(piece, 'tooManyLines', 'number', { rows: at.length, most: MOST_LINES })
  if (!canBeTold(person)) return refuse(piece, 'personMissing', 'customerNumber')
  if (kind === 'person') return null
  if (kind === 'subscription') return refusalOfSubscription(piece)
  if (order.placedAt === undefined) return refuse(piece, 'dateMissing', 'placedAt')
  if (lines.length === 0 && order.total === undefined && order.goods === undefined)
    return refuse(piece, 'amountMissing', 'total')
  return null
}

function refusalOfSubscription(piece: Piece): Refusal | null {
  const { startedAt, cycleDays, cycleMonths } = piece.subscription ?? {}
  if (!startedAt) return refuse(piece, 'startMissing', 'startedAt')
  if (!cycleDays && !cycleMonths) return refuse(piece, 'cycleMissing', 'cycle')
  return piece.lines.length === 0 ? refuse(piece, 'productMissing', 'productName') : null
}

function refuse(
  piece: Piece,
  reason: ProblemReason,
  field: Refusal['field'],
  params: Refusal['params'] = {},
): Refusal {
  return { reason, field, line: piece.at[0] ?? 0, params }
}

/** Whether the row says enough to tell this person from others. */
export function canBeTold(person: Piece['person']): boolean {
  const { customerNumber, email, phone, line, card } = person
  if (customerNumber || email || phone || line || card) return true
  const named = person.fullName || person.familyName || person.companyName
  return Boolean(named && person.postalCode && (person.street || person.city))
}
