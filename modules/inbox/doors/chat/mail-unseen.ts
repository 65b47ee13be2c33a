import { z } from 'zod'
import { type Ctx, inTransaction, requirePermission } from '../../../../kernel/context.ts'
import { type CronEntry, defineJob } from '../../../../kernel/jobs.ts'
import { sendMessage } from '../../../messaging/index.ts'
import { findUnseen, noteMailed } from './chat.queries.ts'

/** So long a page may be in the background before its visitor counts as gone. */
const GONE_MS = 5 * 60_000

export const mailUnseenJob = defineJob({
  name: 'inbox.mail-unseen',
  payload: z.object({}),
  run: mailUnseen,
  maxAttempts: 1,
})

export const unseenCron: CronEntry = { job: mailUnseenJob, match: '* * * * *' }

/** A reply in the chat that nobody was there to see goes by mail, in the same conversation. */
export async function mailUnseen(ctx: Ctx): Promise<{ mailed: number }> {
  requirePermission(ctx, 'inbox.write')
  const unseen = await findUnseen(ctx.tx, new Date(ctx.now.getTime() - GONE_MS))
  for (const { visitorId, personId, conversationId, entryId, words, staffId, at } of unseen) {
    await inTransaction(ctx, async (ctx) => {
      await sendMessage(ctx, {
        personId,
        channel: 'mail',
        purpose: 'service',
        kind: 'reply',
        key: `chat.unseen:${entryId}`,
        text: words,
        conversationId,
        staffId,
      })
      await noteMailed(ctx.tx, visitorId, at)
    })
  }
  return { mailed: unseen.length }
}
