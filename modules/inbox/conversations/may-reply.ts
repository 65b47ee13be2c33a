import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { preconditionFailed } from '../../../kernel/errors.ts'
import { type Text, translator } from '../../../kernel/i18n.ts'
import { contributed } from '../../../kernel/module.ts'

/** What keeps a colleague from sending a reply alone, in words that say what to do; or null. */
export type MayReply = (ctx: Ctx, of: { staffId: string }) => Promise<Text | null>

declare module '../../../kernel/module.ts' {
  interface Contributions {
    /** Asked before words of somebody's own go out; never of a key, nor of one who sends for another. */
    mayReply?: MayReply
  }
}

/** Why whoever asks may not send a reply alone, as a sentence in their language. */
export async function readReplyBar(ctx: Ctx): Promise<string | null> {
  requirePermission(ctx, 'inbox.read')
  if (ctx.actor.kind !== 'staff') return null
  const bar = await findBar(ctx, ctx.actor.staffId)
  return bar && translator(ctx.locale)(bar)
}

/**
 * Throws `precondition_failed` where somebody has to look over a reply first. Whoever sends the words of a
 * colleague has looked them over.
 */
export async function requireMayReply(ctx: Ctx, writerId: string | null): Promise<void> {
  if (ctx.actor.kind !== 'staff' || ctx.actor.staffId !== writerId) return
  const bar = await findBar(ctx, writerId)
  if (bar) throw preconditionFailed(bar)
}

async function findBar(ctx: Ctx, staffId: string): Promise<Text | null> {
  for (const { value: mayReply } of contributed(ctx.host.modules, 'mayReply')) {
    const bar = await mayReply(ctx, { staffId })
    if (bar) return bar
  }
  return null
}
