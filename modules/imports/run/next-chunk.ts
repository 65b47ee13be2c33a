import type { Tx } from '../../../kernel/context.ts'
import type { ImportRow } from '../imports.queries.ts'
import { MOST_LINES } from '../rows/assemble.ts'
import { piecesAfter, piecesOfKey, type StagedPiece } from '../staging.queries.ts'

const PIECES_AT_ONCE = 1000
/** Rows of a chunk: what one transaction holds in memory, here and in PostgreSQL. */
const ROWS_AT_ONCE = 10_000

export interface Chunk {
  pieces: StagedPiece[]
  cursorKey: string
  cursorPiece: number
  /** How often the content of the last key has come so far, where the content is its number. */
  cursorNth: number
}

/** The next pieces that are taken in one transaction, or null at the end. All of a key come together. */
export async function nextChunk(tx: Tx, row: ImportRow): Promise<Chunk | null> {
  const after = { key: row.cursorKey, piece: row.cursorPiece }
  const found = await piecesAfter(tx, row.importId, after, PIECES_AT_ONCE)
  const pieces = upToRows(found)
  const last = pieces.at(-1)
  if (!last) return null
  const isCut = found.length === PIECES_AT_ONCE || pieces.length < found.length
  if (isCut && !isContentKey(last.key)) {
    const whole = pieces.filter((piece) => piece.key !== last.key)
    if (whole.length > 0) return chunkOf(whole, row)
    // One number for thousands of rows; a few more than an order can have are enough to refuse it.
    const all = await piecesOfKey(tx, row.importId, last.key, MOST_LINES + 1)
    return { ...chunkOf(all, row), cursorPiece: Number.MAX_SAFE_INTEGER }
  }
  return chunkOf(pieces, row)
}

function upToRows(pieces: StagedPiece[]): StagedPiece[] {
  let rows = 0
  const end = pieces.findIndex((piece, i) => {
    rows += piece.rowCount
    return i > 0 && rows > ROWS_AT_ONCE
  })
  return end < 0 ? pieces : pieces.slice(0, end)
}

function chunkOf(pieces: StagedPiece[], row: ImportRow): Chunk {
  const last = pieces.at(-1)
  const ofLast = pieces.filter((piece) => piece.key === last?.key).length
  return {
    pieces,
    cursorKey: last?.key ?? row.cursorKey,
    cursorPiece: last?.pieceNo ?? row.cursorPiece,
    cursorNth: last?.key === row.cursorKey ? row.cursorNth + ofLast : ofLast,
  }
}

/** Rows without a number: their content and how often it came stand for one. */
export function isContentKey(key: string): boolean {
  return key.startsWith('nh:') || key.startsWith('rh:')
}
