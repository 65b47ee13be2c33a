import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import { audit } from '../../accounts/index.ts'
import { nameOf } from '../create-import.ts'
import { deleteImport, type ImportRow, lockImport, updateImport } from '../imports.queries.ts'
import { texts } from '../imports.texts.ts'
import { undoJob } from '../jobs.ts'
import { clearStage } from '../staging.queries.ts'
import { isWorking, type OfImport } from '../start-import.ts'

/**
 * Takes back all that an import brought; it stays in the list as undone. A file of which nothing was
 * taken is simply put away: then the answer is null.
 */
export async function undoImport(ctx: Ctx, { importId }: OfImport): Promise<ImportRow | null> {
  requirePermission(ctx, 'imports.run')
  return inTransaction(ctx, async (ctx) => {
    const row = await lockImport(ctx.tx, importId)
    if (!row) throw notFound(texts.notFound)
    if (row.state === 'undoing' || row.state === 'undone') return row
    if (isWorking(row)) throw conflict(texts.stillWorking)
    const action =
      row.rowsTaken === 0 && row.state !== 'done' ? 'imports.discarded' : 'imports.undone'
    const subject = { kind: 'import', id: importId }
    await audit(ctx, { action, subject, detail: { file: row.fileName, rows: row.rowsTaken } })
    if (action === 'imports.discarded') {
      await clearStage(ctx.tx, importId)
      await deleteImport(ctx.tx, importId)
      await ctx.host.storage.remove(row.fileKey)
      return null
    }
    const patch = { state: 'undoing', undoneByName: nameOf(ctx.actor), failure: null } as const
    await updateImport(ctx.tx, importId, patch)
    await enqueue(ctx, undoJob, { importId }, { key: `imports.undo:${importId}` })
    return { ...row, ...patch }
  })
}
