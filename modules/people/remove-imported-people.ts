import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { contributed } from '../../kernel/module.ts'
import { audit } from '../accounts/index.ts'
import { revertChanges } from './merge/merge.queries.ts'
import { tableShapes } from './merge/table-shapes.ts'
import { deletePersons, detachImport, findMadeBy, keepOnlyFree } from './privacy/remove.queries.ts'
import { refreshFound } from './refresh-found.ts'
import { touchAll } from './touch.ts'

export type RemovedPeople = {
  /** Made by the import and gone. */
  removed: number
  /** Made by the import, but something else belongs to them by now. */
  kept: number
  /** Others, in whom the import had filled empty fields. */
  unfilled: number
}

const PAGE = 1000

/**
 * Takes an import of people back: fields that it filled are empty again where nobody changed them
 * since, and people whom it made disappear unless anything else belongs to them.
 */
export async function removeImportedPeople(
  ctx: Ctx,
  { importId }: { importId: string },
): Promise<RemovedPeople> {
  requirePermission(ctx, 'people.write')
  return inTransaction(ctx, async (ctx) => {
    const unfilled = await revertChanges(ctx.tx, importId, ctx.now)
    let removed = 0
    let kept = 0
    for (let after: string | null = null; ; ) {
      const page: string[] = await findMadeBy(ctx.tx, importId, after, PAGE)
      const gone = await removeFree(ctx, importId, page)
      removed += gone
      kept += page.length - gone
      after = page.at(-1) ?? null
      if (page.length < PAGE) break
    }
    const touched = new Set([...unfilled, ...(await detachImport(ctx.tx, importId))])
    await refreshInPages(ctx, [...touched])
    await touchAll(ctx, [...touched], '*', { bulk: `import:${importId}` })
    await audit(ctx, {
      action: 'people.import_undone',
      subject: { kind: 'import', id: importId },
      detail: { removed, kept, unfilled: unfilled.length },
    })
    return { removed, kept, unfilled: unfilled.length }
  })
}

async function removeFree(ctx: Ctx, importId: string, personIds: string[]): Promise<number> {
  if (personIds.length === 0) return 0
  const shapes = await tableShapes(ctx.tx, ctx.host.modules)
  const free = await keepOnlyFree(ctx.tx, importId, personIds, shapes)
  const inUse = new Set<string>()
  for (const { value } of contributed(ctx.host.modules, 'person')) {
    for (const personId of (await value.isInUse?.(ctx, free)) ?? []) inUse.add(personId)
  }
  const gone = free.filter((personId) => !inUse.has(personId))
  await deletePersons(ctx.tx, gone, shapes)
  await touchAll(ctx, gone, '*', { bulk: `import:${importId}` })
  return gone.length
}

async function refreshInPages(ctx: Ctx, personIds: string[]) {
  for (let from = 0; from < personIds.length; from += PAGE) {
    await refreshFound(ctx, personIds.slice(from, from + PAGE))
  }
}
