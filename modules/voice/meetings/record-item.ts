import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { publish } from '../../../kernel/live.ts'
import { draftImprovement } from '../improvements/write-improvement.ts'
import { meetingTexts as texts } from '../meetings.texts.ts'
import { findMatter } from './agenda.queries.ts'
import { holdItem } from './decide-item.ts'
import { isStaff } from './items.queries.ts'

/**
 * Puts an item on record as an improvement, with its voices as what caused it: of the product that most of
 * them name, or of its topic. `title` says what was done: an item may be called by somebody's own words. The same again answers the one there is.
 */
export async function recordItem(
  ctx: Ctx,
  { itemId, title }: { itemId: string; title: string },
): Promise<{ improvementId: string }> {
  requirePermission(ctx, 'voice.improve')
  return inTransaction(ctx, async (ctx) => {
    const item = await holdItem(ctx, itemId)
    if (item.improvementId) return { improvementId: item.improvementId }
    if (item.decision === 'no') throw conflict(texts.wasRefused)
    const { productId, topicName, voiceIds } = await findMatter(ctx.tx, itemId)
    const t = translator(ctx.locale)
    // Who took it on may have left; then it is whoever puts it on record.
    const isHere = item.ownerId !== null && (await isStaff(ctx.tx, item.ownerId))
    const made = await draftImprovement(ctx, {
      productId,
      subject: productId ? null : (topicName ?? t(texts.wholeShop)),
      title,
      ownerId: isHere ? item.ownerId : null,
      voiceIds,
      itemId,
    })
    await publish(ctx, 'meeting', { meetingId: item.meetingId, itemId })
    return made
  })
}
