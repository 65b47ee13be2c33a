import type { Ctx } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import type { ImportResult, ImportRow } from '../imports.queries.ts'
import { type ImportPatch, updateImport } from '../imports.queries.ts'
import type { Mapping } from '../mapping.rules.ts'
import { linesOfOrders } from '../outside.queries.ts'
import { groupOf } from '../problems.rules.ts'
import { type Assembled, assemble } from '../rows/assemble.ts'
import type { Piece, Problem } from '../rows/piece.ts'
import type { RowReader } from '../rows/row-reader.ts'
import { isReportCsv } from '../rows-csv.ts'
import {
  heldKeys,
  insertUntaken,
  type StagedPiece,
  type StagedUntaken,
} from '../staging.queries.ts'
import { type Chunk, isContentKey } from './next-chunk.ts'
import type { RefusedPiece } from './refusals.ts'
import { originOf, type Ready, takePieces } from './take-pieces.ts'

/** Takes one chunk and moves the cursor, all in the caller's transaction. */
export async function takeChunk(
  ctx: Ctx,
  row: ImportRow,
  mapping: Mapping,
  currency: string,
  chunk: Chunk,
): Promise<ImportPatch> {
  const { importId } = row
  const { ready, untaken } = await sortOut(ctx, row, mapping, chunk)
  const origin = originOf(ctx, mapping, importId, currency)
  const taken = await takePieces(ctx, ready, origin)
  for (const refused of taken.refused) untaken.push(...refusedByVerb(refused))
  await insertUntaken(ctx.tx, importId, untaken)
  const patch: ImportPatch = {
    rowsTaken: row.rowsTaken + taken.rows,
    rowsUntaken: row.rowsUntaken + untaken.length,
    rowsStaged: row.rowsStaged - taken.rows - untaken.length,
    result: addUp(row.result, taken.result),
    cursorKey: chunk.cursorKey,
    cursorPiece: chunk.cursorPiece,
    cursorNth: chunk.cursorNth,
  }
  await updateImport(ctx.tx, importId, patch)
  return patch
}

/** Puts whole orders together: those that can be taken, and the rows of those that can not. */
export async function sortOut(
  ctx: Ctx,
  row: Pick<ImportRow, 'importId' | 'header' | 'cursorKey' | 'cursorNth'>,
  mapping: Mapping,
  chunk: Chunk,
): Promise<{ ready: Ready[]; untaken: StagedUntaken[] }> {
  const byKey = piecesByKey(chunk.pieces)
  const { zone } = await readCompany(ctx)
  const held = await heldKeys(ctx.tx, row.importId, [...byKey.keys()])
  const ready: Ready[] = []
  const untaken: StagedUntaken[] = []
  for (const [key, pieces] of byKey) {
    const waitsFor = held.get(key)
    if (waitsFor !== undefined) {
      for (const piece of pieces) untaken.push(...waiting(piece, waitsFor))
      continue
    }
    const before = key === row.cursorKey ? row.cursorNth : 0
    for (const [i, assembled] of assemble(pieces, mapping, zone).entries()) {
      if (assembled.refusal) untaken.push(...refusedRows(assembled))
      else ready.push({ piece: assembled.piece, number: numberOf(assembled.piece, before + i + 1) })
    }
  }
  const more = isReportCsv(row.header ?? [])
    ? await ordersWithMore(ctx, ready, mapping)
    : new Map<Piece, number>()
  for (const [piece, lines] of more)
    untaken.push(...refusedByVerb({ piece, reason: 'orderHasMore', params: { lines } }))
  return { ready: ready.filter(({ piece }) => !more.has(piece)), untaken }
}

/**
 * A corrected row may be a line of an order of which the others are in: an order is placed whole, so
 * the row alone would push them out. Each such piece with the number of lines that are in.
 */
async function ordersWithMore(
  ctx: Ctx,
  ready: Ready[],
  mapping: Mapping,
): Promise<Map<Piece, number>> {
  const orders = ready.filter(
    ({ piece }) => ['order', 'subscription'].includes(piece.kind) && piece.number !== null,
  )
  if (mapping.shape !== 'line-per-row') return new Map()
  const numbers = orders.map(({ number }) => number)
  const lines = await linesOfOrders(ctx.tx, mapping, numbers)
  return new Map(
    orders.flatMap(({ piece, number }) => {
      const there = lines.get(number) ?? []
      const own = new Set(piece.lines.map((line) => line.sku ?? line.name))
      return there.every((line) => own.has(line)) ? [] : [[piece, there.length] as const]
    }),
  )
}

function piecesByKey(staged: StagedPiece[]): Map<string, Piece[]> {
  const byKey = new Map<string, Piece[]>()
  for (const { key, content } of staged) {
    // Written by `stage` with JSON.stringify of a Piece.
    const piece = JSON.parse(content) as Piece
    const known = byKey.get(key)
    if (known) known.push(piece)
    else byKey.set(key, [piece])
  }
  return byKey
}

/** The source's own number; otherwise the row's content and how often it came in the file. */
export function numberOf(piece: Piece, nth: number): string {
  if (piece.number !== null) return piece.number
  return isContentKey(piece.key) ? `${piece.key.slice(3)}-${nth}` : piece.key
}

export function waiting(piece: Piece, line: number): StagedUntaken[] {
  return piece.at.map((at) => untakenRow(piece, at, wholeRow('waitsForRow', { line })))
}

/** The first row bears the reason, the others of the order wait for it. */
export function refusedRows({ piece, refusal }: Assembled, reader?: RowReader): StagedUntaken[] {
  if (!refusal) return []
  const { reason, field, line, params } = refusal
  // Without the header at hand the column is found when the cells are read again.
  const place = reader?.place(field) ?? { column: null, cell: null }
  const problem = { ...wholeRow(reason, { ...params, field }), ...place }
  return piece.at.map((at) =>
    at === line
      ? untakenRow(piece, at, problem)
      : untakenRow(piece, at, wholeRow('waitsForRow', { line })),
  )
}

export function refusedByVerb(
  { piece, reason, params }: RefusedPiece,
  reader?: RowReader,
): StagedUntaken[] {
  const [first = 0] = piece.at
  const place = typeof params.field === 'string' ? reader?.place(params.field) : undefined
  return piece.at.map((at) =>
    untakenRow(
      piece,
      at,
      at === first
        ? { ...wholeRow(reason, params), ...place }
        : wholeRow('waitsForRow', { line: first }),
    ),
  )
}

function wholeRow(reason: Problem['reason'], params: Problem['params']): Problem {
  return { column: null, cell: null, value: '', reason, params }
}

/** Its cells are read from the file again when the run is through. */
function untakenRow(piece: Piece, line: number, problem: Problem): StagedUntaken {
  return {
    line,
    key: piece.key,
    cells: null,
    shown: '',
    problems: [problem],
    groups: [groupOf(problem.reason)],
    waits: problem.reason === 'waitsForRow',
  }
}

export function addUp(before: Partial<ImportResult>, now: ImportResult): Partial<ImportResult> {
  const sum = { ...before }
  for (const name of Object.keys(now) as (keyof ImportResult)[]) {
    const added = now[name]
    if (name !== 'adopted' && typeof added === 'number') sum[name] = (before[name] ?? 0) + added
  }
  return sum
}
