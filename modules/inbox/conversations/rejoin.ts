import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { ANSWERED } from '../conversations.rules.ts'
import { insertConversation, setClosed } from './conversations.queries.ts'
import { findAstray, findTalkIds, takeAstray } from './rejoin.queries.ts'
import { settle } from './settle.ts'

/**
 * After people were merged or parted: words that came back to somebody out of a talk that was joined
 * meanwhile and stayed with the other get a talk of their own, and every talk is as its entries say.
 */
export async function rejoin(ctx: Ctx, personIds: readonly string[]): Promise<void> {
  for (const { personId, conversationId, at, isWaiting } of await findAstray(ctx.tx, personIds)) {
    const own = { personId, conversationId: newId() }
    await insertConversation(ctx.tx, { ...own, subject: null, at })
    await takeAstray(ctx.tx, { personId, conversationId }, own.conversationId)
    if (!isWaiting) await setClosed(ctx.tx, own, ANSWERED, ctx.now)
  }
  for (const talk of await findTalkIds(ctx.tx, personIds)) await settle(ctx, talk)
}
