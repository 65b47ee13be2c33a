import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { findMentions, type Mention } from './mentions.queries.ts'

const SHOWN = 20

/** Notes in which you are named, the newest first. */
export async function listMentions(ctx: Ctx): Promise<Mention[]> {
  requirePermission(ctx, 'inbox.read')
  return ctx.actor.kind === 'staff' ? findMentions(ctx.tx, ctx.actor.staffId, SHOWN) : []
}
