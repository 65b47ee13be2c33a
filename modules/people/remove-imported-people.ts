import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { contributed } from '../../kernel/module.ts'
import { revertChanges } from './merge/merge.queries.ts'
import { tableShapes } from './merge/table-shapes.ts'
import {
  deletePersons,
  detachImport,
  findAttachedTo,
  findFilledBy,
  findMadeBy,
  keepOnlyFree,
} from './privacy/remove.queries.ts'
import { refreshFound } from './refresh-found.ts'
import { touchAll } from './touch.ts'
import { revertTraits } from './traits/traits.queries.ts'

export type RemovedPeople = {
  /** Made by the import and gone. */
  removed: number
  /** Made by the import, but something else belongs to them by now. */
  kept: number
  /** Others, in whom the import had filled empty fields or told traits. */
  unfilled: number
}

const PEOPLE_AT_ONCE = 1000

interface Removal {
  importId: string
  atOnce?: number
  /** Told in the transaction of each step what the step did. */
  onStep?: (ctx: Ctx, step: RemovedPeople) => Promise<void>
}

/**
 * Takes an import of people back: fields that it filled are empty again where nobody changed them
 * since, traits are what they were, and people whom it made disappear unless anything else belongs to them. Outside a transaction
 * each thousand people are one of their own: after a crash the same call goes on, and counts again
 * whom it keeps.
 */
export async function removeImportedPeople(
  ctx: Ctx,
  { importId, atOnce = PEOPLE_AT_ONCE, onStep }: Removal,
): Promise<RemovedPeople> {
  requirePermission(ctx, 'people.write')
  const sum = { removed: 0, kept: 0, unfilled: 0 }
  const step = (work: (ctx: Ctx) => Promise<Partial<RemovedPeople>>) =>
    inTransaction(ctx, async (ctx) => {
      const { removed = 0, kept = 0, unfilled = 0 } = await work(ctx)
      await onStep?.(ctx, { removed, kept, unfilled })
      sum.removed += removed
      sum.kept += kept
      sum.unfilled += unfilled
    })
  for (const some of inParts(await findFilledBy(ctx.tx, importId), atOnce))
    await step((ctx) => unfill(ctx, importId, some))
  for (let after: string | null = null; ; ) {
    const some: string[] = await findMadeBy(ctx.tx, importId, after, atOnce)
    after = some.at(-1) ?? null
    if (after === null) break
    await step((ctx) => removeFree(ctx, importId, some))
  }
  for (const some of inParts(await findAttachedTo(ctx.tx, importId), atOnce))
    await step((ctx) => detach(ctx, importId, some))
  return sum
}

function inParts(personIds: string[], size: number): string[][] {
  const count = Math.ceil(personIds.length / size)
  return Array.from({ length: count }, (_, i) => personIds.slice(i * size, (i + 1) * size))
}

async function unfill(ctx: Ctx, importId: string, personIds: string[]) {
  const told = await revertTraits(ctx.tx, importId, personIds)
  const filled = await revertChanges(ctx.tx, importId, ctx.now, personIds)
  await refreshFound(ctx, filled)
  const touched = [...new Set([...filled, ...told])]
  await touchAll(ctx, touched, '*', { bulk: `import:${importId}` })
  return { unfilled: touched.length }
}

async function detach(ctx: Ctx, importId: string, personIds: string[]) {
  await detachImport(ctx.tx, importId, personIds)
  await refreshFound(ctx, personIds)
  await touchAll(ctx, personIds, '*', { bulk: `import:${importId}` })
  return {}
}

async function removeFree(ctx: Ctx, importId: string, personIds: string[]) {
  const shapes = await tableShapes(ctx.tx, ctx.host.modules)
  const free = await keepOnlyFree(ctx.tx, importId, personIds, shapes)
  const inUse = new Set<string>()
  for (const { value } of contributed(ctx.host.modules, 'person')) {
    for (const personId of (await value.isInUse?.(ctx, free)) ?? []) inUse.add(personId)
  }
  const gone = free.filter((personId) => !inUse.has(personId))
  await deletePersons(ctx.tx, gone, shapes)
  await touchAll(ctx, gone, '*', { bulk: `import:${importId}` })
  return { removed: gone.length, kept: personIds.length - gone.length }
}
