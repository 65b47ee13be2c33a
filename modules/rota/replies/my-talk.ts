import { type Ctx, may } from '../../../kernel/context.ts'
import { forbidden, preconditionFailed } from '../../../kernel/errors.ts'
import { unreadOf } from '../guide/guide-state.ts'
import { requireMe } from '../lend.ts'
import { rotaTexts } from '../rota.texts.ts'
import { findTalk, type TalkRow } from './replies.queries.ts'
import { findOwnShare } from './share.queries.ts'

/** A conversation that is mine to answer. Throws `forbidden`: whose it is else is nobody's business. */
export async function requireMine(ctx: Ctx, conversationId: string): Promise<TalkRow> {
  const { staffId } = requireMe(ctx)
  const talk = await findTalk(ctx.tx, conversationId)
  if (talk?.assignee !== staffId) throw forbidden(rotaTexts.notYours)
  return talk
}

/** The same, while somebody still waits. */
export async function requireWaiting(ctx: Ctx, conversationId: string): Promise<TalkRow> {
  const talk = await requireMine(ctx, conversationId)
  if (!talk.waitingSince) throw preconditionFailed(rotaTexts.nobodyWaits)
  return talk
}

export async function needsLook(ctx: Ctx, staffId: string): Promise<boolean> {
  const share = await findOwnShare(ctx.tx, staffId)
  return (share?.needsReader ?? false) || (await unreadOf(ctx))(staffId) > 0
}

export async function isReader(ctx: Ctx): Promise<boolean> {
  if (may(ctx, 'rota.manage')) return true
  const share = await findOwnShare(ctx.tx, requireMe(ctx).staffId)
  return share?.isReader ?? false
}
