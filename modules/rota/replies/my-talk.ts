import { type Ctx, may } from '../../../kernel/context.ts'
import { forbidden, preconditionFailed } from '../../../kernel/errors.ts'
import { unreadOf } from '../guide/guide-state.ts'
import { requireMe } from '../lend.ts'
import { rotaTexts } from '../rota.texts.ts'
import { findTalk, type TalkRow } from './replies.queries.ts'
import { findOwnShare, hasOtherReader } from './share.queries.ts'

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

export interface Look {
  needsLook: boolean
  /** Why a reply goes without the second pair of eyes that a newcomer has. */
  alone: 'reader' | 'nobody_else' | null
}

/**
 * Whether somebody reads a reply of mine before it goes. Not where I read those of others myself, unless
 * I was told to, and not where there is nobody else: a shop of one would never answer.
 */
export async function lookOf(ctx: Ctx, staffId: string): Promise<Look> {
  const share = await findOwnShare(ctx.tx, staffId)
  const told = share?.needsReader ?? false
  if (!told && (await unreadOf(ctx))(staffId) === 0) return { needsLook: false, alone: null }
  if (!told && (await isReader(ctx))) return { needsLook: false, alone: 'reader' }
  if (!(await hasOtherReader(ctx.tx, staffId))) return { needsLook: false, alone: 'nobody_else' }
  return { needsLook: true, alone: null }
}

export async function isReader(ctx: Ctx): Promise<boolean> {
  if (may(ctx, 'rota.manage')) return true
  const share = await findOwnShare(ctx.tx, requireMe(ctx).staffId)
  return share?.isReader ?? false
}
