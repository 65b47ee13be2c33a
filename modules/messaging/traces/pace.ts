import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import type { Channel } from '../messages.rules.ts'
import { decidePace, type Pace } from '../traces.rules.ts'
import { findRegards } from './reach.queries.ts'

/** A mail is given two days to be looked at, a card a month to be answered. */
const TIME = { mail: 2, post: 30 }
const DAY = 86_400_000

/** Whether the shop goes slower with this person in this channel, because nobody looks any more. */
export async function paceOf(ctx: Ctx, personId: string, channel: Channel): Promise<Pace> {
  requirePermission(ctx, 'messaging.read')
  return decidePace(await lookedAtBy(ctx, personId, channel))
}

/** What was sent of the shop's own wish, the newest first, and whether anybody looked. */
export function lookedAtBy(ctx: Ctx, personId: string, channel: Channel) {
  const days = channel === 'post' ? TIME.post : TIME.mail
  const before = new Date(ctx.now.getTime() - days * DAY)
  return findRegards(ctx.tx, { personId, channel, before })
}
