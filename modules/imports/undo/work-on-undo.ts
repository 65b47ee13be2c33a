import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { publish } from '../../../kernel/live.ts'
import { removeFacts } from '../../activity/index.ts'
import { removeImportedOrders } from '../../orders/index.ts'
import { removeImportedPeople } from '../../people/index.ts'
import { findImport, updateImport } from '../imports.queries.ts'
import { clearStage } from '../staging.queries.ts'

/**
 * Takes an import back, step by step: its orders and returns with their facts, then the people whom
 * only it brought. Each step is safe to run twice, so a crash on the way loses nothing.
 */
export async function workOnUndo(ctx: Ctx, importId: string): Promise<void> {
  requirePermission(ctx, 'imports.run')
  const row = await findImport(ctx.tx, importId)
  if (row?.state !== 'undoing') return
  const orders = await removeImportedOrders(ctx, { importId })
  await removeFacts(ctx, { source: `import:${importId}` })
  const people = await removeImportedPeople(ctx, { importId })
  await inTransaction(ctx, async (ctx) => {
    await clearStage(ctx.tx, importId)
    const undone = { ...row.undone, ...orders, ...people }
    await updateImport(ctx.tx, importId, {
      state: 'undone',
      undoneAt: new Date(),
      undone,
      failure: null,
    })
    await publish(ctx, `imports:${importId}`, { state: 'undone' })
  })
}
