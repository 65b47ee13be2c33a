import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { ProblemGroup } from './problems.rules.ts'
import type { StagedUntaken } from './staging.queries.ts'

export type { StagedUntaken }

const COLUMNS = sql`line_no as line, key, cells, shown, problems, groups, waits`

export async function untakenAfter(
  tx: Tx,
  importId: string,
  page: { after: number; limit: number; group: ProblemGroup | null },
): Promise<StagedUntaken[]> {
  const { rows } = await sql<StagedUntaken>`
    select ${COLUMNS} from imports.untaken
    where import_id = ${importId} and line_no > ${page.after}
      and (${page.group}::text is null or ${page.group} = any(groups))
    order by line_no limit ${page.limit}`.execute(tx)
  return rows
}

export interface GroupCounts {
  all: number
  /** Rows that wait for another row of their order, not for a correction. */
  waiting: number
  groups: Partial<Record<ProblemGroup, number>>
}

export async function countsByGroup(tx: Tx, importId: string): Promise<GroupCounts> {
  const { rows } = await sql<{ name: ProblemGroup | null; n: number; waiting: number }>`
    select null as name, count(*) as n, count(*) filter (where waits) as waiting
    from imports.untaken where import_id = ${importId}
    union all
    select g.name, count(*), 0 from imports.untaken u, unnest(u.groups) as g (name)
    where u.import_id = ${importId} group by g.name`.execute(tx)
  const groups: GroupCounts['groups'] = {}
  for (const { name, n } of rows) if (name !== null) groups[name] = n
  const all = rows.find((row) => row.name === null)
  return { all: all?.n ?? 0, waiting: all?.waiting ?? 0, groups }
}

/** Locks the rows on these lines. */
export async function lockLines(
  tx: Tx,
  importId: string,
  lines: number[],
): Promise<StagedUntaken[]> {
  const { rows } = await sql<StagedUntaken>`
    select ${COLUMNS} from imports.untaken
    where import_id = ${importId} and line_no = any(${lines}) order by line_no for update`.execute(
    tx,
  )
  return rows
}

export async function untakenOfKeys(
  tx: Tx,
  importId: string,
  keys: string[],
): Promise<StagedUntaken[]> {
  const { rows } = await sql<StagedUntaken>`
    select ${COLUMNS} from imports.untaken
    where import_id = ${importId} and key = any(${keys}) order by line_no`.execute(tx)
  return rows
}

export async function deleteLines(tx: Tx, importId: string, lines: number[]): Promise<void> {
  await sql`delete from imports.untaken
    where import_id = ${importId} and line_no = any(${lines})`.execute(tx)
}
