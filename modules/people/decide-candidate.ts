import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, notFound } from '../../kernel/errors.ts'
import { audit } from '../accounts/index.ts'
import { lockCandidate } from './candidates/list.queries.ts'
import { joinHousehold } from './households.ts'
import { closeCandidate } from './merge/merge.queries.ts'
import { mergePeople } from './merge-people.ts'
import { texts } from './people.texts.ts'

export type DecideCandidate = {
  lowId: string
  highId: string
  /** One human; two people for ever; or two people of one home. */
  decision: 'join' | 'apart' | 'household'
  /** Whose words win when they are joined: one of the two. */
  survivorId?: string
}

/** A human's word about two alike records. It holds: the pair is not asked about again. */
export async function decideCandidate(
  ctx: Ctx,
  input: DecideCandidate,
): Promise<{ mergeId: string | null }> {
  requirePermission(ctx, 'people.merge')
  const { lowId, highId, decision } = input
  return inTransaction(ctx, async (ctx) => {
    const pair = await lockCandidate(ctx.tx, lowId, highId)
    if (!pair) throw notFound(texts.noSuchCandidate)
    if (pair.state !== 'open') throw conflict(texts.decidedAlready)
    const { leftId, rightId } = pair
    if (leftId === rightId) throw conflict(texts.decidedAlready)
    if (decision === 'join') {
      const survivorId = input.survivorId === rightId ? rightId : leftId
      const mergedId = survivorId === leftId ? rightId : leftId
      const { mergeId } = await mergePeople(ctx, { survivorId, mergedId, reason: 'candidate' })
      await closeCandidate(ctx.tx, [lowId, highId], 'joined', actorLabel(ctx.actor), ctx.now)
      return { mergeId }
    }
    if (decision === 'household') await joinHousehold(ctx, { personId: leftId, withId: rightId })
    await closeCandidate(ctx.tx, [lowId, highId], decision, actorLabel(ctx.actor), ctx.now)
    await audit(ctx, {
      action: 'people.kept_apart',
      subject: { kind: 'person', id: leftId },
      detail: { otherId: rightId, decision },
    })
    return { mergeId: null }
  })
}
