import type { Ctx } from '../../kernel/context.ts'
import { type Locale, translator } from '../../kernel/i18n.ts'
import { FAULT_TEXTS } from './check-mapping.ts'
import type { ImportReport, ImportSummary, PreviewView, UntakenView } from './contract.ts'
import type { ImportRow } from './imports.queries.ts'
import { texts } from './imports.texts.ts'
import type { Preview } from './preview-import.ts'
import { wordsOfProblem } from './problem-words.ts'
import type { Problem } from './rows/piece.ts'
import { ruleNames } from './rule-names.ts'
import { nothingYet } from './run/take-pieces.ts'
import { countsByGroup, type GroupCounts, type StagedUntaken } from './untaken.queries.ts'

export function summaryOf(row: ImportRow, locale: Locale): ImportSummary {
  const { rowsTotal, rowsTaken, rowsUntaken, rowsSkipped, rowsStaged, failure } = row
  const { adopted = null, ...result } = { ...nothingYet(), ...row.result }
  return {
    ...row,
    rows: {
      total: rowsTotal,
      taken: rowsTaken,
      untaken: rowsUntaken,
      skipped: rowsSkipped,
      left: rowsStaged,
    },
    result: { ...result, adopted },
    failure: failure && translator(locale)(failure.text, failure.params),
    createdBy: whoWords(row.createdByName, locale),
    undoneBy: row.undoneByName && whoWords(row.undoneByName, locale),
  }
}

/** What the command line began has no name of a person. */
function whoWords(name: string, locale: Locale): string {
  return name === 'operator' ? translator(locale)(texts.commandLine) : name
}

/** What dry runs of earlier times did not count. */
const NONE_FORESEEN = { subscriptions: 0, subscriptionsKnown: 0 }

export function reportOf(row: ImportRow, counts: GroupCounts, locale: Locale): ImportReport {
  return {
    ...summaryOf(row, locale),
    sha256: row.sha256,
    encoding: row.mapping?.encoding ?? row.encoding,
    delimiter: row.mapping?.delimiter ?? row.delimiter,
    header: row.header,
    mapping: row.mapping,
    foreseen: row.foreseen && { ...NONE_FORESEEN, ...row.foreseen },
    skippedByRule: ruleNames(row.mapping, locale).map((name, i) => ({
      name,
      rows: row.skippedByRule[i] ?? 0,
    })),
    groups: counts.groups,
    waiting: counts.waiting,
  }
}

/** The report of a row as it stands after a verb. */
export async function answerReport(ctx: Ctx, row: ImportRow): Promise<ImportReport> {
  return reportOf(row, await countsByGroup(ctx.tx, row.importId), ctx.locale)
}

export function untakenView(row: StagedUntaken, locale: Locale): UntakenView {
  const { line, shown, waits, cells } = row
  const problems = row.problems.map((problem) => problemView(problem, locale))
  return { line, shown, waits, cells: cells ?? [], problems }
}

export function problemView(problem: Problem, locale: Locale) {
  const { column, cell, value, reason } = problem
  return { column, cell, value, reason, words: wordsOfProblem(problem, locale) }
}

export function previewView(preview: Preview, locale: Locale): PreviewView {
  const t = translator(locale)
  return {
    ...preview,
    rows: preview.rows.map((row) => ({
      ...row,
      problems: row.problems.map((problem) => problemView(problem, locale)),
    })),
    faults: preview.faults.map((fault) => t(FAULT_TEXTS[fault])),
  }
}
