import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import type { ImportRow } from '../imports.queries.ts'
import type { Mapping } from '../mapping.rules.ts'
import type { Problem } from '../rows/piece.ts'
import type { RowReader } from '../rows/row-reader.ts'
import { fillCells, linesWithoutCells, type Unread } from '../staging.queries.ts'
import { openReading } from './open-reading.ts'

const LINES_AT_ONCE = 5000

type Filled = Unread & { cells: string[]; shown: string }

/**
 * Reads the file once more for the rows that were refused only when whole orders were put together,
 * so that each can be seen and corrected. Runs only if there are any.
 */
export async function fillUntaken(
  ctx: Ctx,
  row: ImportRow,
  mapping: Mapping,
  company: { currency: string; zone: string },
) {
  let wanted = await linesWithoutCells(ctx.tx, row.importId, 0, LINES_AT_ONCE)
  if (wanted.length === 0) return
  let at = 0
  let found: Filled[] = []
  const save = async () => {
    const rows = found
    found = []
    await inTransaction(ctx, (ctx) => fillCells(ctx.tx, row.importId, rows))
  }
  for await (const { rows, reader } of openReading(ctx, row, mapping, company)) {
    for (const { line, cells } of rows) {
      const want = wanted[at]
      if (line !== want?.line) continue
      const problems = want.problems.map((problem) => placed(problem, reader, cells))
      found.push({ line, cells, shown: reader.shown(cells), problems })
      at++
      if (at < wanted.length) continue
      await save()
      wanted = await linesWithoutCells(ctx.tx, row.importId, line, LINES_AT_ONCE)
      at = 0
      if (wanted.length === 0) return
    }
  }
  await save()
}

/** A whole order lacks something of a field: its column is where that can be written. */
function placed(problem: Problem, reader: RowReader, cells: string[]): Problem {
  const { field } = problem.params
  if (problem.cell !== null || typeof field !== 'string') return problem
  const { column, cell } = reader.place(field)
  return { ...problem, column, cell, value: cell === null ? '' : (cells[cell] ?? '') }
}
