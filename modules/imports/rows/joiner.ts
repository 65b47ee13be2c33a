import type { Piece } from './piece.ts'
import { whyNotOneOrder } from './same-order.ts'

/** A piece longer than this is cut; a whole order is put together from its pieces later. */
const LONGEST_PIECE = 2000

/** Joins rows of one order that follow one another, so that whole orders are staged and not lines. */
export class Joiner {
  readonly #joins: boolean
  #open: Piece | null = null

  constructor(joins: boolean) {
    this.#joins = joins
  }

  /** The piece that is complete because this one does not belong to it. */
  add(piece: Piece): Piece | null {
    const open = this.#open
    const belongs = this.#joins && open?.key === piece.key && open.lines.length < LONGEST_PIECE
    if (!open || !belongs || whyNotOneOrder(open, piece)) {
      this.#open = piece
      return open
    }
    append(open, piece)
    return null
  }

  /** The last piece, after the end of the file. */
  end(): Piece | null {
    const open = this.#open
    this.#open = null
    return open
  }
}

/** Adds the rows of `next`. What an earlier row said about the order and the person stands. */
export function append(piece: Piece, next: Piece): void {
  for (const line of next.at) piece.at.push(line)
  for (const line of next.lines) piece.lines.push(line)
  piece.cancelled ||= next.cancelled
  fillIn(piece.order, next.order)
  if (piece.subscription && next.subscription) fillIn(piece.subscription, next.subscription)
  // A continuation row need not repeat who ordered: a guest is one whose order names nobody.
  piece.guest &&= next.guest
  fillIn(piece.person, next.person)
  const told = new Set(piece.traits?.map(([name]) => name))
  const others = next.traits?.filter(([name]) => !told.has(name)) ?? []
  if (others.length > 0) piece.traits = [...(piece.traits ?? []), ...others]
}

function fillIn<T extends object>(target: T, from: T) {
  for (const name in from) if (target[name] === undefined) target[name] = from[name]
}
