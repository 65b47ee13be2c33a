import { createReadStream, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { DomainError, invalid } from '../../kernel/errors.ts'
import { createImport } from './create-import.ts'
import { fitMapping } from './guess.rules.ts'
import { findImport, type ImportRow } from './imports.queries.ts'
import { texts } from './imports.texts.ts'
import { workLater } from './jobs.ts'
import { type ImportKind, type Mapping, mapping as mappingSchema } from './mapping.rules.ts'
import { previewImport } from './preview-import.ts'
import { readyMappings } from './ready-mappings.ts'
import { workOnImport } from './run/work-on-import.ts'
import { checkImport, chooseMapping, startImport } from './start-import.ts'
import { countsByGroup, untakenAfter } from './untaken.queries.ts'
import { untakenView } from './views.ts'

const A_MOMENT = 500
/** So many of the rows that were not taken are told at once. */
const FIRST_ROWS = 10

export interface ImportFile {
  path: string
  kind: ImportKind
  /** A ready mapping's name, or a JSON file as the mapping screen saves it; guessed if not given. */
  mapping?: string
  /** Read and report only; take nothing. */
  dryRun?: boolean
  onProgress?: (progress: { state: string; done: number; total: number | null }) => void
}

/**
 * Imports a file of this machine from beginning to end, in this process: it works with a server
 * beside it or alone. If it is killed, a server goes on with it.
 */
export async function importFile(ctx: Ctx, input: ImportFile) {
  requirePermission(ctx, 'imports.run')
  if (!isFile(input.path)) {
    const isPacked = isFile(`${input.path}.gz`)
    throw invalid(isPacked ? texts.fileIsPacked : texts.fileNotThere, { path: input.path })
  }
  const { importId } = await createImport(ctx, {
    kind: input.kind,
    fileName: basename(input.path),
    from: createReadStream(input.path),
  })
  const mapping = await mappingFor(ctx, importId, input)
  await chooseMapping(ctx, { importId, mapping })
  await (input.dryRun ? checkImport : startImport)(ctx, { importId })
  await workLater(ctx, importId)
  const onProgress = (row: ImportRow) => input.onProgress?.(progressOf(row))
  // A server beside this process may have taken it already: then it is waited for.
  while ((await workOnImport(ctx, importId, { onProgress })) === 'busy') {
    await setTimeout(A_MOMENT)
    const row = await findImport(ctx.tx, importId)
    if (row) onProgress(row)
  }
  const row = await findImport(ctx.tx, importId)
  if (!row) throw invalid(texts.notFound)
  if (row.failure) throw new DomainError('invalid', row.failure.text, row.failure.params)
  const counts = await countsByGroup(ctx.tx, importId)
  const first = await untakenAfter(ctx.tx, importId, { after: 0, limit: FIRST_ROWS, group: null })
  const untaken = first.map((each) => untakenView(each, ctx.locale))
  return { row, counts, untaken }
}

async function mappingFor(ctx: Ctx, importId: string, input: ImportFile): Promise<Mapping> {
  const { mapping, header } = await previewImport(ctx, { importId })
  if (!input.mapping) return mapping
  const ready = readyMappings().find(({ name }) => name === input.mapping)
  // Columns of a ready mapping's shops can be configured; a file of one's own is taken at its word.
  if (ready) return fitMapping(ready.mapping, header).mapping
  if (!input.mapping.endsWith('.json')) {
    const names = readyMappings().map(({ name }) => name)
    throw invalid(texts.mappingUnknown, { name: input.mapping, names: names.join(', ') })
  }
  return readMapping(input.mapping)
}

/** A mapping from a JSON file. Throws `invalid` that says what is wrong with it. */
export function readMapping(path: string): Mapping {
  if (!isFile(path)) throw invalid(texts.fileNotThere, { path })
  const parsed = mappingSchema.safeParse(jsonOf(path))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw invalid(texts.mappingInvalid, { faults: faults.join(' / ') })
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw invalid(texts.mappingUnreadable, { path })
  }
}

function progressOf(row: ImportRow) {
  const { state, rowsTotal, rowsTaken, rowsUntaken, rowsSkipped } = row
  if (state === 'reading') return { state, done: rowsTotal, total: null }
  return { state, done: rowsTaken + rowsUntaken + rowsSkipped, total: rowsTotal }
}
