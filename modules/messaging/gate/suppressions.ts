import { createHmac } from 'node:crypto'
import type { Ctx } from '../../../kernel/context.ts'
import type { Channel, Suppression } from '../messages.rules.ts'
import { findSuppression, insertSuppression, removeSuppression } from './gate.queries.ts'

type Address = { channel: Channel; address: string }

/**
 * Nothing more goes to this address: nothing at all where it does not work, nothing of the shop's own
 * wish where somebody wants no more. Part of verbs that know why.
 */
export async function suppress(
  ctx: Ctx,
  { channel, address, because }: Address & { because: Suppression },
): Promise<void> {
  const hash = addressHash(ctx, { channel, address })
  await insertSuppression(ctx.tx, { channel, hash, because, at: ctx.now })
}

/** The address may be used again. */
export async function unsuppress(ctx: Ctx, { channel, address }: Address): Promise<void> {
  await removeSuppression(ctx.tx, channel, addressHash(ctx, { channel, address }))
}

/** Why nothing goes there, and since when. */
export function suppressionAt(
  ctx: Ctx,
  of: Address,
): Promise<{ because: Suppression; at: Date } | null> {
  return findSuppression(ctx.tx, of.channel, addressHash(ctx, of))
}

export async function suppressionOf(ctx: Ctx, of: Address): Promise<Suppression | null> {
  return (await suppressionAt(ctx, of))?.because ?? null
}

/** One-way and keyed: it outlives the person whose address it was. */
function addressHash({ host }: Pick<Ctx, 'host'>, { channel, address }: Address): string {
  return createHmac('sha256', host.secret)
    .update(`messaging.suppression\n${channel}\n${address.trim().toLowerCase()}`)
    .digest('base64url')
}
