import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import type { Lane } from '../../../kernel/lanes.ts'
import { BATCH_CHANNELS, type BatchChannel } from '../batches.rules.ts'
import { carryOut, takeLocked } from './deliver.ts'
import { claimDue } from './flights.queries.ts'
import { WAKES } from './go-on.ts'

/** So many are asked about and marked together: a stop lets no more than twice these leave. */
const CHUNK = 100
/** After so long the lane looks whether it should stop. */
const TURN = 10_000
/** While one asks about the next or writes down the last, the other is on its way. */
const HANDS = 2

/**
 * Letters to many leave by these, a channel each so that a slow one keeps no other waiting; what is written
 * to one person has a job of its own and never stands behind them.
 */
export const deliveryLanes: Lane[] = BATCH_CHANNELS.map((channel) => ({
  name: `messaging.${channel}`,
  wakenBy: WAKES,
  idle: 2000,
  connections: HANDS,
  turn: (ctx) => deliverDue(ctx, channel),
}))

/** Takes what is due in a channel and carries it out, until nothing is or the turn is over. */
export async function deliverDue(ctx: Ctx, channel: BatchChannel): Promise<'more' | 'rest'> {
  const until = Date.now() + TURN
  const hands = await Promise.allSettled(
    Array.from({ length: HANDS }, async () => {
      while (Date.now() < until) if (!(await deliverSome(ctx, channel))) return 'rest'
      return 'more'
    }),
  )
  for (const hand of hands) if (hand.status === 'rejected') throw hand.reason
  return hands.some((hand) => hand.status === 'fulfilled' && hand.value === 'more')
    ? 'more'
    : 'rest'
}

async function deliverSome(given: Ctx, channel: BatchChannel): Promise<boolean> {
  const { any, flight } = await inTransaction({ ...given, now: new Date() }, async (ctx) => {
    const due = await claimDue(ctx.tx, { channel, now: ctx.now, limit: CHUNK })
    return { any: due.length > 0, flight: due.length > 0 ? await takeLocked(ctx, due) : null }
  })
  if (flight) await carryOut(given, flight)
  return any
}
