import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid, notFound } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { type ImportRow, lockImport, updateImport } from '../imports.queries.ts'
import { texts } from '../imports.texts.ts'
import { type Mapping, mapping as mappingSchema } from '../mapping.rules.ts'
import type { Row } from '../reading/row-parser.ts'
import type { Piece } from '../rows/piece.ts'
import type { RowReader } from '../rows/row-reader.ts'
import { readerFor } from '../run/open-reading.ts'
import { stagedUntaken } from '../run/stage.ts'
import { insertSkipped, type SkippedRow } from '../skipped.queries.ts'
import { insertUntaken, type StagedUntaken } from '../staging.queries.ts'
import { deleteLines, lockLines, untakenOfKeys } from '../untaken.queries.ts'
import { settleKeys } from './settle-keys.ts'

export interface CorrectRows {
  importId: string
  /** By line: the cells that are written anew, by their place from 0. */
  rows: { line: number; cells: Record<string, string> }[]
}

export interface Corrected {
  taken: number
  untaken: number
  skipped: number
}

/**
 * Writes cells of untaken rows anew and tries these rows again as part of the same import, with
 * every row that waited for them. What still can not be taken keeps the new words and says why.
 */
export async function correctRows(ctx: Ctx, input: CorrectRows): Promise<Corrected> {
  requirePermission(ctx, 'imports.run')
  return inTransaction(ctx, async (ctx) => {
    const row = await lockImport(ctx.tx, input.importId)
    if (!row) throw notFound(texts.notFound)
    if (row.state !== 'done') throw conflict(texts.stillWorking)
    const mapping = mappingSchema.parse(row.mapping)
    const company = await readCompany(ctx)
    const reader = readerFor(mapping, row.header ?? [], company, ctx.now)
    const written = await writeCells(ctx, input)
    const tried = await rowsToTry(ctx, row, written)
    const currency = mapping.currency ?? company.currency
    const of = { row, mapping, reader, currency, companyZone: company.zone }
    const corrected = await tryAgain(ctx, of, tried)
    const subject = { kind: 'import', id: row.importId }
    await audit(ctx, { action: 'imports.corrected', subject, detail: { ...corrected } })
    await publish(ctx, `imports:${row.importId}`, { state: 'done' })
    return corrected
  })
}

async function writeCells(ctx: Ctx, { importId, rows }: CorrectRows): Promise<StagedUntaken[]> {
  const wanted = new Map(rows.map(({ line, cells }) => [line, cells]))
  const found = await lockLines(ctx.tx, importId, [...wanted.keys()])
  const there = new Set(found.map(({ line }) => line))
  const gone = [...wanted.keys()].find((line) => !there.has(line))
  if (gone !== undefined) throw invalid(texts.rowNotThere, { line: gone })
  return found.map((row) => {
    return { ...row, cells: writtenCells(row, wanted.get(row.line) ?? {}) }
  })
}

function writtenCells(row: StagedUntaken, written: Record<string, string>): string[] {
  const cells = [...(row.cells ?? [])]
  const write = (at: number, value: string) => {
    while (cells.length < at) cells.push('')
    cells[at] = value
  }
  // 「225-0011」 written for 郵便番号1 and 郵便番号2 together is the whole of it.
  for (const { cell, joined = [] } of row.problems)
    if (cell !== null && written[cell] !== undefined) for (const other of joined) write(other, '')
  for (const [place, value] of Object.entries(written)) write(Number(place), value)
  return cells
}

/** The corrected rows, and those that wait for the same orders. */
async function rowsToTry(
  ctx: Ctx,
  row: ImportRow,
  written: StagedUntaken[],
): Promise<StagedUntaken[]> {
  const keys = [...new Set(written.flatMap(({ key }) => key ?? []))]
  const others = await untakenOfKeys(ctx.tx, row.importId, keys)
  const byLine = new Map([...others, ...written].map((each) => [each.line, each]))
  return [...byLine.values()].sort((a, b) => a.line - b.line)
}

export interface Correcting {
  row: ImportRow
  mapping: Mapping
  reader: RowReader
  currency: string
  companyZone: string
}

async function tryAgain(ctx: Ctx, of: Correcting, tried: StagedUntaken[]): Promise<Corrected> {
  const pieces: Piece[] = []
  const still: StagedUntaken[] = []
  const skipped: SkippedRow[] = []
  for (const { line, cells } of tried) {
    const row: Row = { line, cells: trimmed(cells ?? [], of.row.header?.length ?? 0) }
    const outcome = of.reader.read(row)
    if (outcome.is === 'piece') pieces.push(outcome.piece)
    else if (outcome.is === 'untaken') still.push(stagedUntaken(outcome.row))
    else
      skipped.push({
        line,
        rule: outcome.rule,
        shown: of.reader.shown(row.cells),
        cells: row.cells,
      })
  }
  const settled = await settleKeys(ctx, of, pieces, still)
  const cellsOf = new Map(tried.map(({ line, cells }) => [line, cells]))
  const untaken = [...still, ...settled.untaken].map((row) => ({
    ...row,
    cells: row.cells ?? cellsOf.get(row.line) ?? null,
    shown: row.shown || of.reader.shown(cellsOf.get(row.line) ?? []),
  }))
  await deleteLines(ctx.tx, of.row.importId, [...settled.taken, ...skipped.map(({ line }) => line)])
  await insertSkipped(ctx.tx, of.row.importId, skipped)
  await insertUntaken(ctx.tx, of.row.importId, untaken)
  const { rowsTaken, rowsUntaken, rowsSkipped } = of.row
  const skippedByRule = of.mapping.rules.map(
    (_, rule) =>
      (of.row.skippedByRule[rule] ?? 0) + skipped.filter((each) => each.rule === rule).length,
  )
  const gone = settled.taken.length + skipped.length
  await updateImport(ctx.tx, of.row.importId, {
    rowsTaken: rowsTaken + settled.taken.length,
    rowsUntaken: rowsUntaken - gone,
    rowsSkipped: rowsSkipped + skipped.length,
    skippedByRule,
    result: settled.result,
  })
  return { taken: settled.taken.length, untaken: untaken.length, skipped: skipped.length }
}

/** A row that had too many columns is as wide as the header once the rest is emptied. */
function trimmed(cells: string[], width: number): string[] {
  return cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells
}
