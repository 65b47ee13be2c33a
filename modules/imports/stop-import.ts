import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, notFound } from '../../kernel/errors.ts'
import { audit } from '../accounts/index.ts'
import { type ImportRow, lockImport, updateImport } from './imports.queries.ts'
import { texts } from './imports.texts.ts'
import { workSoon } from './jobs.ts'
import { isWorking, type OfImport } from './start-import.ts'

/** Stops at the end of the chunk that is under way. What is in stays until a person decides. */
export async function stopImport(ctx: Ctx, { importId }: OfImport): Promise<ImportRow> {
  requirePermission(ctx, 'imports.run')
  return inTransaction(ctx, async (ctx) => {
    const row = await lockImport(ctx.tx, importId)
    if (!row) throw notFound(texts.notFound)
    if (row.state === 'stopped') return row
    if (!isWorking(row)) throw conflict(texts.notRunning)
    await updateImport(ctx.tx, importId, { stopWanted: true })
    await workSoon(ctx, importId)
    await audit(ctx, { action: 'imports.stopped', subject: { kind: 'import', id: importId } })
    return { ...row, stopWanted: true }
  })
}

/** A stopped import stays as far as it came. Its remaining rows can still be taken later. */
export async function keepImport(ctx: Ctx, { importId }: OfImport): Promise<ImportRow> {
  requirePermission(ctx, 'imports.run')
  return inTransaction(ctx, async (ctx) => {
    const row = await lockImport(ctx.tx, importId)
    if (!row) throw notFound(texts.notFound)
    if (row.state === 'done') return row
    if (row.state !== 'stopped') throw conflict(texts.stillWorking)
    await updateImport(ctx.tx, importId, { state: 'done', finishedAt: ctx.now })
    await audit(ctx, { action: 'imports.kept', subject: { kind: 'import', id: importId } })
    return { ...row, state: 'done', finishedAt: ctx.now }
  })
}
