import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { lockGates } from '../gate/gate.queries.ts'
import { giveBack } from './flights.queries.ts'
import { type Flight, fly } from './fly.ts'
import { waitAgain } from './go-on.ts'
import { findMessage, lockMessages } from './messages.queries.ts'
import { settle } from './settle.ts'
import { take } from './take.ts'

/** Takes one message as far as it can go now: through the gate once more, then to the far side. */
export async function deliver(ctx: Ctx, messageId: string): Promise<void> {
  const flight = await inTransaction(ctx, async (ctx) => {
    const found = await findMessage(ctx.tx, messageId)
    return found ? takeLocked(ctx, [found]) : null
  })
  if (flight) await carryOut(ctx, flight)
}

/** People before messages, as whoever writes a new one does. */
export async function takeLocked(
  ctx: Ctx,
  found: readonly { personId: string; messageId: string }[],
): Promise<Flight | null> {
  await lockGates(
    ctx.tx,
    found.map(({ personId }) => personId),
  )
  const ids = found.map(({ messageId }) => messageId)
  return take(ctx, await lockMessages(ctx.tx, ids))
}

/** Offers what was taken, and writes down what was heard; what there was no time for waits again. */
export async function carryOut(ctx: Ctx, flight: Flight): Promise<void> {
  const { lease, parcels } = flight
  const landed = await fly(ctx, flight)
  const heard = new Set(landed.map(({ parcel: { messageId } }) => messageId))
  const left = parcels.filter(({ messageId }) => !heard.has(messageId))
  await inTransaction({ ...ctx, now: new Date() }, async (ctx) => {
    await settle(ctx, lease, landed)
    if (left.length === 0) return
    const ids = left.map(({ messageId }) => messageId)
    const back = new Set(await giveBack(ctx.tx, lease, ids))
    await waitAgain(
      ctx,
      left.filter(({ messageId }) => back.has(messageId)),
    )
  })
}
