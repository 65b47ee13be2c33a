import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { type CsvEncoding, csvReply } from '../../kernel/csv.ts'
import type { FileReply } from '../../kernel/endpoint.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/i18n.ts'
import { translator } from '../../kernel/i18n.ts'
import { findImport } from './imports.queries.ts'
import { texts } from './imports.texts.ts'
import { wordsOfProblem } from './problem-words.ts'
import { type StagedUntaken, untakenAfter } from './untaken.queries.ts'

const ROWS_AT_ONCE = 1000

/** Whether a file with this header is one that `untakenCsv` wrote: its orders may be fragments. */
export function isUntakenCsv(header: readonly string[]): boolean {
  const [line, reason] = header.slice(-2)
  const { lineColumn, reasonColumn } = texts
  return (['ja', 'en'] as const).some(
    (locale) =>
      translator(locale)(lineColumn) === line && translator(locale)(reasonColumn) === reason,
  )
}

/**
 * The rows that were not taken, with all their columns, the line and the reason: to be corrected in
 * a spreadsheet and imported again with the same mapping.
 */
export async function untakenCsv(
  ctx: Ctx,
  input: { importId: string; encoding: CsvEncoding },
): Promise<FileReply> {
  requirePermission(ctx, 'imports.read')
  const row = await findImport(ctx.tx, input.importId)
  if (!row) throw notFound(texts.notFound)
  const t = translator(ctx.locale)
  const header = [...(row.header ?? []), t(texts.lineColumn), t(texts.reasonColumn)]
  const rows = csvRows(ctx, input.importId, header)
  const name = `${row.fileName.replace(/\.[a-z0-9]+$/i, '')}_${t(texts.untakenFile)}`
  return csvReply(name, input.encoding, rows)
}

async function* csvRows(ctx: Ctx, importId: string, header: string[]): AsyncGenerator<string[]> {
  yield header
  let after = 0
  for (;;) {
    const page = await untakenAfter(ctx.tx, importId, { after, limit: ROWS_AT_ONCE, group: null })
    for (const row of page) yield cellsOf(row, header.length - 2, ctx.locale)
    const last = page.at(-1)
    if (!last) return
    after = last.line
  }
}

function cellsOf(
  { cells, line, problems }: StagedUntaken,
  width: number,
  locale: Locale,
): string[] {
  const own = Array.from({ length: width }, (_, i) => cells?.[i] ?? '')
  const reasons = problems.map((problem) => wordsOfProblem(problem, locale)).join(' ')
  return [...own, String(line), reasons]
}
