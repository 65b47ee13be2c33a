import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import type { Lane } from '../../../kernel/lanes.ts'
import { takeMembers } from '../batches/take-members.ts'
import { BATCH_CHANNELS, type BatchChannel } from '../batches.rules.ts'
import { carryOut, takeLocked } from './deliver.ts'
import { claimDue } from './flights.queries.ts'
import type { Flight } from './fly.ts'
import { WAKES } from './go-on.ts'

/** So many are asked about and marked together. */
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

/**
 * Takes what is due in a channel, then the members of letters on their way, and carries it out, until nothing
 * is left or the turn is over.
 */
export async function deliverDue(ctx: Ctx, channel: BatchChannel): Promise<'more' | 'rest'> {
  const began = Date.now()
  const takeNext = () => {
    const now = new Date(ctx.now.getTime() + Date.now() - began)
    return takeSome({ ...ctx, now }, channel)
  }
  const first = await takeNext()
  if (!first) return 'rest'
  const work = async (from: Taken | null) => {
    for (let taken = from; taken; taken = Date.now() < began + TURN ? await takeNext() : null)
      if (taken.flight) await carryOut(ctx, taken.flight)
  }
  const hands = await Promise.allSettled([work(first), takeNext().then(work)])
  for (const hand of hands) if (hand.status === 'rejected') throw hand.reason
  return 'more'
}

type Taken = { flight: Flight | null }

const takeSome = async (ctx: Ctx, channel: BatchChannel): Promise<Taken | null> =>
  (await takeDue(ctx, channel)) ?? takeMembers(ctx, channel)

/** Those that waited for their moment, and what somebody left behind. Null when there are none. */
function takeDue(ctx: Ctx, channel: BatchChannel): Promise<Taken | null> {
  return inTransaction(ctx, async (ctx) => {
    const due = await claimDue(ctx.tx, { channel, now: ctx.now, limit: CHUNK })
    return due.length > 0 ? { flight: await takeLocked(ctx, due) } : null
  })
}
