import { z } from 'zod'
import { type Ctx, inTransaction, requirePermission } from '../../../../kernel/context.ts'
import { type CronEntry, defineJob } from '../../../../kernel/jobs.ts'
import { sendMessage } from '../../../messaging/index.ts'
import { findUnseen, noteMailed, type Unseen } from './chat.queries.ts'

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
  const failed = new Set<string>()
  let mailed = 0
  for (const reply of unseen) {
    const { visitorId, entryId } = reply
    // What comes after a reply that failed waits with it, or the failed one would count as mailed.
    if (failed.has(visitorId)) continue
    try {
      await mailReply(ctx, reply)
      mailed += 1
    } catch (error) {
      failed.add(visitorId)
      ctx.host.log.warn({ err: error, visitorId, entryId }, 'an unseen reply could not be mailed')
    }
  }
  return { mailed }
}

async function mailReply(ctx: Ctx, reply: Unseen): Promise<void> {
  const { visitorId, personId, conversationId, entryId, words, staffId, at } = reply
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
