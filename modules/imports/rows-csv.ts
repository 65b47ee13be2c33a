import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { type CsvEncoding, csvReply } from '../../kernel/csv.ts'
import type { FileReply } from '../../kernel/endpoint.ts'
import type { Text } from '../../kernel/i18n.ts'
import { translator } from '../../kernel/i18n.ts'
import type { ImportRow } from './imports.queries.ts'
import { texts } from './imports.texts.ts'
import { readImport } from './list-untaken.ts'
import { wordsOfProblem } from './problem-words.ts'
import { ruleNames } from './rule-names.ts'
import { skippedAfter } from './skipped.queries.ts'
import { untakenAfter } from './untaken.queries.ts'

const ROWS_AT_ONCE = 1000

export interface RowsCsv {
  importId: string
  encoding: CsvEncoding
}

/** Whether a file with this header was downloaded from a report: its orders may be fragments. */
export function isReportCsv(header: readonly string[]): boolean {
  const [line, reason] = header.slice(-2)
  return (['ja', 'en'] as const).some((locale) => {
    const t = translator(locale)
    const reasons = [t(texts.reasonColumn), t(texts.ruleColumn)]
    return t(texts.lineColumn) === line && reason !== undefined && reasons.includes(reason)
  })
}

/**
 * The rows that were not taken, with all their columns, the line and the reason: to be corrected in
 * a spreadsheet and imported again with the same mapping.
 */
export async function untakenCsv(ctx: Ctx, { importId, encoding }: RowsCsv): Promise<FileReply> {
  requirePermission(ctx, 'imports.read')
  const row = await readImport(ctx, { importId })
  return fileOf(ctx, row, encoding, {
    name: texts.untakenFile,
    why: texts.reasonColumn,
    after: async (after) => {
      const rows = await untakenAfter(ctx.tx, importId, { after, limit: ROWS_AT_ONCE, group: null })
      return rows.map(({ line, cells, problems }) => {
        const words = problems.map((problem) => wordsOfProblem(problem, ctx.locale))
        return { line, cells: cells ?? [], why: words.join(' ') }
      })
    },
  })
}

/** The rows that a rule left out, with all their columns, the line and the rule. */
export async function skippedCsv(ctx: Ctx, { importId, encoding }: RowsCsv): Promise<FileReply> {
  requirePermission(ctx, 'imports.read')
  const row = await readImport(ctx, { importId })
  const names = ruleNames(row.mapping, ctx.locale)
  return fileOf(ctx, row, encoding, {
    name: texts.skippedFile,
    why: texts.ruleColumn,
    after: async (after) => {
      const rows = await skippedAfter(ctx.tx, importId, { after, limit: ROWS_AT_ONCE })
      return rows.map(({ rule, ...rest }) => ({ ...rest, why: names[rule] ?? '' }))
    },
  })
}

interface Rows {
  name: Text
  why: Text
  after: (line: number) => Promise<{ line: number; cells: string[]; why: string }[]>
}

function fileOf(ctx: Ctx, row: ImportRow, encoding: CsvEncoding, rows: Rows): FileReply {
  const t = translator(ctx.locale)
  const own = row.header ?? []
  const header = [...own, t(texts.lineColumn), t(rows.why)]
  const name = `${row.fileName.replace(/\.[a-z0-9]+$/i, '')}_${t(rows.name)}`
  return csvReply(name, encoding, csvRows(header, own.length, rows))
}

async function* csvRows(header: string[], width: number, rows: Rows): AsyncGenerator<string[]> {
  yield header
  for (let after = 0; ; ) {
    const page = await rows.after(after)
    for (const { line, cells, why } of page) {
      const own = Array.from({ length: width }, (_, i) => cells[i] ?? '')
      yield [...own, String(line), why]
    }
    const last = page.at(-1)
    if (!last) return
    after = last.line
  }
}
