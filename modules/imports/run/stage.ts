import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { publish } from '../../../kernel/live.ts'
import { effectiveCompany } from '../effective-company.ts'
import { breathe, type ImportRow, updateImport } from '../imports.queries.ts'
import type { Mapping } from '../mapping.rules.ts'
import { groupOf } from '../problems.rules.ts'
import type { Row } from '../reading/row-parser.ts'
import { Joiner } from '../rows/joiner.ts'
import type { Piece, UntakenRow } from '../rows/piece.ts'
import type { RowReader } from '../rows/row-reader.ts'
import { insertSkipped, SKIPPED_KEPT, type SkippedRow } from '../skipped.queries.ts'
import {
  clearStage,
  insertPieces,
  insertUntaken,
  type StagedPiece,
  type StagedUntaken,
} from '../staging.queries.ts'
import { openReading, readingKey } from './open-reading.ts'

/** Another worker has taken over. */
export class LostWork extends Error {}
/** A person wants the work to stop. */
export class StopWanted extends Error {}

const PIECES_AT_ONCE = 1000
const LISTED_AT_ONCE = 500
/** Rows that are merely counted must move the bar too. */
const ROWS_AT_MOST = 20_000

/**
 * Reads the whole file into pieces and a list of rows that can not be taken. It starts anew each
 * time: a reading that was broken off leaves nothing behind.
 */
export async function stage(ctx: Ctx, row: ImportRow, mapping: Mapping, worker: string) {
  const { importId } = row
  const company = await effectiveCompany(ctx, mapping, false)
  await inTransaction(ctx, async (ctx) => {
    await clearStage(ctx.tx, importId)
    await updateImport(ctx.tx, importId, NOTHING_READ)
  })
  const stage = new Stage(ctx, importId, mapping, worker)
  let header: string[] | null = null
  for await (const { rows, bytes, reader } of openReading(ctx, row, mapping, company)) {
    header = reader.header
    for (const each of rows) {
      const outcome = reader.read(each)
      if (outcome.is === 'piece') stage.addPiece(outcome.piece)
      else if (outcome.is === 'untaken') stage.addUntaken(outcome.row)
      else stage.addSkipped(outcome.rule, each, reader)
    }
    if (stage.isFull) await stage.flush(bytes)
  }
  stage.end()
  await stage.flush(row.fileSize)
  await updateImport(ctx.tx, importId, { header, readWith: readingKey(mapping, company) })
}

const NOTHING_READ = {
  bytesRead: 0,
  rowsTotal: 0,
  rowsStaged: 0,
  rowsTaken: 0,
  rowsUntaken: 0,
  rowsSkipped: 0,
  skippedByRule: [],
  cursorKey: '',
  cursorPiece: 0,
  cursorNth: 0,
  foreseen: null,
  readWith: null,
}

class Stage {
  readonly #ctx: Ctx
  readonly #importId: string
  readonly #worker: string
  readonly #source: string
  readonly #joiner: Joiner
  readonly #skipped: number[]
  #pieces: StagedPiece[] = []
  #untaken: StagedUntaken[] = []
  #skippedRows: SkippedRow[] = []
  #pieceNo = 0
  #counts = { staged: 0, untaken: 0, skipped: 0 }
  #rowsAtFlush = 0

  constructor(ctx: Ctx, importId: string, mapping: Mapping, worker: string) {
    this.#ctx = ctx
    this.#importId = importId
    this.#worker = worker
    this.#source = mapping.source
    this.#joiner = new Joiner(mapping.kind !== 'people' && mapping.shape === 'line-per-row')
    this.#skipped = mapping.rules.map(() => 0)
  }

  addPiece(piece: Piece) {
    this.#counts.staged++
    this.#push(this.#joiner.add(piece))
  }

  addUntaken(row: UntakenRow) {
    this.#counts.untaken++
    this.#untaken.push(stagedUntaken(row))
  }

  addSkipped(rule: number, { line, cells }: Row, reader: RowReader) {
    this.#counts.skipped++
    if (this.#counts.skipped <= SKIPPED_KEPT)
      this.#skippedRows.push({ line, rule, shown: reader.shown(cells), cells })
    this.#skipped[rule] = (this.#skipped[rule] ?? 0) + 1
  }

  end() {
    this.#push(this.#joiner.end())
  }

  get isFull(): boolean {
    return (
      this.#pieces.length >= PIECES_AT_ONCE ||
      this.#untaken.length + this.#skippedRows.length >= LISTED_AT_ONCE ||
      this.#rows - this.#rowsAtFlush >= ROWS_AT_MOST
    )
  }

  get #rows(): number {
    const { staged, untaken, skipped } = this.#counts
    return staged + untaken + skipped
  }

  /** Writes what has been gathered, and how far the reading is. */
  async flush(bytesRead: number) {
    const { staged, untaken, skipped } = this.#counts
    await inTransaction(this.#ctx, async (ctx) => {
      const alive = await breathe(ctx.tx, this.#importId, this.#worker)
      if (!alive) throw new LostWork()
      if (alive.stopWanted) throw new StopWanted()
      await insertPieces(ctx.tx, this.#importId, this.#pieces)
      await insertUntaken(ctx.tx, this.#importId, this.#untaken)
      await insertSkipped(ctx.tx, this.#importId, this.#skippedRows)
      await updateImport(ctx.tx, this.#importId, {
        bytesRead,
        rowsTotal: this.#rows,
        rowsStaged: staged,
        rowsUntaken: untaken,
        rowsSkipped: skipped,
        skippedByRule: this.#skipped,
      })
      await publish(ctx, `imports:${this.#importId}`, { state: 'reading', rows: this.#rows })
    })
    this.#pieces = []
    this.#untaken = []
    this.#skippedRows = []
    this.#rowsAtFlush = this.#rows
  }

  #push(piece: Piece | null) {
    if (!piece) return
    this.#pieces.push({
      key: piece.key,
      pieceNo: ++this.#pieceNo,
      rowCount: piece.at.length,
      who: whoOf(piece, this.#source),
      content: JSON.stringify(piece),
    })
  }
}

export function stagedUntaken(row: UntakenRow): StagedUntaken {
  return {
    ...row,
    cells: row.cells.map((cell) => cell.replaceAll('\u0000', '␀')),
    groups: [...new Set(row.problems.map((problem) => groupOf(problem.reason)))],
    waits: row.problems.every((problem) => problem.reason === 'waitsForRow'),
  }
}

/** By what a dry run asks whether we know this person. */
function whoOf({ person }: Piece, source: string): string | null {
  const plain = (value: string) => value.normalize('NFKC').trim()
  if (person.customerNumber) return `customer_number|${source}|${plain(person.customerNumber)}`
  if (person.email) return `email||${plain(person.email).toLowerCase()}`
  return null
}
