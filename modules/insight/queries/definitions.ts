import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { DefinitionName } from '../definitions.ts'

export interface DefinitionRow {
  name: DefinitionName
  version: number
  body: unknown
  note: string
  setBy: string
  setAt: Date
  /** What it gave when it was replaced. */
  reading: unknown
}

const COLUMNS = sql`name, version, body, note, set_by as "setBy", set_at as "setAt", reading`

export async function findDefinitions(tx: Tx, name: DefinitionName): Promise<DefinitionRow[]> {
  const { rows } = await sql<DefinitionRow>`
    select ${COLUMNS} from insight.definitions where name = ${name} order by version desc`.execute(
    tx,
  )
  return rows
}

export async function lockDefinitions(tx: Tx, name: DefinitionName): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`insight.definitions ${name}`}, 0))`.execute(
    tx,
  )
}

export async function insertDefinition(tx: Tx, row: Omit<DefinitionRow, 'reading'>): Promise<void> {
  await sql`insert into insight.definitions (name, version, body, note, set_by, set_at)
    values (${row.name}, ${row.version}, ${JSON.stringify(row.body)}::jsonb, ${row.note},
      ${row.setBy}, ${row.setAt})`.execute(tx)
}

export async function keepReading(
  tx: Tx,
  name: DefinitionName,
  version: number,
  reading: unknown,
): Promise<void> {
  await sql`update insight.definitions set reading = ${JSON.stringify(reading)}::jsonb
    where name = ${name} and version = ${version}`.execute(tx)
}
