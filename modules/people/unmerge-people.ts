import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, notFound } from '../../kernel/errors.ts'
import { audit } from '../accounts/index.ts'
import {
  closeCandidate,
  closeMerge,
  findActiveMerge,
  findMergedInto,
  lockPersons,
  pointBack,
  revertChanges,
} from './merge/merge.queries.ts'
import { moveRows, rebuildDerived } from './merge/move-rows.ts'
import { texts } from './people.texts.ts'
import { refreshFound } from './refresh-found.ts'
import { touchAll, touchHouseholds } from './touch.ts'

/**
 * Takes a merge back, in any order with others: the merged person lives again with all that was ever
 * written for it, and with those who were merged into it. What was written since stays with the survivor.
 */
export async function unmergePeople(
  ctx: Ctx,
  { mergeId }: { mergeId: string },
): Promise<{ personId: string; survivorId: string }> {
  requirePermission(ctx, 'people.merge')
  return inTransaction(ctx, async (ctx) => {
    const merge = await findActiveMerge(ctx.tx, mergeId)
    if (!merge) throw notFound(texts.noSuchMerge)
    const { personId } = merge
    const [before] = await lockPersons(ctx.tx, [personId])
    const survivorId = before?.mergedInto
    if (!survivorId) throw conflict(texts.noSuchMerge)
    const [survivor] = await lockPersons(ctx.tx, [survivorId])
    if (survivor?.status === 'erased') throw conflict(texts.erasedPerson)

    await closeMerge(ctx.tx, mergeId, actorLabel(ctx.actor), ctx.now)
    const others = await everybodyWithin(ctx, personId)
    await moveRows(ctx, { from: survivorId, to: personId, origins: [personId, ...others] })
    await pointBack(ctx.tx, personId, others, ctx.now)
    const reverted = await revertChanges(ctx.tx, mergeId, ctx.now)
    await rebuildDerived(ctx, [survivorId, personId])
    await refreshFound(ctx, reverted)
    await touchAll(ctx, [survivorId, personId, ...reverted], '*')
    await touchHouseholds(ctx, [survivor?.householdId ?? null, before?.householdId ?? null])
    const pair = [merge.personId, merge.intoId] as const
    await closeCandidate(ctx.tx, pair, 'apart', actorLabel(ctx.actor), ctx.now)
    await audit(ctx, {
      action: 'people.unmerged',
      subject: { kind: 'person', id: personId },
      detail: { mergeId, survivorId },
    })
    return { personId, survivorId }
  })
}

async function everybodyWithin(ctx: Ctx, personId: string): Promise<string[]> {
  const within: string[] = []
  for (let level = [personId]; level.length > 0; ) {
    level = await findMergedInto(ctx.tx, level)
    within.push(...level)
  }
  return within
}
