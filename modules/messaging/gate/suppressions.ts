import { createHmac } from 'node:crypto'
import type { Ctx } from '../../../kernel/context.ts'
import type { Channel, Suppression } from '../messages.rules.ts'
import { findSuppressions, insertSuppression, removeSuppression } from './gate.queries.ts'

export type Address = { channel: Channel; address: string }
export type Suppressed = { because: Suppression; at: Date }

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

/** Why nothing goes to these addresses and since when; null where something may. In the order given. */
export async function suppressionsAt(
  ctx: Ctx,
  addresses: readonly Address[],
): Promise<(Suppressed | null)[]> {
  if (addresses.length === 0) return []
  const asked = addresses.map((of) => ({ channel: of.channel, hash: addressHash(ctx, of) }))
  const found = await findSuppressions(ctx.tx, asked)
  // The channel is in the hash.
  const byHash = new Map(found.map(({ hash, because, at }) => [hash, { because, at }]))
  return asked.map(({ hash }) => byHash.get(hash) ?? null)
}

export async function suppressionAt(ctx: Ctx, of: Address): Promise<Suppressed | null> {
  const [found = null] = await suppressionsAt(ctx, [of])
  return found
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
