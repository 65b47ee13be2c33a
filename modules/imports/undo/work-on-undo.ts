import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { removeFacts } from '../../activity/index.ts'
import { removeImportedOrders } from '../../orders/index.ts'
import { type RemovedPeople, removeImportedPeople } from '../../people/index.ts'
import { findImport, lockImport, updateImport } from '../imports.queries.ts'
import { clearStage } from '../staging.queries.ts'

const ORDERS_AT_ONCE = 1000

/**
 * Takes an import back, step by step: its orders and returns, their facts, then the people whom only
 * it brought. Each step is safe to run twice, so a crash on the way loses nothing.
 */
export async function workOnUndo(ctx: Ctx, importId: string): Promise<void> {
  requirePermission(ctx, 'imports.run')
  while (await removeSomeOrders(ctx, importId));
  const row = await findImport(ctx.tx, importId)
  if (row?.state !== 'undoing') return
  await removeFacts(ctx, { source: `import:${importId}` })
  const { kept } = await removeImportedPeople(ctx, {
    importId,
    onStep: (ctx, step) => notePeople(ctx, importId, step),
  })
  await inTransaction(ctx, async (ctx) => {
    const row = await lockImport(ctx.tx, importId)
    if (row?.state !== 'undoing') return
    await clearStage(ctx.tx, importId)
    const undone = { people: 0, emptied: 0, ...row.undone, peopleKept: kept }
    const done = { state: 'undone', undoneAt: new Date(), undone, failure: null } as const
    await updateImport(ctx.tx, importId, done)
    const subject = { kind: 'import', id: importId }
    await audit(ctx, { action: 'imports.undo_finished', subject, detail: undone })
    await publish(ctx, `imports:${importId}`, { state: 'undone' })
  })
}

async function notePeople(ctx: Ctx, importId: string, step: RemovedPeople) {
  const row = await lockImport(ctx.tx, importId)
  if (row?.state !== 'undoing') throw new Error('Another worker has finished this undo')
  const { people = 0, emptied = 0 } = row.undone ?? {}
  const undone = { ...row.undone, people: people + step.removed, emptied: emptied + step.unfilled }
  await updateImport(ctx.tx, importId, { undone })
  await publish(ctx, `imports:${importId}`, { state: 'undoing', people: undone.people })
}

/** Some of the orders, with the sum so far; false when there are no more. */
async function removeSomeOrders(ctx: Ctx, importId: string): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const row = await lockImport(ctx.tx, importId)
    if (row?.state !== 'undoing') return false
    const removed = await removeImportedOrders(ctx, { importId, limit: ORDERS_AT_ONCE })
    const sum = (name: 'orders' | 'returns' | 'subscriptions' | 'restored') =>
      (row.undone?.[name] ?? 0) + removed[name]
    const undone = {
      ...row.undone,
      orders: sum('orders'),
      returns: sum('returns'),
      subscriptions: sum('subscriptions'),
      restored: sum('restored'),
      // Told in full with the last of them.
      kept: removed.done ? removed.kept : 0,
    }
    await updateImport(ctx.tx, importId, { undone })
    await publish(ctx, `imports:${importId}`, { state: 'undoing', orders: undone.orders })
    return !removed.done
  })
}
