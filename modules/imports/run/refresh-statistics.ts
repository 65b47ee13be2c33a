import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/context.ts'

/** Up to here PostgreSQL's own autovacuum is soon enough. */
const MANY_ROWS = 50_000
const GROWN = new Set(['root', 'person', 'derived', 'lookup'])

/**
 * After a large import PostgreSQL would plan for the tables as they were: whoever opens a page in the
 * next minutes would wait for it. Table by table, each a transaction of its own.
 */
export async function refreshStatistics(ctx: Ctx, { rowsTaken }: { rowsTaken: number }) {
  if (rowsTaken < MANY_ROWS) return
  for (const { name, tables } of ctx.host.modules)
    for (const [table, kind] of Object.entries(tables))
      if (GROWN.has(kind)) await sql`analyze ${sql.table(`${name}.${table}`)}`.execute(ctx.tx)
}
