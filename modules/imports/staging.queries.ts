import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { Problem } from './rows/piece.ts'

export interface StagedPiece {
  key: string
  pieceNo: number
  rowCount: number
  /** The identity by which a dry run asks whether we know this person. */
  who: string | null
  /** A `Piece` as JSON. */
  content: string
}

export interface StagedUntaken {
  line: number
  key: string | null
  cells: string[] | null
  shown: string
  problems: Problem[]
  groups: string[]
  waits: boolean
}

export async function clearStage(tx: Tx, importId: string): Promise<void> {
  await sql`delete from imports.pieces where import_id = ${importId}`.execute(tx)
  await sql`delete from imports.untaken where import_id = ${importId}`.execute(tx)
  await sql`delete from imports.skipped where import_id = ${importId}`.execute(tx)
}

export async function insertPieces(tx: Tx, importId: string, pieces: StagedPiece[]): Promise<void> {
  if (pieces.length === 0) return
  const column = <V>(of: (piece: StagedPiece) => V) => pieces.map(of)
  await sql`
    insert into imports.pieces (import_id, key, piece_no, row_count, who, content)
    select ${importId}, g.key, g.piece_no, g.row_count, g.who, g.content
    from unnest(${column((p) => p.key)}::text[], ${column((p) => p.pieceNo)}::bigint[],
      ${column((p) => p.rowCount)}::int[], ${column((p) => p.who)}::text[],
      ${column((p) => p.content)}::text[]) as g (key, piece_no, row_count, who, content)`.execute(
    tx,
  )
}

/** A row that is there already, from an earlier look at it, is replaced. */
export async function insertUntaken(
  tx: Tx,
  importId: string,
  rows: StagedUntaken[],
  late = false,
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into imports.untaken (import_id, line_no, key, cells, shown, problems, groups, waits, late)
    select ${importId}, g.line, g.key, g.cells, g.shown, g.problems, g.groups, g.waits, ${late}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (line bigint, key text, cells text[],
      shown text, problems jsonb, groups text[], waits boolean)
    on conflict (import_id, line_no) do update set key = excluded.key,
      cells = coalesce(excluded.cells, untaken.cells), shown = excluded.shown,
      problems = excluded.problems, groups = excluded.groups, waits = excluded.waits`.execute(tx)
}

/** What a dry run found when it put whole orders together. */
export async function deleteLate(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql`
    delete from imports.untaken where import_id = ${importId} and late returning 1`.execute(tx)
  return rows.length
}

/** The next pieces in the order of their keys. */
export async function piecesAfter(
  tx: Tx,
  importId: string,
  after: { key: string; piece: number },
  limit: number,
): Promise<StagedPiece[]> {
  const { rows } = await sql<StagedPiece>`
    select key, piece_no as "pieceNo", row_count as "rowCount", who, content from imports.pieces
    where import_id = ${importId} and (key, piece_no) > (${after.key}, ${after.piece})
    order by key, piece_no limit ${limit}`.execute(tx)
  return rows
}

export async function piecesOfKey(tx: Tx, importId: string, key: string, limit: number) {
  const { rows } = await sql<StagedPiece>`
    select key, piece_no as "pieceNo", row_count as "rowCount", who, content from imports.pieces
    where import_id = ${importId} and key = ${key} order by piece_no limit ${limit}`.execute(tx)
  return rows
}

/** Which of these keys have a row that was not taken, and the first such line. */
export async function heldKeys(
  tx: Tx,
  importId: string,
  keys: string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; line: number }>`
    select key, min(line_no) as line from imports.untaken
    where import_id = ${importId} and key = any(${keys}) and not waits group by key`.execute(tx)
  return new Map(rows.map(({ key, line }) => [key, line]))
}

export async function deletePieces(tx: Tx, importId: string): Promise<void> {
  await sql`delete from imports.pieces where import_id = ${importId}`.execute(tx)
}

export async function countUntaken(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from imports.untaken where import_id = ${importId}`.execute(tx)
  return rows[0]?.n ?? 0
}

export interface Unread {
  line: number
  problems: Problem[]
}

/** Lines whose cells have to be read from the file again. */
export async function linesWithoutCells(
  tx: Tx,
  importId: string,
  after: number,
  limit: number,
): Promise<Unread[]> {
  const { rows } = await sql<Unread>`
    select line_no as line, problems from imports.untaken
    where import_id = ${importId} and cells is null and line_no > ${after}
    order by line_no limit ${limit}`.execute(tx)
  return rows
}

export async function fillCells(
  tx: Tx,
  importId: string,
  rows: (Unread & { cells: string[]; shown: string })[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update imports.untaken u set cells = g.cells, shown = g.shown, problems = g.problems
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g (line bigint, cells text[], shown text, problems jsonb)
    where u.import_id = ${importId} and u.line_no = g.line`.execute(tx)
}
