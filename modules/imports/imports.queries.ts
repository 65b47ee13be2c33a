import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { Text } from '../../kernel/i18n.ts'
import type { Delimiter, Encoding, ImportKind, Mapping } from './mapping.rules.ts'

export type ImportState =
  | 'new'
  | 'reading'
  | 'checked'
  | 'running'
  | 'finishing'
  | 'done'
  | 'stopped'
  | 'failed'
  | 'undoing'
  | 'undone'

/** What a run has brought so far. */
export interface ImportResult {
  ordersCreated: number
  ordersUpdated: number
  ordersUnchanged: number
  returnsCreated: number
  returnsUpdated: number
  returnsUnchanged: number
  subscriptionsCreated: number
  subscriptionsUpdated: number
  subscriptionsUnchanged: number
  peopleCreated: number
  peopleFilled: number
  peopleMatched: number
  /** Traits of people who have as many as can be kept. */
  traitsLeftOut: number
  /** Set where the import brought the shop's currency and zone. */
  adopted?: { currency: string; zone: string }
}

export interface Foreseen {
  orders: number
  ordersKnown: number
  returns: number
  subscriptions: number
  subscriptionsKnown: number
  people: number
  peopleKnown: number
}

export interface ImportRow {
  importId: string
  kind: ImportKind
  source: string | null
  fileKey: string
  fileName: string
  fileSize: number
  sha256: string
  encoding: Encoding | null
  delimiter: Delimiter
  header: string[] | null
  mapping: Mapping | null
  state: ImportState
  goal: 'check' | 'run'
  stopWanted: boolean
  readWith: string | null
  bytesRead: number
  rowsTotal: number
  rowsStaged: number
  rowsTaken: number
  rowsUntaken: number
  rowsSkipped: number
  skippedByRule: number[]
  foreseen: Foreseen | null
  result: Partial<ImportResult>
  cursorKey: string
  cursorPiece: number
  cursorNth: number
  failure: { text: Text; params: Record<string, string | number> } | null
  createdByName: string
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  undoneAt: Date | null
  undoneByName: string | null
  undone: Record<string, number> | null
}

const COLUMNS = sql`import_id as "importId", kind, source, file_key as "fileKey",
  file_name as "fileName", file_size as "fileSize", sha256, encoding, delimiter, header, mapping, state, goal,
  stop_wanted as "stopWanted", read_with as "readWith", bytes_read as "bytesRead",
  rows_total as "rowsTotal", rows_staged as "rowsStaged", rows_taken as "rowsTaken",
  rows_untaken as "rowsUntaken", rows_skipped as "rowsSkipped",
  to_jsonb(skipped_by_rule) as "skippedByRule", foreseen, result, cursor_key as "cursorKey",
  cursor_piece as "cursorPiece", cursor_nth as "cursorNth", failure,
  created_by_name as "createdByName", created_at as "createdAt", started_at as "startedAt",
  finished_at as "finishedAt", undone_at as "undoneAt", undone_by_name as "undoneByName", undone`

export async function insertImport(
  tx: Tx,
  row: Pick<
    ImportRow,
    | 'importId'
    | 'kind'
    | 'source'
    | 'fileKey'
    | 'fileName'
    | 'fileSize'
    | 'sha256'
    | 'encoding'
    | 'delimiter'
    | 'mapping'
    | 'createdByName'
    | 'createdAt'
  > & { createdBy: string },
): Promise<void> {
  await sql`insert into imports.imports (import_id, kind, source, file_key, file_name, file_size,
      sha256, encoding, delimiter, mapping, state, created_by, created_by_name, created_at)
    values (${row.importId}, ${row.kind}, ${row.source}, ${row.fileKey}, ${row.fileName},
      ${row.fileSize}, ${row.sha256}, ${row.encoding}, ${row.delimiter},
      ${row.mapping && JSON.stringify(row.mapping)}::jsonb, 'new', ${row.createdBy},
      ${row.createdByName}, ${row.createdAt})`.execute(tx)
}

export async function findImport(tx: Tx, importId: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    select ${COLUMNS} from imports.imports where import_id = ${importId}`.execute(tx)
  return rows[0]
}

/** Waits until nobody else changes this import. */
export async function lockImport(tx: Tx, importId: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    select ${COLUMNS} from imports.imports where import_id = ${importId} for update`.execute(tx)
  return rows[0]
}

export async function listImports(
  tx: Tx,
  page: { limit: number; before: { at: string; id: string } | null },
): Promise<ImportRow[]> {
  const { before } = page
  const { rows } = await sql<ImportRow>`
    select ${COLUMNS} from imports.imports
    where ${before === null} or (created_at, import_id)
      < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid)
    order by created_at desc, import_id desc limit ${page.limit}`.execute(tx)
  return rows
}

export type ImportPatch = Partial<
  Pick<
    ImportRow,
    | 'source'
    | 'header'
    | 'mapping'
    | 'state'
    | 'goal'
    | 'stopWanted'
    | 'readWith'
    | 'foreseen'
    | 'result'
    | 'failure'
    | 'startedAt'
    | 'finishedAt'
    | 'undoneAt'
    | 'undoneByName'
    | 'undone'
    | 'bytesRead'
    | 'rowsTotal'
    | 'rowsStaged'
    | 'rowsTaken'
    | 'rowsUntaken'
    | 'rowsSkipped'
    | 'skippedByRule'
    | 'cursorKey'
    | 'cursorPiece'
    | 'cursorNth'
  >
>

const PATCHED = {
  source: 'text',
  header: 'text[]',
  mapping: 'jsonb',
  state: 'text',
  goal: 'text',
  stopWanted: 'boolean',
  readWith: 'text',
  foreseen: 'jsonb',
  result: 'jsonb',
  failure: 'jsonb',
  startedAt: 'timestamptz',
  finishedAt: 'timestamptz',
  undoneAt: 'timestamptz',
  undoneByName: 'text',
  undone: 'jsonb',
  bytesRead: 'bigint',
  rowsTotal: 'bigint',
  rowsStaged: 'bigint',
  rowsTaken: 'bigint',
  rowsUntaken: 'bigint',
  rowsSkipped: 'bigint',
  skippedByRule: 'bigint[]',
  cursorKey: 'text',
  cursorPiece: 'bigint',
  cursorNth: 'int',
} as const satisfies Record<keyof ImportPatch, string>

/** Sets the given fields; `null` empties one. */
export async function updateImport(tx: Tx, importId: string, patch: ImportPatch): Promise<void> {
  const sets = (Object.keys(patch) as (keyof ImportPatch)[]).map((name) => {
    const type = PATCHED[name]
    const given = patch[name]
    const value = type === 'jsonb' && given !== null ? JSON.stringify(given) : given
    return sql`${sql.ref(snake(name))} = ${value}::${sql.raw(type)}`
  })
  if (sets.length === 0) return
  await sql`update imports.imports set ${sql.join(sets)} where import_id = ${importId}`.execute(tx)
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Takes the import for one worker; false while another one that still breathes has it. */
export async function claimImport(
  tx: Tx,
  importId: string,
  worker: string,
  silentSeconds: number,
): Promise<boolean> {
  const { rows } = await sql`
    update imports.imports set worker = ${worker}, worked_at = clock_timestamp()
    where import_id = ${importId} and (worker is null or worker = ${worker}
      or worked_at < clock_timestamp() - make_interval(secs => ${silentSeconds}))
    returning 1`.execute(tx)
  return rows.length > 0
}

/** A sign of life; undefined if the import was given to another worker meanwhile. */
export async function breathe(
  tx: Tx,
  importId: string,
  worker: string,
): Promise<{ stopWanted: boolean } | undefined> {
  const { rows } = await sql<{ stopWanted: boolean }>`
    update imports.imports set worked_at = clock_timestamp()
    where import_id = ${importId} and worker = ${worker}
    returning stop_wanted as "stopWanted"`.execute(tx)
  return rows[0]
}

export async function releaseImport(tx: Tx, importId: string, worker: string): Promise<void> {
  await sql`update imports.imports set worker = null, worked_at = null
    where import_id = ${importId} and worker = ${worker}`.execute(tx)
}

/** Forgets a file from which nothing was taken. */
export async function deleteImport(tx: Tx, importId: string): Promise<void> {
  await sql`delete from imports.imports where import_id = ${importId}`.execute(tx)
}
