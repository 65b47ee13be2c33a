import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { type CsvEncoding, csvReply } from '../../kernel/csv.ts'
import type { FileReply } from '../../kernel/endpoint.ts'
import { invalid } from '../../kernel/errors.ts'
import { type Translate, translator } from '../../kernel/i18n.ts'
import type { ReportName } from './contract/people.ts'
import { texts } from './insight.texts.ts'
import type { SimulateRetention } from './simulate-retention.ts'
import { growthTables } from './tables/growth.ts'
import { stayingTables } from './tables/staying.ts'
import type { Table, Tables } from './tables/table.ts'
import { worthTables } from './tables/worth.ts'

export interface TableQuestion extends SimulateRetention {
  report: ReportName
  table: string
  by?: 'month' | 'quarter' | 'year'
  within?: number
  version?: number
  encoding?: CsvEncoding
}

const TABLES: Tables = { ...worthTables, ...stayingTables, ...growthTables }

/** One table of a report, heads first, as the screen shows it. Throws `invalid`. */
export async function reportTable(ctx: Ctx, question: TableQuestion): Promise<Table> {
  requirePermission(ctx, 'insight.read')
  const t: Translate = translator(ctx.locale)
  const write = TABLES[`${question.report}/${question.table}`]
  if (!write) throw invalid(texts.noSuchTable, { table: question.table })
  return write(ctx, question, t)
}

/** The same as a CSV file for Excel. */
export async function reportTableFile(ctx: Ctx, question: TableQuestion): Promise<FileReply> {
  const rows = await reportTable(ctx, question)
  return csvReply(`${question.report}-${question.table}`, question.encoding ?? 'utf-8', rows)
}
