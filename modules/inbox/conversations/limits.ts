import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { audit } from '../../accounts/index.ts'
import type { EntryChannel } from '../conversations.rules.ts'
import { findLimits, limitOf, saveLimits } from './limits.queries.ts'

export type Limits = Record<EntryChannel, number>

/** Working days until a reply is due, by the channel of the word. */
export async function readLimits(ctx: Ctx): Promise<Limits> {
  requirePermission(ctx, 'inbox.read')
  return findLimits(ctx.tx)
}

/** Working days until a reply to what comes by this channel is due. Part of verbs that have asked for a right. */
export async function replyLimit(ctx: Ctx, channel: EntryChannel): Promise<number> {
  return limitOf(ctx.tx, channel)
}

/** Sets them for words that come from now on; who waits already keeps the day that stands. */
export async function setLimits(
  ctx: Ctx,
  limits: Partial<Record<EntryChannel, number | undefined>>,
): Promise<Limits> {
  requirePermission(ctx, 'inbox.manage')
  return inTransaction(ctx, async (ctx) => {
    await saveLimits(ctx.tx, limits)
    await audit(ctx, { action: 'inbox.limits_set', detail: limits })
    return findLimits(ctx.tx)
  })
}
