import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, invalid, notFound } from '../../kernel/errors.ts'
import { audit, readCompany } from '../accounts/index.ts'
import { checkMapping } from './check-mapping.ts'
import { nameOf } from './create-import.ts'
import { effectiveCompany } from './effective-company.ts'
import { type ImportRow, lockImport, updateImport } from './imports.queries.ts'
import { texts } from './imports.texts.ts'
import { workSoon } from './jobs.ts'
import type { Mapping } from './mapping.rules.ts'
import { rememberMapping } from './mappings.queries.ts'
import { readingKey } from './run/open-reading.ts'
import { deleteLate } from './staging.queries.ts'

export interface OfImport {
  importId: string
}

/** Sets how the file is read. What an earlier dry run found no longer counts. */
export async function chooseMapping(
  ctx: Ctx,
  input: OfImport & { mapping: Mapping },
): Promise<ImportRow> {
  requirePermission(ctx, 'imports.run')
  return inTransaction(ctx, async (ctx) => {
    const row = await lockOpen(ctx, input.importId)
    checkMapping(input.mapping, row.kind)
    const { source } = input.mapping
    await updateImport(ctx.tx, row.importId, { mapping: input.mapping, source })
    return { ...row, mapping: input.mapping, source }
  })
}

/** A dry run: reads everything, lists every row that could not be taken, and takes nothing. */
export async function checkImport(ctx: Ctx, { importId }: OfImport): Promise<ImportRow> {
  requirePermission(ctx, 'imports.run')
  return inTransaction(ctx, async (ctx) => {
    const row = await lockOpen(ctx, importId)
    if (!row.mapping) throw invalid(texts.mappingMissing)
    const patch = { state: 'reading', goal: 'check', stopWanted: false, failure: null } as const
    await updateImport(ctx.tx, importId, { ...patch, startedAt: ctx.now, finishedAt: null })
    await workSoon(ctx, importId)
    return { ...row, ...patch }
  })
}

/**
 * Runs an import, or goes on where it was stopped or broke off. A shop in which nobody has chosen a
 * currency or zone, and that has no order yet, takes over the mapping's. Starting twice is starting
 * once.
 */
export async function startImport(ctx: Ctx, { importId }: OfImport): Promise<ImportRow> {
  requirePermission(ctx, 'imports.run')
  return inTransaction(ctx, async (ctx) => {
    const row = await lockImport(ctx.tx, importId)
    if (!row) throw notFound(texts.notFound)
    if (isWorking(row)) {
      await workSoon(ctx, importId)
      return row
    }
    if (row.state === 'undone' || row.state === 'undoing') throw conflict(texts.alreadyUndone)
    if (row.state === 'done' && row.rowsStaged === 0) throw conflict(texts.alreadyDone)
    if (!row.mapping) throw invalid(texts.mappingMissing)
    const patch = await whereToStart(ctx, row, row.mapping)
    await updateImport(ctx.tx, importId, patch)
    await rememberMapping(ctx.tx, row.mapping, { name: nameOf(ctx.actor), at: ctx.now })
    await workSoon(ctx, importId)
    const detail = { file: row.fileName, source: row.mapping.source }
    await audit(ctx, {
      action: 'imports.started',
      subject: { kind: 'import', id: importId },
      detail,
    })
    return { ...row, ...patch }
  })
}

async function whereToStart(ctx: Ctx, row: ImportRow, mapping: Mapping) {
  const before = await readCompany(ctx)
  const { currency, zone } = await effectiveCompany(ctx, mapping, true)
  const adopted =
    before.currency !== currency || before.zone !== zone ? { currency, zone } : undefined
  const goesOn = row.rowsTaken > 0 || row.state === 'stopped' || row.state === 'done'
  const isRead = row.readWith === readingKey(mapping, { currency, zone })
  const late = isRead && row.state === 'checked' ? await deleteLate(ctx.tx, row.importId) : 0
  return {
    rowsUntaken: row.rowsUntaken - late,
    rowsStaged: row.rowsStaged + late,
    state:
      isRead || (goesOn && row.readWith !== null) ? ('running' as const) : ('reading' as const),
    goal: 'run' as const,
    stopWanted: false,
    failure: null,
    startedAt: row.startedAt ?? ctx.now,
    finishedAt: null,
    result: adopted ? { ...row.result, adopted } : row.result,
  }
}

export function isWorking(row: Pick<ImportRow, 'state'>): boolean {
  return row.state === 'reading' || row.state === 'running' || row.state === 'finishing'
}

/** An import that has taken nothing yet and on which nobody works. */
async function lockOpen(ctx: Ctx, importId: string): Promise<ImportRow> {
  const row = await lockImport(ctx.tx, importId)
  if (!row) throw notFound(texts.notFound)
  if (isWorking(row)) throw conflict(texts.stillWorking)
  if (row.state === 'undone' || row.state === 'undoing') throw conflict(texts.alreadyUndone)
  if (row.rowsTaken > 0 || row.state === 'done') throw conflict(texts.alreadyDone)
  return row
}
