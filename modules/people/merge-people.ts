import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, notFound } from '../../kernel/errors.ts'
import { audit } from '../accounts/index.ts'
import { joinPersons } from './merge/join-persons.ts'
import { closeCandidate, lockPersons, type MergeSide } from './merge/merge.queries.ts'
import { texts } from './people.texts.ts'

export type MergePeople = {
  /** Who stays; its own words win where both have some. */
  survivorId: string
  mergedId: string
  reason?: string
}

/**
 * Joins two records of one human. Everything of the merged one is seen at the survivor from now on and
 * goes back when the merge is undone. Throws `conflict` if either is merged or erased already.
 */
export async function mergePeople(ctx: Ctx, input: MergePeople): Promise<{ mergeId: string }> {
  requirePermission(ctx, 'people.merge')
  const { survivorId, mergedId, reason = '' } = input
  if (survivorId === mergedId) throw conflict(texts.mergeSelf)
  return inTransaction(ctx, async (ctx) => {
    const sides = await lockPersons(ctx.tx, [survivorId, mergedId])
    const survivor = living(sides, survivorId)
    const merged = living(sides, mergedId)
    const mergeId = await joinPersons(ctx, { survivor, merged, reason })
    await closeCandidate(ctx.tx, [survivorId, mergedId], 'joined', actorLabel(ctx.actor), ctx.now)
    await audit(ctx, {
      action: 'people.merged',
      subject: { kind: 'person', id: survivorId },
      detail: { mergeId, mergedId },
    })
    return { mergeId }
  })
}

function living(sides: MergeSide[], personId: string): MergeSide {
  const side = sides.find((side) => side.personId === personId)
  if (!side) throw notFound(texts.noSuchPerson)
  if (side.mergedInto) throw conflict(texts.mergedAlready)
  if (side.status === 'erased') throw conflict(texts.erasedPerson)
  return side
}
