import { z } from 'zod'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { comeBack } from '../deliveries/go-on.ts'
import { CHANNELS, type Channel } from '../messages.rules.ts'
import { findChannel, takeHeld } from './channels.queries.ts'

const AT_ONCE = 500

/** What a paused channel held comes back to the gate, oldest first, unless it is paused again meanwhile. */
async function release(ctx: Ctx, channel: Channel): Promise<void> {
  for (;;) {
    const more = await inTransaction(ctx, async (ctx) => {
      const settings = await findChannel(ctx.tx, channel)
      if (settings?.pausedAt) return false
      const taken = await takeHeld(ctx.tx, channel, AT_ONCE)
      await comeBack(ctx, taken)
      return taken.length === AT_ONCE
    })
    if (!more) return
  }
}

export const releaseJob = defineJob({
  name: 'messaging.release',
  payload: z.object({ channel: z.enum(CHANNELS) }),
  run: (ctx, { channel }) => release(ctx, channel),
})
