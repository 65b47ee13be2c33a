import { z } from 'zod'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { unsureClicks } from '../traces.rules.ts'
import { tell } from './tell.ts'
import { findById, judgeClicks, lockClicks } from './traces.queries.ts'

/** Judges the clicks of a message and tells of those that a person made. */
export async function settleClicks(
  ctx: Ctx,
  { messageId }: { messageId: string },
): Promise<{ told: number; unsure: number }> {
  return inTransaction(ctx, async (ctx) => {
    const message = await findById(ctx.tx, messageId)
    if (!message) return { told: 0, unsure: 0 }
    const clicks = await lockClicks(ctx.tx, message)
    const unsure = unsureClicks(clicks, message.sentAt)
    const judged = clicks.map((click) => ({ what: click.what, sure: !unsure.has(click) }))
    await judgeClicks(ctx.tx, message, judged)
    for (const click of clicks) {
      if (unsure.has(click)) continue
      const { what, at, url } = click
      await tell(ctx, message, { kind: 'clicked', what, at, more: { url } })
    }
    return { told: clicks.length - unsure.size, unsure: unsure.size }
  })
}

export const settleClicksJob = defineJob({
  name: 'messaging.settleClicks',
  payload: z.object({ messageId: z.uuid() }),
  run: (ctx, payload) => settleClicks(ctx, payload),
})
