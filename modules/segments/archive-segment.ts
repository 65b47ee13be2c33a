import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, notFound } from '../../kernel/errors.ts'
import { audit } from '../accounts/index.ts'
import { type Kind, requireKind } from './own-kind.ts'
import { usesOf } from './segment-uses.ts'
import { lockGeneration, raiseGeneration } from './segments.queries.ts'
import { texts } from './segments.texts.ts'
import { archive, findLiveVersion } from './store.queries.ts'

/** Puts a segment away. Throws `conflict` with the names of those that use it, and for the rule of a tag. */
export async function archiveSegment(
  ctx: Ctx,
  { segmentId, kind = 'segment' }: { segmentId: string; kind?: Kind },
): Promise<{ segmentId: string }> {
  requirePermission(ctx, 'segments.write')
  return inTransaction(ctx, async (ctx) => {
    const { lastVersion } = await lockGeneration(ctx.tx)
    if (!(await findLiveVersion(ctx.tx, segmentId))) throw notFound(texts.noSuchSegment)
    await requireKind(ctx, segmentId, kind)
    const users = await usesOf(ctx, segmentId)
    if (users.length > 0)
      throw conflict(texts.segmentInUse, { names: users.map(({ name }) => name).join('」「') })
    await archive(ctx.tx, segmentId, ctx.now)
    await raiseGeneration(ctx.tx, lastVersion)
    await audit(ctx, { action: 'segments.archived', subject: { kind: 'segment', id: segmentId } })
    return { segmentId }
  })
}

/**
 * Keeps a segment from being put away until this transaction ends, for whoever begins to use it.
 * Throws `not_found`.
 */
export async function holdSegment(
  ctx: Ctx,
  { segmentId }: { segmentId: string },
): Promise<{ isFilled: boolean }> {
  requirePermission(ctx, 'segments.read')
  await lockGeneration(ctx.tx)
  const found = await findLiveVersion(ctx.tx, segmentId)
  if (!found) throw notFound(texts.noSuchSegment)
  return { isFilled: found.versionId !== null }
}
