import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

/** Of a file in which a rule skips almost everything, the first rows tell enough. */
export const SKIPPED_KEPT = 10_000

export interface SkippedRow {
  line: number
  /** Place of the rule in the mapping, from 0. */
  rule: number
  shown: string
  cells: string[]
}

export async function insertSkipped(tx: Tx, importId: string, rows: SkippedRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into imports.skipped (import_id, line_no, rule, shown, cells)
    select ${importId}, g.line, g.rule, g.shown, g.cells
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g (line bigint, rule int, shown text, cells text[])
    on conflict do nothing`.execute(tx)
}

export async function skippedAfter(
  tx: Tx,
  importId: string,
  page: { after: number; limit: number },
): Promise<SkippedRow[]> {
  const { rows } = await sql<SkippedRow>`
    select line_no as line, rule, shown, cells from imports.skipped
    where import_id = ${importId} and line_no > ${page.after}
    order by line_no limit ${page.limit}`.execute(tx)
  return rows
}

export async function countSkipped(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from imports.skipped where import_id = ${importId}`.execute(tx)
  return rows[0]?.n ?? 0
}
