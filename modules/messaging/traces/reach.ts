import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { preconditionFailed } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { record } from '../../activity/index.ts'
import type { Reach, TraceLineView } from '../contract/traces.ts'
import { asHouse, livingOf } from '../deliveries/living.ts'
import { suppress, suppressionAt, unsuppress } from '../gate/suppressions.ts'
import type { Channel } from '../messages.rules.ts'
import { decidePace } from '../traces.rules.ts'
import { tracesTexts as texts } from '../traces.texts.ts'
import { CHANGE_DAYS, wishToken } from '../wishes-page/wish-token.ts'
import { wishesUrl } from './addresses.ts'
import { lookedAtBy } from './pace.ts'
import { findAddresses } from './reach.queries.ts'
import { takeTrace } from './record-trace.ts'
import { findTraces } from './traces.queries.ts'

const DAY = 86_400_000
const PACED: readonly Channel[] = ['mail', 'post']

/** A link to somebody's own page of wishes; whoever has it speaks for them. Throws `not_found`. */
export async function getWishesLink(
  ctx: Ctx,
  input: { personId: string },
): Promise<{ url: string; until: Date }> {
  requirePermission(ctx, 'people.write')
  const personId = await livingOf(ctx, input.personId)
  const until = new Date(ctx.now.getTime() + CHANGE_DAYS * DAY)
  return { url: wishesUrl(ctx, wishToken(ctx, personId)), until }
}

/** What keeps messages from a person or slows them down. Throws `not_found`. */
export async function readReach(ctx: Ctx, input: { personId: string }): Promise<Reach> {
  requirePermission(ctx, 'messaging.read')
  const personId = await livingOf(asHouse(ctx), input.personId)
  const addresses = await findAddresses(ctx.tx, personId)
  const heldBack: Reach['heldBack'] = []
  for (const { channel, address } of addresses) {
    const found = await suppressionAt(ctx, { channel, address })
    if (found) heldBack.push({ channel, address, ...found })
  }
  const slowed: Reach['slowed'] = []
  for (const channel of PACED) {
    const [sent = []] = await lookedAtBy(ctx, [{ personId, channel }])
    const { since, unseen } = decidePace(sent)
    if (since) slowed.push({ channel, unseen, since })
  }
  return { heldBack, slowed, hasPost: addresses.some(({ channel }) => channel === 'post') }
}

/**
 * Post to the present address came back, 宛先不明: nothing more is printed for it until the address is
 * another. Throws `not_found`, and `precondition_failed` where no address is known.
 */
export async function noteReturnedPost(
  ctx: Ctx,
  input: { personId: string; messageId: string | null },
): Promise<void> {
  requirePermission(ctx, 'messaging.write')
  await inTransaction(ctx, async (ctx) => {
    const personId = await livingOf(asHouse(ctx), input.personId)
    const post = (await findAddresses(ctx.tx, personId)).find(({ channel }) => channel === 'post')
    if (!post) throw preconditionFailed(texts.noAddress)
    const address = post.address
    if (await suppressionAt(ctx, { channel: 'post', address })) return
    await suppress(ctx, { channel: 'post', address, because: 'returned' })
    const { messageId } = input
    const traced = messageId && (await takeTrace(ctx, { messageId, kind: 'returned' }))
    if (traced) return
    const payload = { channel: 'post' }
    await record(ctx, [{ personId, name: 'message.returned', payload, key: newId() }])
    const subject = { kind: 'person', id: personId }
    await audit(ctx, { action: 'messaging.returned', subject, detail: { channel: 'post' } })
  })
}

/** The addresses of a person may be used again in a channel. Throws `not_found`. */
export async function allowAgain(
  ctx: Ctx,
  input: { personId: string; channel: Channel },
): Promise<void> {
  requirePermission(ctx, 'messaging.write')
  await inTransaction(ctx, async (ctx) => {
    const personId = await livingOf(asHouse(ctx), input.personId)
    const { channel } = input
    for (const one of await findAddresses(ctx.tx, personId)) {
      if (one.channel === channel) await unsuppress(ctx, one)
    }
    const subject = { kind: 'person', id: personId }
    await audit(ctx, { action: 'messaging.allowed_again', subject, detail: { channel } })
  })
}

/** What came of a message. */
export async function listTraces(
  ctx: Ctx,
  input: { personId: string; messageId: string },
): Promise<TraceLineView[]> {
  requirePermission(ctx, 'messaging.read')
  const personId = await livingOf(asHouse(ctx), input.personId)
  return findTraces(ctx.tx, { personId, messageId: input.messageId })
}
